/// A knowledge test: a pre-test, a post-test or a quiz.
public struct Test: Equatable, Sendable {
  /// The test's id, unique in the workshop.
  public var id: String
  /// The title people see.
  public var title: String
  /// When it is taken.
  public var moment: Moment
  /// Points needed to pass, from 1 to ``maximum``; `nil` when nobody passes or fails it.
  public var passMark: Int?
  /// A web address learners open to take it, empty when there is none.
  public var link: String
  /// The questions in order.
  public var items: [Item]

  /// When a test is taken.
  public enum Moment: String, CaseIterable, Equatable, Sendable {
    case pre, post, quiz, followup
  }

  /// One question of a test.
  public struct Item: Equatable, Sendable {
    /// The item's id, unique in the test.
    public var id: String
    /// The question.
    public var text: String
    /// The answers to choose from; empty for a free answer.
    public var options: [String]
    /// The position of the right option, counted from 1; 0 for a free answer.
    public var answer: Int
    /// Points for the right answer.
    public var points: Int
    /// The id of the objective it checks, empty when none.
    public var objective: String

    /// Creates an item.
    public init(
      id: String, text: String, options: [String] = [], answer: Int = 0, points: Int = 1,
      objective: String = ""
    ) {
      self.id = id
      self.text = text
      self.options = options
      self.answer = answer
      self.points = points
      self.objective = objective
    }
  }

  /// Creates a test.
  public init(
    id: String, title: String, moment: Moment, passMark: Int? = nil, link: String = "",
    items: [Item]
  ) {
    self.id = id
    self.title = title
    self.moment = moment
    self.passMark = passMark
    self.link = link
    self.items = items
  }

  /// The points of all items together.
  public var maximum: Int { items.reduce(0) { $0 + $1.points } }

  /// Whether so many points pass; `nil` for a test without a pass mark, which is only completed.
  public func isPassed(_ points: Double) -> Bool? { passMark.map { points >= Double($0) } }
}
