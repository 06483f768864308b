/// Questions about the workshop or about oneself, without right answers.
public struct Survey: Equatable, Sendable {
  /// The survey's id, unique in the workshop.
  public var id: String
  /// The title people see.
  public var title: String
  /// A web address learners open to answer it, empty when there is none.
  public var link: String
  /// The questions in order.
  public var items: [Item]

  /// One question of a survey.
  public struct Item: Equatable, Sendable {
    /// The item's id, unique in the survey.
    public var id: String
    /// The question.
    public var text: String
    /// What it measures: `satisfaction`, `confidence`, or another word of the author's.
    public var measure: String
    /// How it is answered.
    public var scale: Scale

    /// Creates an item.
    public init(id: String, text: String, measure: String = "", scale: Scale) {
      self.id = id
      self.text = text
      self.measure = measure
      self.scale = scale
    }
  }

  /// How a question is answered.
  public enum Scale: Equatable, Sendable {
    /// A whole number between two ends, with words for each end.
    case numbers(ClosedRange<Int>, low: String, high: String)
    /// Free text.
    case text
  }

  /// Creates a survey.
  public init(id: String, title: String, link: String = "", items: [Item]) {
    self.id = id
    self.title = title
    self.link = link
    self.items = items
  }
}
