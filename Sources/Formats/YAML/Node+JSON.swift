import Text

extension Node {
  /// Takes over what was read from JSON; null becomes a key without a value.
  ///
  /// - Parameter isPlaced: Whether to find out where everything stood; else it all stood at the start.
  init(_ json: JSON, in bytes: [UInt8], file: Int, isPlaced: Bool) {
    var cursor = isPlaced ? TextCursor() : nil
    self = Node.node(json, bytes, file, &cursor)
  }

  private static func node(
    _ json: JSON, _ bytes: [UInt8], _ file: Int, _ cursor: inout TextCursor?
  ) -> Node {
    let place = place(json.offset, bytes, file, &cursor)
    let content: Content =
      switch json.value {
      case .null: plain("")
      case .bool(let bool): plain(bool ? "true" : "false")
      case .integer(let integer): plain(integer.description)
      case .number(let number): plain("\(number)")
      case .text(let text): .scalar(Scalar(text: text, isPlain: false))
      case .array(let elements): .sequence(elements.map { node($0, bytes, file, &cursor) })
      case .object(let members): .mapping(members.map { entry($0, bytes, file, &cursor) })
      }
    return Node(content: content, place: place)
  }

  private static func place(
    _ offset: Int, _ bytes: [UInt8], _ file: Int, _ cursor: inout TextCursor?
  ) -> SourcePlace {
    cursor?.advance(to: offset, in: bytes)
    return SourcePlace(file: file, place: cursor?.place ?? TextPlace(line: 1, column: 1))
  }

  private static func plain(_ text: String) -> Content {
    .scalar(Scalar(text: text, isPlain: true))
  }

  private static func entry(
    _ member: JSON.Member, _ bytes: [UInt8], _ file: Int, _ cursor: inout TextCursor?
  ) -> Entry {
    let place = place(member.offset, bytes, file, &cursor)
    return Entry(key: member.key, place: place, value: node(member.value, bytes, file, &cursor))
  }
}
