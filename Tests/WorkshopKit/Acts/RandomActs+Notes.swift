import Formats
import TestKit
import Workshop

/// What is written down.
extension RandomActs {
  /// Each kind after the one before: a new kind does not compile until it stands here.
  mutating func notes(after act: NotesAct?) -> NotesAct? {
    switch act {
    case nil: .noted(note())
    case .noted: .bookmarked(bookmark())
    case .bookmarked: nil
    }
  }

  private mutating func note() -> Note {
    let kind = Note.Kind.allCases.randomElement(using: &self) ?? .note
    return Note(
      kind: kind, people: people(), text: text("words"),
      facts: texts(["sev": "\(number(1...5))"]))
  }

  private mutating func bookmark() -> Bookmark {
    Bookmark(
      text: text("let her finish", "one moment"), criterion: maybe(text("H", "E")),
      clip: maybe(Bookmark.Place(activity: text("clip"), at: int(0...90, Bounds.clipSecond))))
  }
}
