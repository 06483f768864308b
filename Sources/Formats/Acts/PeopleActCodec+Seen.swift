import Workshop

/// The names in a platform's file that belong to nobody for certain.
extension PeopleActCodec {
  static func write(_ names: SeenNames, _ writer: inout MemberWriter) {
    writer.member("hash", names.hash)
    writer.member("people", array: names.people) { writer, stranger in
      writer.object { writer in
        writer.member("id", stranger.id.text)
        writer.member("names", unlessEmpty: stranger.names)
        writer.member("emails", unlessEmpty: stranger.emails)
      }
    }
  }

  static func seen(_ reader: inout MemberReader) throws(MemberReader.Problem) -> SeenNames {
    var names = SeenNames(hash: "", people: [])
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "hash": names.hash = try reader.string()
      case "people": names.people = try reader.array(stranger)
      default: try reader.skip()
      }
    }
    return names
  }

  private static func stranger(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> Stranger {
    var stranger = Stranger(id: PersonID(""), names: [])
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "id": stranger.id = PersonID(try reader.string())
      case "names": stranger.names = try reader.strings()
      case "emails": stranger.emails = try reader.strings()
      default: try reader.skip()
      }
    }
    guard !stranger.id.text.isEmpty else { throw reader.problem() }
    return stranger
  }
}
