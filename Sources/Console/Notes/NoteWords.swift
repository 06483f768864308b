import Desk
import Journal
import Wording
import Workshop

/// What the verbs of the notes group share: taking the text, finding an owner, listing.
enum NoteWords {
  /// The text of a note: what is quoted, or all words when nothing is.
  static func takeText(_ turn: Turn) throws -> String {
    let text = turn.request.takeQuoted() ?? turn.request.text
    if text.isEmpty { throw Refusal.notes(.emptyNote) }
    return text
  }

  /// Who will see to something: somebody on the roster, or a name that is not on it.
  enum Owner {
    case nobody
    case learner(PersonID)
    case other(String)

    var people: [PersonID] { if case .learner(let id) = self { [id] } else { [] } }
    var facts: [String: String] { if case .other(let name) = self { ["owner": name] } else { [:] } }
  }

  /// Reads `owner=`; `nil` when the name is not clear, which has then been asked.
  static func owner(_ name: String?, _ turn: Turn, line: (String) -> String) -> Owner? {
    guard let name, !name.isEmpty else { return .some(.nobody) }
    if case .nobody(let nearest) = turn.situation.roster.identity.typed(name), nearest.isEmpty {
      return .other(name)
    }
    return turn.person(name, line: line).map(Owner.learner)
  }

  /// Who owns a noted thing.
  static func owner(_ note: Note, _ voice: DisplayFormat) -> String? {
    note.people.isEmpty ? note.facts["owner"] : voice.names(note.people)
  }

  /// The end of the answer that names the owner.
  static func ownerWords(_ owner: Owner, _ voice: DisplayFormat) -> String {
    switch owner {
    case .nobody: ""
    case .learner(let id): " · owner \(voice.name(id))"
    case .other(let name): " · owner \(name), who is not on the roster"
    }
  }

  /// Lists what was written down of a kind, except what only somebody else may see.
  static func list(_ kind: Note.Kind, _ turn: Turn, none: String) {
    let noted = turn.situation.notes(kind, seenBy: turn.desk.writer?.name)
    if noted.isEmpty { turn.say(none) }
    for noted in noted { say(noted, turn) }
  }

  private static func say(_ noted: Session.Noted, _ turn: Turn) {
    let (note, voice) = (noted.note, turn.voice)
    let names = voice.names(note.people)
    let isAbout = [.note, .pledge, .welfare].contains(note.kind) && !names.isEmpty
    var line = "\(voice.moment(noted.at))  \(isAbout ? names + ": " : "")\(note.text)"
    if !isAbout, let owner = owner(note, voice) { line += " · \(owner)" }
    if let due = note.facts["due"] { line += " · due \(due)" }
    if note.kind == .note { line += " (\(voice.label(ofWriter: noted.writer)))" }
    turn.sayAll(line)
  }
}
