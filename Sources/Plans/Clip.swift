/// A film clip that is referred to, never shipped, with the moments to stop at.
public struct Clip: Equatable, Sendable {
  /// A file path relative to the workshop's folder, empty when there is only a link.
  public var file: String
  /// Another file of the same film, for when the first does not play; empty when there is none.
  public var spare: String
  /// A web address, empty when there is only a file.
  public var link: String
  /// Where to start, seconds from the beginning.
  public var start: Int
  /// Where to end, seconds from the beginning; the end of the file when absent.
  public var end: Int?
  /// The moments to pause at, in order.
  public var cues: [Cue]
  /// The moments that learners are to spot, in order.
  public var moments: [Moment]
  /// The clip in words, for when it does not play.
  public var transcript: String
  /// A still picture's file path, empty when there is none.
  public var still: String
  /// Who owns the clip and what allows its use here.
  public var rights: String
  /// Questions after the clip, each with the answers to expect.
  public var debrief: [AgendaItem.Question]

  /// A moment at which the clip pauses for a question.
  public struct Cue: Equatable, Sendable {
    /// The cue's id, unique in the clip.
    public var id: String
    /// Seconds from the beginning of the file.
    public var at: Int
    /// The question to ask while it is paused.
    public var ask: AgendaItem.Question
    /// The moment in the transcript: the words around it.
    public var words: String

    /// Creates a cue.
    public init(id: String, at: Int, ask: AgendaItem.Question, words: String = "") {
      self.id = id
      self.at = at
      self.ask = ask
      self.words = words
    }
  }

  /// A moment that learners are to spot.
  public struct Moment: Equatable, Sendable {
    /// The moment's id, unique in the clip.
    public var id: String
    /// Seconds from the beginning of the file.
    public var at: Int
    /// How many seconds before or after it still count as spotted.
    public var within: Int
    /// What happens then, in a few words.
    public var label: String
    /// Keys of the framework's steps that are seen, or missed, there.
    public var steps: [String]

    /// How many seconds count unless the workshop says otherwise.
    public static let usualTolerance = 3

    /// Creates a moment.
    public init(
      id: String, at: Int, within: Int = usualTolerance, label: String, steps: [String] = []
    ) {
      self.id = id
      self.at = at
      self.within = within
      self.label = label
      self.steps = steps
    }
  }

  /// Whether a text is an address that a player may be given: of the web, and nothing else that
  /// players know to open.
  public static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["https://", "http://"].contains { lower.hasPrefix($0) && lower.count > $0.count }
  }

  /// Creates a clip from a file or a link.
  public init(file: String = "", link: String = "", rights: String = "") {
    self.file = file
    self.spare = ""
    self.link = link
    self.start = 0
    self.end = nil
    self.cues = []
    self.moments = []
    self.transcript = ""
    self.still = ""
    self.rights = rights
    self.debrief = []
  }
}
