public import Calendar
public import Workshop

/// What a learning system's file says of who has done which e-learning.
public struct ELearningSheet: Equatable, Sendable {
  /// One for each person and course, in the order of the file.
  public var rows: [Row]
  /// What was decided while reading, in the file's order.
  public var remarks: [Remark]
  /// What could not be used; everything else was.
  public var problems: [Problem]

  /// One person's state in one course.
  public struct Row: Equatable, Sendable {
    /// The line it stands on, counted from 1 with the header.
    public var line: Int
    /// Whose it is.
    public var person: PersonText
    /// The course or activity; nil when the file is about one alone.
    public var course: String?
    /// How far they are.
    public var state: ELearningState
    /// The day it was completed, as year, month and day of whatever clock the system has.
    public var completed: CivilTime?
    /// The status in the system's own words.
    public var words: String

    /// Creates a row.
    public init(
      line: Int, person: PersonText, course: String? = nil, state: ELearningState,
      completed: CivilTime? = nil, words: String = ""
    ) {
      self.line = line
      self.person = person
      self.course = course
      self.state = state
      self.completed = completed
      self.words = words
    }
  }

  /// Something that was decided while reading.
  public enum Remark: Equatable, Sendable {
    case encoding(String)
    /// A row that a later or better one of the same person and course replaces.
    case replaced(line: Int, by: Int, person: String)
    /// Dates whose day and month cannot be told apart; they are left out.
    case ambiguousDates(column: String)
    /// Columns that were not used.
    case unused([String])
  }

  /// A row or cell that could not be used.
  public struct Problem: Equatable, Sendable {
    /// The line it is about.
    public var line: Int
    /// What is wrong.
    public var kind: Kind

    /// What can be wrong with a row.
    public enum Kind: Equatable, Sendable {
      case nobody
      case badEmail(String)
      case unreadable(column: String, text: String, allowed: String)
      /// More fields than the header has; the row is held back.
      case ragged(found: Int, expected: Int)
    }

    /// Creates a problem.
    public init(line: Int, _ kind: Kind) {
      self.line = line
      self.kind = kind
    }
  }

  /// Creates a sheet.
  public init(rows: [Row] = [], remarks: [Remark] = [], problems: [Problem] = []) {
    self.rows = rows
    self.remarks = remarks
    self.problems = problems
  }
}
