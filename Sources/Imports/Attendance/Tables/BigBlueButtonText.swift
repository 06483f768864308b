import Text

/// The dashboard export of BigBlueButton: every cell in quotes that are not doubled inside, below a
/// header without quotes.
///
/// Source: bigbluebutton, bbb-learning-dashboard, src/services/UserService.js.
enum BigBlueButtonText {
  /// The rows of such a file; nil when it is another.
  static func rows(_ utf8: [UInt8]) -> [CSV.Row]? {
    guard let end = utf8.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }),
      !utf8[..<end].contains(quote)
    else { return nil }
    let header = utf8[..<end].split(separator: comma, omittingEmptySubsequences: false)
    guard header.count >= 12 else { return nil }
    var reader = Reader(bytes: utf8, position: end)
    var rows = [CSV.Row(line: 1, fields: header.map { String(decoding: $0, as: UTF8.self) })]
    while let row = reader.row() {
      guard row.fields.count >= 12, ["TRUE", "FALSE"].contains(row.fields[1]) || reader.isAtEnd
      else { return nil }
      rows.append(row)
      if rows.count > LooseTable.limit.rows { break }
    }
    return rows.count > 1 && reader.isAtEnd ? rows : nil
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  private struct Reader {
    let bytes: [UInt8]
    var position: Int
    private var line = 1

    init(bytes: [UInt8], position: Int) {
      self.bytes = bytes
      self.position = position
      skipLineEnds()
    }

    var isAtEnd: Bool { position >= bytes.count }

    private mutating func skipLineEnds() {
      while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
        if bytes[position] == 0x0A { line += 1 }
        position += 1
      }
    }

    /// One row: cells end at a quote with a comma and a quote behind it, rows at a quote with a line
    /// end and a quote or nothing behind that.
    mutating func row() -> CSV.Row? {
      guard position < bytes.count, bytes[position] == quote else { return nil }
      var row = CSV.Row(line: line, fields: [])
      var start = position + 1
      var index = start
      while index < bytes.count {
        if bytes[index] == 0x0A { line += 1 }
        if bytes[index] == quote, bytes[safe: index + 1] == comma, bytes[safe: index + 2] == quote {
          row.fields.append(String(decoding: bytes[start..<index], as: UTF8.self))
          start = index + 3
          index = start
        } else if bytes[index] == quote, endsRow(index + 1) {
          row.fields.append(String(decoding: bytes[start..<index], as: UTF8.self))
          position = index + 1
          skipLineEnds()
          return row
        } else {
          index += 1
        }
      }
      return nil
    }

    private func endsRow(_ index: Int) -> Bool {
      var next = index
      while let byte = bytes[safe: next], byte == 0x0A || byte == 0x0D { next += 1 }
      return next >= bytes.count || (next > index && bytes[next] == quote)
    }
  }
}

extension [UInt8] {
  fileprivate subscript(safe index: Int) -> UInt8? { index < count ? self[index] : nil }
}
