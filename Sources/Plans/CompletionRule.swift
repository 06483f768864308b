/// What counts as having completed the workshop.
public struct CompletionRule: Equatable, Sendable {
  /// The share of the session that must have been attended, in percent from 0 to 100.
  public var attendance: Int
  /// Whether breaks count as part of the session; when not, they are left out of both sides.
  public var countsBreaks: Bool
  /// Ids of the tests and surveys that must have been taken.
  public var requires: [String]
  /// Ids of the tests that must have been passed.
  public var passes: [String]

  /// Creates a rule: 80 % of the session with its breaks, nothing else.
  public init(
    attendance: Int = 80, countsBreaks: Bool = true, requires: [String] = [], passes: [String] = []
  ) {
    self.attendance = attendance
    self.countsBreaks = countsBreaks
    self.requires = requires
    self.passes = passes
  }
}

/// Which number is a learner's grade.
public struct ResultRule: Equatable, Sendable {
  /// Where the grade comes from.
  public var source: Source

  /// A source of grades; peers' scores are never one by themselves.
  public enum Source: Equatable, Sendable {
    /// The first post-test of the workshop.
    case postTest
    /// The test with this id.
    case test(String)
    /// The mean of the trainers' scores over the framework's steps.
    case trainerScores
    /// No number leaves the room.
    case none
  }

  /// Creates a rule; the post-test unless said otherwise.
  public init(source: Source = .postTest) { self.source = source }
}

/// Names and identifiers that learning systems know a workshop by.
public struct LMSNames: Equatable, Sendable {
  /// The exact course name in the LMS.
  public var course: String
  /// The course's short name or code.
  public var code: String
  /// The exact name of the grade item; the grade's own title when empty.
  public var item: String
  /// The highest grade that the LMS item holds.
  public var points: Int
  /// The IRI under which the workshop's activities are named in xAPI statements.
  public var iri: String
  /// The home page of the account system that identifies people in xAPI statements.
  public var homePage: String
  /// Whether only what attendance comes to leaves the room, without times, minutes and shares; `nil`
  /// when nothing is said, which is as `false`.
  public var statusOnly: Bool?

  /// Creates names that are all empty, on 100 points.
  public init() {
    course = ""
    code = ""
    item = ""
    points = 100
    iri = ""
    homePage = ""
  }
}
