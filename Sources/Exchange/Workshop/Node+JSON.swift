extension Node {
  /// Takes over what was read from JSON; null becomes a key without a value.
  init(_ json: JSON, in bytes: [UInt8], file: Int) {
    var cursor = TextCursor()
    self = Node.node(json, bytes, file, &cursor)
  }

  private static func node(
    _ json: JSON, _ bytes: [UInt8], _ file: Int, _ cursor: inout TextCursor
  ) -> Node {
    cursor.advance(to: json.offset, in: bytes)
    let place = SourcePlace(file: file, place: cursor.place)
    let content: Content =
      switch json.value {
      case .null: plain("")
      case .bool(let bool): plain(bool ? "true" : "false")
      case .integer(let integer): plain("\(integer)")
      case .number(let number): plain("\(number)")
      case .text(let text): .scalar(Scalar(text: text, isPlain: false))
      case .array(let elements): .sequence(elements.map { node($0, bytes, file, &cursor) })
      case .object(let members): .mapping(members.map { entry($0, bytes, file, &cursor) })
      }
    return Node(content: content, place: place)
  }

  private static func plain(_ text: String) -> Content {
    .scalar(Scalar(text: text, isPlain: true))
  }

  private static func entry(
    _ member: JSON.Member, _ bytes: [UInt8], _ file: Int, _ cursor: inout TextCursor
  ) -> Entry {
    cursor.advance(to: member.offset, in: bytes)
    let place = SourcePlace(file: file, place: cursor.place)
    return Entry(key: member.key, place: place, value: node(member.value, bytes, file, &cursor))
  }
}
