extension CSV {
  /// Reads a table as RFC 4180 has it, with any of four delimiters and any line end.
  ///
  /// A quote inside a field that does not begin with one is a character like others.
  public static func read(
    _ utf8: [UInt8], delimiter: CSVDelimiter? = nil
  ) throws(CSVProblem) -> CSV {
    let delimiter = delimiter ?? CSVDelimiter.sniffed(in: utf8)
    return try utf8.withUnsafeBufferPointer { buffer throws(CSVProblem) in
      var reader = CSVReader(bytes: buffer, delimiter: delimiter.rawValue)
      var rows: [Row] = []
      while let row = try reader.row() { rows.append(row) }
      return CSV(delimiter: delimiter, rows: rows)
    }
  }
}

/// Reads one row after the other from bytes.
private struct CSVReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  private var position = 0
  private var line = 1

  init(bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  /// Returns the next row, or nil at the end; a last line end begins no further row.
  mutating func row() throws(CSVProblem) -> CSV.Row? {
    guard position < bytes.count else { return nil }
    var row = CSV.Row(line: line, fields: [])
    while true {
      row.fields.append(try field())
      guard position < bytes.count else { return row }
      let byte = bytes[position]
      position += 1
      if byte == delimiter { continue }
      endLine(byte)
      return row
    }
  }

  private mutating func field() throws(CSVProblem) -> String {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quotedField() }
    let start = position
    while position < bytes.count, !endsField(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotedField() throws(CSVProblem) -> String {
    let opening = position
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != UInt8(ascii: "\"") {
        content.append(byte)
        if byte == 0x0A || byte == 0x0D { endLine(byte, into: &content) }
      } else if position < bytes.count, bytes[position] == byte {
        content.append(byte)
        position += 1
      } else if position == bytes.count || endsField(bytes[position]) {
        return String(decoding: content, as: UTF8.self)
      } else {
        throw problem(.textAfterQuote, at: position)
      }
    }
    throw problem(.unclosedQuote, at: opening)
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  /// Counts a line whose end has just been passed, the second half of CRLF with it.
  private mutating func endLine(_ byte: UInt8) {
    line += 1
    if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
  }

  private mutating func endLine(_ byte: UInt8, into content: inout [UInt8]) {
    let before = position
    endLine(byte)
    if position > before { content.append(0x0A) }
  }

  private func problem(_ kind: CSVProblem.Kind, at offset: Int) -> CSVProblem {
    CSVProblem(kind, at: TextPlace(offset: offset, in: bytes))
  }
}
