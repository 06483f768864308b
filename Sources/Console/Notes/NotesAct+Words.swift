import Wording
import Workshop

extension ActWords {
  /// An act of writing something down, as a line of the command language.
  func words(_ act: NotesAct) -> String {
    switch act {
    case .noted(let note): noted(note)
    case .bookmarked(let bookmark):
      "moment" + (bookmark.criterion.map { " \($0)" } ?? "")
        + " \(Words.quote(bookmark.text, always: true))"
    }
  }

  private func noted(_ note: Note) -> String {
    if let flag = note.testFlag {
      return "test \(Words.quote(flag.test)) \(names(note.people)) \(flag.text)"
    }
    let text = Words.quote(note.text, always: true)
    let owner = note.people.first.map(voice.name) ?? note.facts["owner"]
    let people = note.people.isEmpty ? "" : " \(names(note.people))"
    return switch note.kind {
    case .note, .pledge, .welfare: "\(note.kind.rawValue)\(people) \(text)"
    case .park: "park \(text)\(pair("owner", owner))"
    case .action: "action \(text)\(pair("owner", owner))\(pair("due", note.facts["due"]))"
    case .topic: "topic \(text)\(pair("freq", note.facts["freq"]))\(pair("sev", note.facts["sev"]))"
    }
  }
}

extension StateAfterUndo {
  /// How much of its kind is written down; no words of it.
  func words(_ act: NotesAct) -> String {
    switch act {
    case .noted(let note): noted(note)
    case .bookmarked: DisplayFormat.count(session.bookmarks.count, "moment")
    }
  }

  private func noted(_ note: Note) -> String {
    let kind = note.kind
    let count = session.notes.count { $0.note.kind == kind }
    return switch kind {
    case .note, .action, .topic, .pledge: DisplayFormat.count(count, kind.rawValue)
    case .park: DisplayFormat.count(count, "question")
    case .welfare: session.notes.contains { $0.note == note } ? "noted" : "not noted"
    }
  }
}
