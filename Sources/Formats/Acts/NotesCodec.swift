import Workshop

/// What was written down.
extension ActCodec {
  static func write(_ note: Note, _ writer: inout FactWriter) {
    writer.member("kind", note.kind.rawValue)
    writer.member("about", unlessEmpty: note.people.map(\.text))
    writer.member("text", note.text)
    writer.member("facts", unlessEmpty: note.facts)
  }

  static func note(_ reader: inout FactReader) throws(FactReader.Problem) -> Note {
    var note = Note(kind: .note, text: "")
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "kind":
        guard let kind = Note.Kind(rawValue: try reader.string()) else { throw reader.problem() }
        note.kind = kind
      case "about": note.people = try reader.ids()
      case "text": note.text = try reader.string()
      case "facts": note.facts = try PeopleActCodec.dictionary(&reader)
      default: try reader.skip()
      }
    }
    return note
  }
}
