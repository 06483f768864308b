/// One thing somebody did in a session: one line of its journal, one undo.
///
/// Acts carry absolute facts: from which item to which, which round, when a phase ends. Deciding
/// makes them or throws the reason; applying them never fails.
///
/// Each family is a file in the folder of its noun and says all there is to say of its acts. Cases
/// with more facts than a list of people are indirect, which makes an act one word: a long session
/// has a million of them.
public enum Act: Equatable, Sendable {
  /// The session was made, led by somebody else, closed.
  case session(SessionAct)
  /// Who is there.
  case rollCall(RollCallAct)
  /// What the agenda did.
  case agenda(AgendaAct)
  /// What was shown, asked and spotted.
  case clips(ClipsAct)
  /// Rooms, rounds and seats of a role play.
  case practice(PracticeAct)
  /// Scores and how they were compared.
  case scoring(ScoringAct)
  /// Tests and surveys.
  case results(ResultsAct)
  /// What was written down.
  case notes(NotesAct)

  /// An act was undone.
  indirect case undo(ActID)
  /// An undoing was undone.
  indirect case redo(ActID)
  /// An act of a newer program, by its name.
  indirect case unknown(String)
}

/// What a family says of its acts.
protocol ActFamily: Equatable, Sendable {
  /// Who may see an act of this kind unless it says otherwise.
  var audience: Audience { get }
  /// Whether the act moves the agenda or its clocks, which only the lead may do.
  var movesAgenda: Bool { get }
  /// Whether it changes what other acts mean, so that a program that does not know it must not go on.
  var isCritical: Bool { get }
  /// What it does that another writer may do at the same time, when it is done once then.
  var duplicateKey: DuplicateKey? { get }
  /// The same act as it is meant by now: each person and each moment in it as the lens gives them.
  func read(through lens: inout ActLens) -> Self
  /// Changes a session without checking anything; what it cannot use changes nothing.
  func apply(to session: inout Session, on occasion: Occasion)
}

extension Act {
  /// Who may see an act of this kind unless it says otherwise.
  public var audience: Audience { family?.audience ?? .everyone }

  /// Whether the act moves the agenda or its clocks, which only the lead may do.
  public var movesAgenda: Bool { family?.movesAgenda ?? false }

  /// Whether it changes what other acts mean, so that a program that does not know it must not go on.
  public var isCritical: Bool { family?.isCritical ?? false }

  /// Its family's part; nothing for an act about acts and for one that is not known.
  private var family: (any ActFamily)? {
    switch self {
    case .session(let act): act
    case .rollCall(let act): act
    case .agenda(let act): act
    case .clips(let act): act
    case .practice(let act): act
    case .scoring(let act): act
    case .results(let act): act
    case .notes(let act): act
    case .undo, .redo, .unknown: nil
    }
  }
}

extension Act: Undoable {
  /// The act this one takes back, when it is an undo or a redo.
  public var undoes: ActID? {
    switch self {
    case .undo(let id), .redo(let id): id
    case .session, .rollCall, .agenda, .clips, .practice, .scoring, .results, .notes, .unknown: nil
    }
  }

  /// Whose moments it shifts.
  public var shifts: ClockShift? {
    if case .session(.shifted(let shift)) = self { shift } else { nil }
  }

  /// What it does that another writer may do at the same time, when it is done once then.
  public var duplicateKey: DuplicateKey? {
    switch self {
    case .session(let act): act.duplicateKey
    case .rollCall(let act): act.duplicateKey
    case .agenda(let act): act.duplicateKey
    case .clips(let act): act.duplicateKey
    case .practice(let act): act.duplicateKey
    case .scoring(let act): act.duplicateKey
    case .results(let act): act.duplicateKey
    case .notes(let act): act.duplicateKey
    case .undo, .redo, .unknown: nil
    }
  }
}

extension Act: Rereadable {
  /// The same act as it is meant by now.
  public func read(through lens: inout ActLens) -> Act {
    switch self {
    case .session(let act): .session(act.read(through: &lens))
    case .rollCall(let act): .rollCall(act.read(through: &lens))
    case .agenda(let act): .agenda(act.read(through: &lens))
    case .clips(let act): .clips(act.read(through: &lens))
    case .practice(let act): .practice(act.read(through: &lens))
    case .scoring(let act): .scoring(act.read(through: &lens))
    case .results(let act): .results(act.read(through: &lens))
    case .notes(let act): .notes(act.read(through: &lens))
    case .undo, .redo, .unknown: self
    }
  }
}

extension Session {
  /// Takes in one act as it was written, without checking it; what it cannot use changes nothing.
  public mutating func apply(_ entry: Entry<Act>) { apply(entry.act, on: entry.occasion) }

  /// Takes in one act as it is meant by now.
  mutating func apply(_ act: Act, on occasion: Occasion, through lens: inout ActLens) {
    let occasion = lens.turn(to: occasion)
    let act = act.read(through: &lens)
    presence.parts = lens.parts
    apply(act, on: occasion)
    presence.parts = [:]
  }

  mutating func apply(_ act: Act, on occasion: Occasion) {
    switch act {
    case .session(let act): act.apply(to: &self, on: occasion)
    case .rollCall(let act): act.apply(to: &self, on: occasion)
    case .agenda(let act): act.apply(to: &self, on: occasion)
    case .clips(let act): act.apply(to: &self, on: occasion)
    case .practice(let act): act.apply(to: &self, on: occasion)
    case .scoring(let act): act.apply(to: &self, on: occasion)
    case .results(let act): act.apply(to: &self, on: occasion)
    case .notes(let act): act.apply(to: &self, on: occasion)
    case .undo, .redo, .unknown: break
    }
  }
}
