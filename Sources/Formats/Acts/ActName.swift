public import Workshop

/// What an act is called in a journal, by family.
public enum ActName: Sendable {
  /// The session as a whole.
  case session(SessionCodec.Name)
  /// Roll call.
  case rollCall(RollCallCodec.Name)
  /// The agenda.
  case agenda(AgendaCodec.Name)
  /// What is shown.
  case clips(ClipsCodec.Name)
  /// Rooms, rounds and seats.
  case practice(PracticeCodec.Name)
  /// Scores.
  case scoring(ScoringCodec.Name)
  /// Tests and surveys.
  case results(ResultsCodec.Name)
  /// What is written down.
  case notes(NotesCodec.Name)
  /// An undo.
  case undo
  /// The undo of an undo.
  case redo

  /// Every name that this program writes; what is done most often comes first.
  public static let all: [ActName] =
    RollCallCodec.Name.allCases.map(rollCall) + NotesCodec.Name.allCases.map(notes)
    + ScoringCodec.Name.allCases.map(scoring) + PracticeCodec.Name.allCases.map(practice)
    + [undo, redo] + AgendaCodec.Name.allCases.map(agenda) + ClipsCodec.Name.allCases.map(clips)
    + ResultsCodec.Name.allCases.map(results) + SessionCodec.Name.allCases.map(session)

  private static let table = NameTable(all.map { ($0.text, $0) })

  /// Creates the name that stands in a line, or `nil` when it is one of a newer program.
  init?(_ key: MemberName) {
    guard let name = Self.table[key] else { return nil }
    self = name
  }

  /// Creates an act's name, or `nil` for an act of a newer program.
  public init?(_ act: Act) {
    switch act {
    case .session(let act): self = .session(SessionCodec.name(of: act))
    case .rollCall(let act): self = .rollCall(RollCallCodec.name(of: act))
    case .agenda(let act): self = .agenda(AgendaCodec.name(of: act))
    case .clips(let act): self = .clips(ClipsCodec.name(of: act))
    case .practice(let act): self = .practice(PracticeCodec.name(of: act))
    case .scoring(let act): self = .scoring(ScoringCodec.name(of: act))
    case .results(let act): self = .results(ResultsCodec.name(of: act))
    case .notes(let act): self = .notes(NotesCodec.name(of: act))
    case .undo: self = .undo
    case .redo: self = .redo
    case .unknown: return nil
    }
  }

  /// The name as it stands in a journal.
  public var text: String {
    switch self {
    case .session(let name): name.rawValue
    case .rollCall(let name): name.rawValue
    case .agenda(let name): name.rawValue
    case .clips(let name): name.rawValue
    case .practice(let name): name.rawValue
    case .scoring(let name): name.rawValue
    case .results(let name): name.rawValue
    case .notes(let name): name.rawValue
    case .undo: "undo"
    case .redo: "redo"
    }
  }
}
