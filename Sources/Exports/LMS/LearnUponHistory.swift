import Calendar
import Formats
import Plans
import Text
import Workshop

/// LearnUpon's enrolment history, a migration file that LearnUpon's own people import.
///
/// They can take it back for seven days. It is not a way to hand over one cohort by oneself.
///
/// Its eight columns are all there, dates are `d/m/yyyy`, and a row that is over has the date of
/// the last session. The date of enrolment is blank, which means the day of the import. Statuses
/// are those of ``LMSSystem/learnUpon``, with what is confirmed of them.
struct LearnUponHistory {
  private let roll: CohortRoll
  private let logins: LMSLogins

  init(_ roll: CohortRoll, _ options: ExportOptions) {
    self.roll = roll
    logins = LMSLogins(.learnUpon, known: options.known)
  }

  /// The columns, in the importer's words and order.
  static let header = [
    "Login ID", "Course Name", "Enrollment Created Date", "Enrollment Started Date",
    "Enrollment Completed Date", "Enrollment Score", "Enrollment Status",
    "Enrollment Access Expires Date",
  ]

  /// The file with its report.
  var export: ExportResult {
    let sorted = logins.sort(roll.learners)
    let table = CellTable(header: Self.header, rows: sorted.entries.map(row))
    let file = table.file("learnupon-history-migration.csv", for: .importer)
    var remarks: [ExportRemark] = [.migration(system: LMSSystem.learnUpon.name)]
    if roll.results.lms.course.isEmpty {
      remarks.append(.setting(name: "course", instead: roll.courseName))
    }
    return ExportResult(
      files: [file],
      preflight: ExportPreflight(
        held: sorted.held, remarks: remarks + roll.sessionRemarks + roll.partialGrades))
  }

  private func row(_ entry: LMSLogins.Entry) -> [String] {
    let learner = entry.learner
    let outcome = learner.outcome
    let score = learner.grade.map(roll.points)
    return [
      entry.login, roll.courseName, "", started(learner),
      outcome.isFinal ? completed(learner) : "", outcome.isFinal ? score ?? "" : "",
      LMSSystem.learnUpon.outcome?(outcome) ?? "", "",
    ]
  }

  /// The day of the first session the learner came to.
  private func started(_ learner: CohortLearner) -> String {
    guard let sitting = learner.begun.first(where: { $0.mark.isAttended }) else { return "" }
    let situation = roll.sessions[sitting.session].situation
    return Self.date(situation.zone.civil(situation.opening.window.start))
  }

  /// The day the last session of the learner's ended.
  private func completed(_ learner: CohortLearner) -> String {
    guard let sitting = learner.begun.last else { return "" }
    let situation = roll.sessions[sitting.session].situation
    return Self.date(situation.zone.civil(situation.end))
  }

  private static func date(_ civil: CivilTime) -> String {
    "\(civil.day)/\(civil.month)/\(civil.year)"
  }
}
