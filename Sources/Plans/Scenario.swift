/// The card a role play is played from; each role sees its own side.
public struct Scenario: Equatable, Sendable {
  /// The scenario's id, unique in the workshop.
  public var id: String
  /// The title everybody may see.
  public var title: String
  /// How heated a scenario can start at the most: hostile.
  public static let highestIntensity = 5

  /// The channel: `voice`, `video`, `chat`, `email` or `counter`.
  public var channel: Channel
  /// What everybody knows: the situation in a few sentences.
  public var situation: String
  /// Who the customer is.
  public var customer: String
  /// The customer's first words.
  public var opening: String
  /// What the customer asks for.
  public var goal: String
  /// What the customer needs underneath and does not say.
  public var need: String
  /// What raises the temperature.
  public var triggers: [String]
  /// What calms.
  public var calming: [String]
  /// How heated it starts, 1 (mild) to 5 (hostile).
  public var intensity: Int
  /// What the scored role must not do.
  public var rules: [String]
  /// What the scored role may offer.
  public var remedies: [String]
  /// When handing over is the right move, empty when it is not.
  public var escalate: String
  /// Questions for the debrief.
  public var debrief: [String]
  /// Tags for choosing: topic, touch-point, process or emotional.
  public var tags: [String]

  /// How the conversation is held.
  public enum Channel: String, CaseIterable, Equatable, Sendable {
    case voice, video, chat, email, counter

    /// Whether the conversation is written.
    public var isWritten: Bool { self == .chat || self == .email }
  }

  /// Creates a scenario; what is not given is empty.
  public init(id: String, title: String, channel: Channel, intensity: Int) {
    self.id = id
    self.title = title
    self.channel = channel
    self.intensity = intensity
    self.situation = ""
    self.customer = ""
    self.opening = ""
    self.goal = ""
    self.need = ""
    self.triggers = []
    self.calming = []
    self.rules = []
    self.remedies = []
    self.escalate = ""
    self.debrief = []
    self.tags = []
  }
}
