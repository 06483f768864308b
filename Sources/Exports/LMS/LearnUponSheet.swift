import Formats
import Plans
import Text
import Workshop

/// The marking sheet for LearnUpon, in roster order: somebody keys it in, as LearnUpon imports no
/// attendance.
///
/// Attendance has a column for each session, since Live Learning marks each session; the result is
/// that of the course. With exceptions only, it lists who differs from present and passed (or
/// completed, where there is no pass mark): the rest is one click for all. Somebody without a login
/// stays in the sheet, as a person can find them by name.
struct LearnUponSheet {
  private let roll: CohortRoll
  private let options: ExportOptions
  private let lines: [Line]
  private let held: [ExportPreflight.Held]

  private struct Line {
    let learner: CohortLearner
    let login: String
  }

  init(_ roll: CohortRoll, _ options: ExportOptions) {
    self.roll = roll
    self.options = options
    let logins = LMSLogins(.learnUpon, known: nil)
    var lines: [Line] = []
    var held: [ExportPreflight.Held] = []
    for learner in roll.learners {
      switch logins.login(of: learner) {
      case .success(let login): lines.append(Line(learner: learner, login: login))
      case .failure(let refusal):
        if case .walkin = refusal.reason {
          held.append(learner.held(refusal.reason))
        } else {
          lines.append(Line(learner: learner, login: ""))
        }
      }
    }
    self.lines = lines
    self.held = held
  }

  /// The sheet with its report.
  var export: ExportResult {
    let shown = options.exceptionsOnly ? lines.filter { !isUsual($0.learner) } : lines
    let table = CellTable(header: header, rows: shown.map(row))
    let file = table.file(
      options.exceptionsOnly ? "learnupon-exceptions.csv" : "learnupon-sheet.csv", for: .person)
    return ExportResult(
      files: [file], preflight: ExportPreflight(held: held, remarks: remarks(shown)))
  }
}

extension LearnUponSheet {
  private var header: [String] {
    let single = roll.sessions.count == 1
    let attendance = roll.sessions.map { single ? "Attendance" : "Attendance \($0.name)" }
    return ["Name", "Login"] + attendance + ["Result", "Score", "Why"]
  }

  private func row(_ line: Line) -> [String] {
    let learner = line.learner
    let attendance = roll.sessions.indices.map { index in
      learner.begun.first { $0.session == index }.flatMap {
        LMSSystem.learnUpon.attendance?($0.mark)
      } ?? ""
    }
    return [learner.name, line.login] + attendance
      + [learner.outcome.setComplete, score(learner), learner.why(statusOnly: roll.isStatusOnly)]
  }

  private func score(_ learner: CohortLearner) -> String {
    learner.grade.map(roll.points) ?? ""
  }

  /// The result that most learners have when all goes well.
  private var usualOutcome: CourseOutcome {
    roll.learners.contains { $0.grade?.passMark != nil } ? .passed : .completed
  }

  private func isUsual(_ learner: CohortLearner) -> Bool {
    learner.begun.allSatisfy { $0.mark.isAttended } && learner.outcome == usualOutcome
  }

  private func remarks(_ shown: [Line]) -> [ExportRemark] {
    var remarks = roll.sessionRemarks + roll.partialGrades
    let nameless = shown.filter(\.login.isEmpty).map(\.learner.name)
    if !nameless.isEmpty { remarks.append(.byName(nameless)) }
    if options.exceptionsOnly {
      let result = usualOutcome.setComplete
      let count = lines.count - shown.count
      remarks.append(.usual(count: count, attendance: "Present", result: result))
    }
    return remarks
  }
}

extension CourseOutcome {
  /// What is chosen for a learner in LearnUpon's "Set Complete"; the rest is not keyed in.
  fileprivate var setComplete: String {
    switch self {
    case .notStarted, .inProgress: "Not completed"
    case .completed: "Completed"
    case .passed: "Passed"
    case .failed: "Failed"
    }
  }
}
