/// The steps that are taught, as data: HEARD, LAST, 4A or a team's own.
public struct Framework: Equatable, Sendable {
  /// The name people say, such as `HEARD`.
  public var id: String
  /// The full title.
  public var title: String
  /// Where the framework was published: a name and an address.
  public var source: String
  /// What to know before choosing it: variants, marks, limits.
  public var note: String
  /// The steps in order.
  public var steps: [Step]

  /// One step of a framework.
  public struct Step: Equatable, Sendable {
    /// The key typed to score it: its letter, or a digit where letters collide.
    public var key: String
    /// The step's name, such as `Empathize`.
    public var title: String
    /// What the step asks for, in one sentence.
    public var text: String
    /// The company value it serves, empty when none is named.
    public var value: String
    /// Phrases that show the step done well.
    public var phrases: [String]

    /// Creates a step.
    public init(
      key: String, title: String, text: String = "", value: String = "", phrases: [String] = []
    ) {
      self.key = key
      self.title = title
      self.text = text
      self.value = value
      self.phrases = phrases
    }
  }

  /// Creates a framework.
  public init(id: String, title: String, source: String = "", note: String = "", steps: [Step]) {
    self.id = id
    self.title = title
    self.source = source
    self.note = note
    self.steps = steps
  }
}
