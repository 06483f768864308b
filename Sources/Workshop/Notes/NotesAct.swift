/// What was written down.
public indirect enum NotesAct: Equatable, Sendable {
  /// Something was written down.
  case noted(Note)
  /// Words were bookmarked for the debrief.
  case bookmarked(Bookmark)
}

extension NotesAct: ActFamily {
  var audience: Audience {
    switch self {
    case .noted(let note): note.kind.audience
    case .bookmarked: .everyone
    }
  }

  var movesAgenda: Bool { false }

  var isCritical: Bool { false }

  var duplicateKey: DuplicateKey? { nil }

  func read(through lens: inout ActLens) -> NotesAct {
    switch self {
    case .noted(var note):
      note.text = lens.words(note.text, about: note.people)
      note.facts = note.facts.mapValues { lens.words($0, about: note.people) }
      note.people = lens.people(note.people)
      return .noted(note)
    case .bookmarked: return self
    }
  }

  func apply(to session: inout Session, on occasion: Occasion) {
    switch self {
    case .noted(let note):
      session.notes.append(
        Session.Noted(
          note: note, audience: occasion.audience, at: occasion.at, writer: occasion.id.writer))
    case .bookmarked(let bookmark): session.bookmarks.append(bookmark)
    }
  }
}

/// Somebody writing down something in the session.
public struct Note: Equatable, Sendable {
  // In this order a note leaves no gaps: a long session has hundreds of thousands.
  /// The people it is about, or its owner.
  public var people: [PersonID]
  /// The text.
  public var text: String
  /// Other facts by name, such as `freq`, `sev` or `due`.
  public var facts: [String: String]
  /// What kind of thing it is.
  public var kind: Kind

  /// The kinds of things that are written down.
  public enum Kind: String, CaseIterable, Equatable, Sendable {
    /// An observation, for trainers.
    case note
    /// A question kept for later.
    case park
    /// Something somebody will do.
    case action
    /// A topic the room wants to talk about.
    case topic
    /// A learner's own commitment.
    case pledge
    /// How somebody is: for its writer alone.
    case welfare

    /// Who may see it.
    public var audience: Audience {
      switch self {
      case .note: .trainers
      case .park, .action, .topic, .pledge: .everyone
      case .welfare: .private
      }
    }
  }

  /// The fact of a note that was written along with a freeze: its activity.
  static let ofFreeze = "freeze"

  /// Whether it was written along with the freeze that names somebody, and goes with it.
  public func isAbout(_ freeze: Freeze) -> Bool {
    facts[Note.ofFreeze] == freeze.activity && freeze.person.map { people == [$0] } == true
  }

  /// Creates a note.
  public init(kind: Kind, people: [PersonID] = [], text: String, facts: [String: String] = [:]) {
    self.kind = kind
    self.people = people
    self.text = text
    self.facts = facts
  }
}
