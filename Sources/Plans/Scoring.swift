/// What is scored: two families of criteria and one global rating.
public struct Scoring: Equatable, Sendable {
  /// The lowest and highest level of a criterion.
  public var levels: ClosedRange<Int>
  /// The framework's steps, scored by position or key.
  public var steps: [Criterion]
  /// Soft skills, scored by key only.
  public var skills: [Criterion]
  /// The overall rating, when there is one.
  public var global: GlobalRating?

  /// Creates a scoring scheme without criteria, on levels 1 to 5.
  public init() {
    levels = 1...5
    steps = []
    skills = []
    global = nil
  }

  /// Every criterion: the steps in order, then the soft skills.
  public var criteria: [Criterion] { steps + skills }

  /// Returns the criterion with a key, ignoring case.
  public func criterion(_ key: String) -> Criterion? {
    criteria.first { $0.key.lowercased() == key.lowercased() }
  }
}

/// One thing that is scored, with an observable sentence for some of its levels.
public struct Criterion: Equatable, Sendable {
  /// The key typed to score it, such as `H` or `calm`.
  public var key: String
  /// The criterion's name.
  public var title: String
  /// What somebody watching sees at a level.
  public var anchors: [Int: String]

  /// Creates a criterion.
  public init(key: String, title: String, anchors: [Int: String] = [:]) {
    self.key = key
    self.title = title
    self.anchors = anchors
  }
}

/// One rating of the whole performance.
public struct GlobalRating: Equatable, Sendable {
  /// The title people see.
  public var title: String
  /// The lowest and highest value.
  public var levels: ClosedRange<Int>
  /// What each value means.
  public var anchors: [Int: String]

  /// Creates a global rating.
  public init(
    title: String = "Global", levels: ClosedRange<Int> = 1...4, anchors: [Int: String] = [:]
  ) {
    self.title = title
    self.levels = levels
    self.anchors = anchors
  }
}
