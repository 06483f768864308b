import Formats
import Text
public import Workshop

/// A way to hand over a cohort's results, as a value in a list.
public struct ExportFormat: Sendable {
  /// The name typed after `--to`.
  public let name: String
  /// What it is for, in one line.
  public let summary: String
  /// Whether what it writes is only right while it is known which session it is about.
  public var needsIdentity: Bool { name == Self.statements.name }
  /// Makes the files.
  public let make: @Sendable (CohortResults, ExportOptions) -> ExportResult

  /// Every format, in the order they are listed: the systems' files, then what is for no system.
  public static let all: [ExportFormat] =
    LMSSystem.all.flatMap { system in system.files.map { ExportFormat($0, of: system) } }
    + [statements, tidy]

  /// Returns the format with a name.
  public static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }

  static let statements = ExportFormat(
    name: "xapi",
    summary: "xAPI: statements for a learning record store, as lines and as one array",
    make: { StatementExport(CohortRoll($0), $1).export })

  static let tidy = ExportFormat(
    name: "csv",
    summary: "tidy tables of attendance, scores, tests and surveys for your own analysis",
    make: { results, _ in TidyTables(CohortRoll(results)).export })
}

extension ExportFormat {
  private init(_ file: LMSFile, of system: LMSSystem) {
    self.init(
      name: file.name, summary: "\(system.name): \(file.summary)", make: Self.maker(file.kind))
  }

  private static func maker(
    _ kind: LMSFile.Kind
  ) -> @Sendable (CohortResults, ExportOptions) -> ExportResult {
    switch kind {
    case .markingSheet: { LearnUponSheet(CohortRoll($0), $1).export }
    case .enrolmentHistory: { LearnUponHistory(CohortRoll($0), $1).export }
    case .attendance: { MoodleAttendance(CohortRoll($0), $1).export }
    case .grades: { MoodleGrades(CohortRoll($0), $1).export }
    case .gradebook: { CanvasGradebook(CohortRoll($0), $1).export }
    }
  }
}
