public import Workshop

/// What a file of test results or survey answers comes to: an act, and what to tell.
public struct ResultDecision: Equatable, Sendable {
  /// What to save; `nil` when the file adds nothing.
  public internal(set) var act: Act?
  /// People with a result in the file, in the order of the file.
  public internal(set) var people: [PersonID] = []
  /// Those of them whose result has a flag.
  public internal(set) var flagged: [PersonID] = []
  /// How many responses without a name the file has.
  public internal(set) var anonymous = 0
  /// Rows that belong to nobody for certain.
  public internal(set) var unknown: [Unknown] = []
  /// How many people's results are new or other than before.
  public internal(set) var news = 0
  /// Whether this very file was imported before.
  public internal(set) var isRepeated = false
  /// What was decided while reading.
  public internal(set) var remarks: [ResultRemark] = []
  /// What could not be read.
  public internal(set) var problems: [ResultProblem] = []

  /// A row that belongs to nobody for certain.
  public struct Unknown: Equatable, Sendable {
    /// The row's line.
    public let line: Int
    /// The person it names.
    public let person: PersonText
  }
}
