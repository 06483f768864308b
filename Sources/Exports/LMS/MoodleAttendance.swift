import Formats
import Text
import Workshop

/// The files for the import of Moodle's Attendance activity: e-mail address and status acronym.
///
/// The activity takes one session at a time, so each session that has begun has a file of its own;
/// with a single session it is called `moodle-attendance.csv`. Somebody who joined the cohort and
/// was not to attend a session is not in its file.
struct MoodleAttendance {
  private let roll: CohortRoll
  private let logins: LMSLogins

  init(_ roll: CohortRoll, _ options: ExportOptions) {
    self.roll = roll
    logins = LMSLogins(.moodle, known: options.known)
  }

  /// The files with their report.
  var export: ExportResult {
    let sorted = logins.sort(roll.learners)
    let files = roll.sessions.indices.compactMap { index -> ExportFile? in
      guard roll.sessions[index].situation.stage != .ahead || roll.sessions.count == 1 else {
        return nil
      }
      return table(index, sorted.entries).file(fileName(index), for: .importer)
    }
    return ExportResult(
      files: files, preflight: ExportPreflight(held: sorted.held, remarks: roll.sessionRemarks))
  }

  private func fileName(_ index: Int) -> String {
    roll.sessions.count == 1
      ? "moodle-attendance.csv" : "moodle-attendance-\(roll.sessions[index].name).csv"
  }

  private func table(_ index: Int, _ entries: [LMSLogins.Entry]) -> CellTable {
    let rows = entries.compactMap { entry -> [String]? in
      guard let sitting = entry.learner.begun.first(where: { $0.session == index }) else {
        return nil
      }
      return [entry.login, LMSSystem.moodle.attendance?(sitting.mark) ?? ""]
    }
    return CellTable(header: ["email", "status"], rows: rows)
  }
}
