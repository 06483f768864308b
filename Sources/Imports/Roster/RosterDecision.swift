public import Workshop

/// What a roster file comes to for a cohort: an act, and what to tell and to ask.
public struct RosterDecision: Equatable, Sendable {
  /// What to save; `nil` when the file adds nothing.
  public internal(set) var act: RosterImport?
  /// How many rows of the file are about people.
  public internal(set) var rows = 0
  /// The people the file names and that are clear, each once.
  public internal(set) var people: [PersonID] = []
  /// Those of them who are new in this cohort.
  public internal(set) var new: Set<PersonID> = []
  /// Those of them who are new or changed.
  public internal(set) var changed: Set<PersonID> = []
  /// Those of the new ones whom another cohort knows, with that cohort's id.
  public internal(set) var acquainted: [PersonID: String] = [:]
  /// How many of the people have no e-mail address.
  public internal(set) var withoutEmail = 0
  /// Rows that were held back until somebody says who they are.
  public internal(set) var questions: [RosterQuestion] = []
  /// Rows that were held back because their fields do not stand below the header.
  public internal(set) var misaligned: [HeldRow] = []
  /// How many rows are held back in all.
  public var heldBack: Int { questions.count + misaligned.count }
  /// Whether the file adds or changes anybody; without it there may still be news of what it holds back.
  public internal(set) var hasNews = false
  /// Rows whose addresses or ids belong to several known people; the first of them was taken.
  public internal(set) var torn: [Torn] = []
  /// Learners of the cohort whom the file does not name; they stay.
  public internal(set) var unnamed: [PersonID] = []
  /// Lines that somebody has answered although they were not asked about.
  public internal(set) var unasked: [Int] = []
  /// Whether this very file was imported before.
  public internal(set) var isRepeated = false

  /// A row that belongs to several people.
  public struct Torn: Equatable, Sendable {
    /// The row's line.
    public let line: Int
    /// The people, the one who was taken first.
    public let people: [PersonID]
  }
}

/// A row that may be somebody, so that it is held back.
public struct RosterQuestion: Equatable, Sendable {
  /// The row's line.
  public let line: Int
  /// The row's name.
  public let name: String
  /// The people it may be.
  public let other: Other

  /// Creates a question.
  public init(line: Int, name: String, other: Other) {
    self.line = line
    self.name = name
    self.other = other
  }

  /// Somebody a row may be.
  public enum Other: Equatable, Sendable {
    /// Another row of the same name with other addresses.
    case row(Int)
    /// Another row with the same id in a system.
    case rowWithID(Int, String)
    /// Another row with the same address, and another id or name.
    case rowWithEmail(Int, String)
    /// Somebody of the same name, or with the same id and another name, whom this cohort knows.
    case known(PersonID)
    /// Such a person whom another cohort knows.
    case acquainted(PersonID, cohort: String)
  }
}

/// Lines that somebody has decided on.
public enum RosterLines: Equatable, Sendable {
  /// Every line that is asked about.
  case all
  /// These lines.
  case some(Set<Int>)

  /// No line.
  public static let none = RosterLines.some([])

  /// The lines that were named.
  var lines: Set<Int> { if case .some(let lines) = self { lines } else { [] } }

  /// Whether a line is among them.
  public func contains(_ line: Int) -> Bool {
    switch self {
    case .all: true
    case .some(let lines): lines.contains(line)
    }
  }
}
