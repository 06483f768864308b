import Calendar
import Workshop

/// What was written down, in a journal.
public enum NotesCodec: FamilyCodec {
  /// What these acts are called.
  public enum Name: String, CaseIterable, Sendable {
    case noted = "note"
    case bookmarked = "moment"
  }

  static func name(of act: NotesAct) -> Name {
    switch act {
    case .noted: .noted
    case .bookmarked: .bookmarked
    }
  }

  static func write(_ act: NotesAct, _ zone: Zone, _ writer: inout MemberWriter) {
    switch act {
    case .noted(let note): write(note, &writer)
    case .bookmarked(let bookmark): write(bookmark, &writer)
    }
  }

  static func read(_ name: Name, _ reader: inout MemberReader) throws(MemberReader.Problem)
    -> NotesAct
  {
    switch name {
    case .noted: .noted(try note(&reader))
    case .bookmarked: .bookmarked(try bookmark(&reader))
    }
  }

  private static func write(_ note: Note, _ writer: inout MemberWriter) {
    writer.member("kind", note.kind.rawValue)
    writer.member("about", unlessEmpty: note.people.map(\.text))
    writer.member("text", note.text)
    writer.member("facts", unlessEmpty: note.facts)
  }

  private static func note(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Note {
    var note = Note(kind: .note, text: "")
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "kind":
        guard let kind = Note.Kind(rawValue: try reader.string()) else { throw reader.problem() }
        note.kind = kind
      case "about": note.people = try reader.ids()
      case "text": note.text = try reader.string()
      case "facts": note.facts = try reader.dictionary()
      default: try reader.skip()
      }
    }
    return note
  }

  private static func write(_ bookmark: Bookmark, _ writer: inout MemberWriter) {
    writer.member("text", bookmark.text)
    writer.member("criterion", bookmark.criterion)
    if let clip = bookmark.clip {
      writer.member("activity", clip.activity)
      writer.member("second", clip.at)
    }
  }

  private static func bookmark(_ reader: inout MemberReader) throws(MemberReader.Problem)
    -> Bookmark
  {
    var bookmark = Bookmark(text: "")
    var activity: String?
    var second: Int?
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "text": bookmark.text = try reader.string()
      case "criterion": bookmark.criterion = try reader.string()
      case "activity": activity = try reader.string()
      case "second": second = try reader.int(Bounds.clipSecond)
      default: try reader.skip()
      }
    }
    if let activity, let second { bookmark.clip = Bookmark.Place(activity: activity, at: second) }
    return bookmark
  }
}
