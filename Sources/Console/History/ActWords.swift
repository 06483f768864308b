import Desk
import Wording
import Workshop

/// Acts of both journals as lines of the command language, with names in place of ids.
struct ActWords {
  let voice: DisplayFormat
  let history: History

  /// An act as a line; what is for trainers shows only its verb unless everything is asked for.
  func line(_ line: History.Line, showsAll: Bool) -> String {
    let words = words(line)
    switch line.audience {
    case .private:
      let isOwn = voice.label(ofWriter: line.id.writer) == voice.rater
      return isOwn ? "\(Self.verb(words)) (private)" : "(private)"
    case .trainers where !showsAll && !Self.isFitForTheRoom(line.act):
      return "\(Self.verb(words)) (for trainers)"
    case .trainers, .everyone: return words
    }
  }

  /// Whether an act about people says nothing that the room does not see anyway.
  private static func isFitForTheRoom(_ act: History.AnyAct) -> Bool {
    guard case .people(let act) = act else { return false }
    if case .person(let facts) = act, facts.enrolled == nil { return facts.emails.isEmpty }
    return true
  }

  private static func verb(_ words: String) -> String {
    words.split(separator: " ").first.map(String.init) ?? words
  }

  private func words(_ line: History.Line) -> String {
    switch line.act {
    case .session(.undo(let id)), .people(.undo(let id)): number("undo", line, id)
    case .session(.redo(let id)), .people(.redo(let id)): number("redo", line, id)
    case .session(let act): words(act)
    case .people(let act): words(act)
    }
  }

  private func number(_ verb: String, _ line: History.Line, _ id: ActID) -> String {
    "\(verb) " + (history.target(of: line).map { "\($0.number)" } ?? "\(id)")
  }

  /// An act of the session.
  func words(_ act: Act) -> String {
    switch act {
    case .session(let act): words(act)
    case .rollCall(let act): words(act)
    case .agenda(let act): words(act)
    case .clips(let act): words(act)
    case .practice(let act): words(act)
    case .scoring(let act): words(act)
    case .results(let act): words(act)
    case .notes(let act): words(act)
    case .undo(let id): "undo \(id)"
    case .redo(let id): "redo \(id)"
    case .unknown(let name): "(\(name): an act of a newer program)"
    }
  }

  func name(_ person: PersonID) -> String { Words.quote(voice.name(person)) }

  func names(_ people: [PersonID]) -> String { people.map(name).joined(separator: " ") }

  func pair(_ key: String, _ value: String?) -> String {
    value.map { " \(key)=\(Words.quote($0))" } ?? ""
  }
}
