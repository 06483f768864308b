import Text
public import Workshop

/// A way to hand over a cohort's results, as a value in a list.
public struct ExportFormat: Sendable {
  /// The name typed after `--to`.
  public let name: String
  /// What it is for, in one line.
  public let summary: String
  /// Makes the files.
  public let make: @Sendable (CohortResults, ExportOptions) -> ExportResult

  /// Every format, in the order they are listed.
  public static let all: [ExportFormat] = [
    learnUponSheet, learnUponHistory, moodleAttendance, moodleGrades, canvas, statements, tidy,
  ]

  /// Returns the format with a name.
  public static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }

  static let learnUponSheet = ExportFormat(
    name: "learnupon-sheet",
    summary: "LearnUpon: marking sheet in roster order, to key in Present and Completed",
    make: { LearnUponSheet(CohortRoll($0), $1).export })

  static let learnUponHistory = ExportFormat(
    name: "learnupon-history",
    summary: "LearnUpon: enrolment history, a migration file for your LearnUpon contact",
    make: { LearnUponHistory(CohortRoll($0), $1).export })

  static let moodleAttendance = ExportFormat(
    name: "moodle-attendance",
    summary: "Moodle: e-mail and P, L, A or E for the Attendance activity",
    make: { MoodleAttendance(CohortRoll($0), $1).export })

  static let moodleGrades = ExportFormat(
    name: "moodle-grades",
    summary: "Moodle: one grade column for the gradebook's CSV import",
    make: { MoodleGrades(CohortRoll($0), $1).export })

  static let canvas = ExportFormat(
    name: "canvas",
    summary: "Canvas: gradebook file with one assignment",
    make: { CanvasGradebook(CohortRoll($0), $1).export })

  static let statements = ExportFormat(
    name: "xapi",
    summary: "xAPI: statements for a learning record store, as lines and as one array",
    make: { StatementExport(CohortRoll($0), $1).export })

  static let tidy = ExportFormat(
    name: "csv",
    summary: "tidy tables of attendance, scores, tests and surveys for your own analysis",
    make: { results, _ in TidyTables(CohortRoll(results)).export })
}
