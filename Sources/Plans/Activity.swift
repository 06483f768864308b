/// What an agenda item runs.
public struct Activity: Equatable, Sendable {
  /// The activity's id, unique in the workshop.
  public var id: String
  /// The title people see.
  public var title: String
  /// Ids of the objectives it serves.
  public var objectives: [String]
  /// Its number on the learners' activity sheet, when it has one.
  public var sheet: Int?
  /// What it is made of.
  public var content: Content

  /// The kinds of activity with what each needs.
  public enum Content: Equatable, Sendable {
    case clip(Clip)
    case rolePlay(RolePlay)
    case drill(Steps)
    case discussion(Steps)
    case `case`(Steps)
    case project(Steps)
  }

  /// An activity that is a text to read, steps to do and questions to ask.
  public struct Steps: Equatable, Sendable {
    /// The instruction or case text.
    public var text: String
    /// Steps in order.
    public var steps: [String]
    /// Questions to ask, each with the answers to expect.
    public var asks: [AgendaItem.Question]
    /// What is handed in and when, for a project.
    public var handIn: String

    /// Creates the content of a text-led activity.
    public init(
      text: String = "", steps: [String] = [], asks: [AgendaItem.Question] = [],
      handIn: String = ""
    ) {
      self.text = text
      self.steps = steps
      self.asks = asks
      self.handIn = handIn
    }
  }

  /// Creates an activity.
  public init(
    id: String, title: String, objectives: [String] = [], sheet: Int? = nil, content: Content
  ) {
    self.id = id
    self.title = title
    self.objectives = objectives
    self.sheet = sheet
    self.content = content
  }

  /// The clip, when the activity is one.
  public var clip: Clip? {
    if case .clip(let clip) = content { clip } else { nil }
  }

  /// The role play, when the activity is one.
  public var rolePlay: RolePlay? {
    if case .rolePlay(let rolePlay) = content { rolePlay } else { nil }
  }

  /// The kinds of activity, by the word that stands in the workshop file.
  public enum Kind: String, CaseIterable, Sendable {
    /// A clip that is shown and paused at its cues.
    case clip
    /// A role play in rooms.
    case rolePlay = "roleplay"
    /// An exercise of single phrases.
    case drill
    /// A talk among all.
    case discussion
    /// A case to read and judge.
    case `case`
    /// Something to make and hand in.
    case project
  }

  /// Its kind.
  public var kind: Kind {
    switch content {
    case .clip: .clip
    case .rolePlay: .rolePlay
    case .drill: .drill
    case .discussion: .discussion
    case .case: .case
    case .project: .project
    }
  }
}
