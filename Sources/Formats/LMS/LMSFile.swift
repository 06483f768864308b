/// A file that is handed to a learning system, as its value declares it.
public struct LMSFile: Equatable, Sendable {
  /// What is in it; `Exports` has a maker for each.
  public var kind: Kind
  /// The name typed after `--to`.
  public var name: String
  /// What it is for, in one line.
  public var summary: String

  /// What a file is.
  public enum Kind: Sendable {
    /// Everybody's results in roster order, to be keyed in.
    case markingSheet
    /// Enrolments with dates, scores and outcomes.
    case enrolmentHistory
    /// A login and a word for attendance.
    case attendance
    /// A login and a grade.
    case grades
    /// The system's own gradebook with one more column.
    case gradebook
  }

  /// Declares a file.
  init(_ kind: Kind, _ name: String, _ summary: String) {
    self.kind = kind
    self.name = name
    self.summary = summary
  }
}
