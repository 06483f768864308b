/// A timed block of the agenda.
public struct AgendaItem: Equatable, Sendable {
  /// The item's id, unique in the workshop.
  public var id: String
  /// The title people see, also on the prompt.
  public var title: String
  /// Planned minutes, at least 1.
  public var minutes: Int
  /// The fewest minutes that still make sense; equal to `minutes` when it cannot shrink.
  public var minimum: Int
  /// Whether the whole item may go when time is short.
  public var keep: Keep
  /// What kind of time it is; decides what is protected and in which order time is won back.
  public var kind: Kind
  /// What is lost when the whole item goes, in a few words; empty when its objectives say it.
  public var loses: String
  /// Minutes after the session's start at which it must start, when that is fixed.
  public var fixedStart: Int?
  /// Whether this item must not run past its scheduled end; the last one stands for the session.
  public var hardStop: Bool
  /// Ids of the objectives it serves.
  public var objectives: [String]
  /// Ids of the activities it runs, in order.
  public var activities: [String]
  /// The slide number or link to show, empty when none.
  public var slide: String
  /// What to say, in one breath.
  public var say: String
  /// What to say in full.
  public var sayLong: String
  /// What to do, step by step.
  public var tasks: [String]
  /// Questions to ask, each with the answers to expect.
  public var asks: [Question]
  /// Text for learners, ready to paste into the chat.
  public var materials: String
  /// What the producer or co-trainer does now.
  public var cue: String
  /// What to do when it does not work.
  public var fallback: String

  /// Whether an item may be left out.
  public enum Keep: String, CaseIterable, Equatable, Sendable {
    case must, should, could
  }

  /// The kind of time an item is.
  public enum Kind: String, CaseIterable, Equatable, Sendable {
    case theory, practice, discussion, test, survey, `break`, buffer, admin
  }

  /// A question for the room with the answers a facilitator hopes for.
  public struct Question: Equatable, Sendable {
    /// The question as it is asked.
    public var text: String
    /// Answers to expect.
    public var expect: [String]

    /// Creates a question.
    public init(_ text: String, expect: [String] = []) {
      self.text = text
      self.expect = expect
    }
  }

  /// Creates an item; what is not given is empty, and its minimum is its length.
  public init(id: String, title: String, minutes: Int, minimum: Int? = nil, kind: Kind = .theory) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.minimum = minimum ?? minutes
    self.keep = .must
    self.kind = kind
    self.loses = ""
    self.fixedStart = nil
    self.hardStop = false
    self.objectives = []
    self.activities = []
    self.slide = ""
    self.say = ""
    self.sayLong = ""
    self.tasks = []
    self.asks = []
    self.materials = ""
    self.cue = ""
    self.fallback = ""
  }
}
