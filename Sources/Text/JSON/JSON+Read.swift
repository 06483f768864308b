extension JSON {
  /// How deep arrays and objects may be nested.
  public static let depthLimit = 128

  /// How many bytes a text may have: 1 GiB.
  static let byteLimit = 1 << 30

  /// Reads one JSON text, strictly by RFC 8259.
  ///
  /// Duplicate keys, trailing commas, lone surrogates and anything after the value are refused:
  /// two programs must not read two things from one text.
  public static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSON {
    try read(bytes.span)
  }

  /// Reads one JSON text that lies in memory somebody else owns.
  public static func read(_ bytes: borrowing Swift.Span<UInt8>) throws(JSONProblem) -> JSON {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONProblem) in
      let found = try FlatDocument(json: buffer)
      var position = 0
      return JSON(next: &position, of: found, in: buffer)
    }
  }

  /// Takes over a value and goes on behind it.
  private init(
    next position: inout Int, of found: FlatDocument, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let cell = found.cells[position]
    position += 1
    let text = cell.text(in: bytes, found)
    offset = Int(cell.offset)
    switch cell.kind {
    case .null: value = .null
    case .bool: value = .bool(text == "true")
    case .integer: value = Int64(text).map { .integer($0) } ?? .null
    case .number: value = Double(text).map { .number($0) } ?? .null
    case .plain, .text: value = .text(text)
    case .array:
      value = .array((0..<cell.count).map { _ in JSON(next: &position, of: found, in: bytes) })
    case .object:
      value = .object(
        (0..<cell.count).map { _ in
          let key = found.cells[position]
          position += 1
          return Member(
            key: key.text(in: bytes, found), value: JSON(next: &position, of: found, in: bytes),
            offset: Int(key.offset))
        })
    }
  }
}

extension FlatDocument.Cell {
  /// What it says, in a document and the cells that were read from it; nothing of an array or object.
  package func text(in document: UnsafeBufferPointer<UInt8>, _ found: FlatDocument) -> String {
    if holdsOthers { return "" }
    return isApart
      ? String(decoding: found.apart[range], as: UTF8.self)
      : String(decoding: UnsafeBufferPointer(rebasing: document[range]), as: UTF8.self)
  }
}

extension FlatDocument {
  /// Reads one JSON text as ``JSON`` does.
  package init(json bytes: [UInt8]) throws(JSONProblem) {
    self = try bytes.span.withUnsafeBufferPointer { buffer throws(JSONProblem) in
      try FlatDocument(json: buffer)
    }
  }

  fileprivate init(json bytes: UnsafeBufferPointer<UInt8>) throws(JSONProblem) {
    var parser = JSONParser(bytes: bytes)
    do throws(JSONProblem.Kind) {
      try parser.document()
    } catch {
      throw JSONProblem(error, at: TextPlace(offset: parser.position, in: bytes))
    }
    self = parser.found
  }
}
