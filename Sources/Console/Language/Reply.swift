public import Formats
public import Workshop

/// What a line is answered with.
public struct Reply: Equatable {
  /// The words of the answer, one line each.
  public var lines: [String] = []
  /// Text for the room that was made, ready to paste.
  public var paste: RoomText?
  /// Text for the clipboard.
  public var copy: ClipboardText?
  /// What could not be done although the rest was.
  public var problems: [CommandProblem] = []
  /// Lines that were pasted and not understood.
  public var kept: [String] = []
  /// What must still be asked.
  public var questions: [Question] = []
  /// Programs to start that show something to the room.
  public var showings: [Showing] = []
  /// Whether the conversation ends here.
  public var isLast = false
}

/// Text for the clipboard.
public struct ClipboardText: Equatable, Sendable {
  /// The text.
  public let content: RoomText
  /// Whether somebody asked for it, so that it is printed where nothing takes it.
  ///
  /// What an answer copies along with what it shows goes to a clipboard or nowhere.
  public let isAsked: Bool
}

/// Something that a digit answers: which of several a word means, or what to do next.
public struct Question: Equatable {
  /// Why it is asked.
  public let kind: Kind
  /// The word that is not clear; for a menu what it is about.
  public let word: String
  /// The choices in words, chosen by digit from 1.
  public let choices: [String]
  /// The line that is carried out for each choice.
  public let lines: [String]

  /// The question whether something is meant that loses something: nothing is done until a digit, or
  /// the same line again, says so.
  ///
  /// - Parameters:
  ///   - words: What would be lost, and what the same line would do.
  ///   - line: The line that does it without asking.
  static func confirm(_ words: String, line: String) -> Question {
    Question(kind: .confirm, word: words, choices: [line], lines: [line])
  }

  /// Whether everything that was asked for was done all the same.
  var isDone: Bool { kind == .menu || kind == .offer || kind == .shown }

  /// The kinds of questions.
  public enum Kind: Equatable, Sendable {
    /// The choices match a word equally well; nothing was done about it.
    case ambiguous
    /// Nothing matches a word; the choices come near.
    case near
    /// The line asked what there is to choose from.
    case menu
    /// All is done; the choices would do more.
    case offer
    /// The line would lose something; the same line again, or 1, does it.
    case confirm
    /// The answer itself shows what there is to choose from; `q` leaves it.
    case shown
  }
}

/// Something to show to the room with another program.
public enum Showing: Equatable, Sendable {
  /// A clip's file or web address, to be opened at a second and to wait there.
  case clip(source: String, from: Double, by: PlayerControl)
  /// An order for the player that has a clip open.
  case player(Playback.ActOrder)
}

/// Where an answer appears.
public struct AnswerContext: Equatable, Sendable {
  /// How many columns there are.
  public var columns: Int
  /// Whether lines come from a script: nobody can be asked, verbs are written in full.
  public var isScript: Bool
  /// Whether time moves only by `at`.
  public var isManual: Bool
  /// The environment, for finding programs.
  public var environment: [String: String] = [:]
  /// Whether lines are typed at a terminal that is drawn on.
  public var isDrawn = false
  /// What shows clips here.
  public var players = Players()

  /// The programs that show clips.
  public struct Players: Equatable, Sendable {
    /// Whether there is an mpv, which does what the console tells it.
    public var hasMPV = true
    /// Whether the system opens files with a player of its own.
    public var hasOpener = false

    /// What plays a file unless somebody chooses; `nil` when nothing does.
    public var control: PlayerControl? { hasMPV ? .player : hasOpener ? .timer : nil }
  }

  /// Creates surroundings.
  public init(columns: Int = 80, isScript: Bool = false, isManual: Bool = false) {
    self.columns = columns
    self.isScript = isScript
    self.isManual = isManual
  }
}
