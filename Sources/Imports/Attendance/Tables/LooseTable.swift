import Text

/// A table as platforms really write one: every delimiter, quotes that were not doubled, whole rows
/// in quotes, blank rows between.
///
/// RFC 4180 as far as it goes. A quote in the middle of a cell is a character; one that opens a
/// cell and never closes it is one, too.
struct LooseTable {
  /// What separates the fields.
  var delimiter: CSVDelimiter
  /// The rows in order; of blank rows in a row the first is kept.
  var rows: [CSV.Row]
  /// Lines on which quotes had to be mended, the first hundred.
  var mended: [Int]
  /// Whether rows were left out because there were too many.
  var isCut: Bool

  /// The most fields of a row and rows of a table that are read.
  static let limit = (fields: 512, rows: TableLimit.lines)

  /// Cuts a text into rows and fields, with the delimiter that gives the fullest rows.
  init(_ utf8: [UInt8]) {
    let delimiter = Self.delimiter(of: utf8)
    self.init(utf8[...], delimiter: delimiter)
    unwrapRows()
  }

  private init(_ utf8: ArraySlice<UInt8>, delimiter: CSVDelimiter) {
    self.delimiter = delimiter
    (rows, mended, isCut) = utf8.withUnsafeBufferPointer { bytes in
      var reader = LooseTableReader(bytes: bytes, delimiter: delimiter.rawValue)
      return reader.rows()
    }
  }

  /// How many bytes are looked at for the delimiter.
  private static let sample = 32_768

  /// The delimiter with which most fields stand in rows of three and more, else of two; a tab before
  /// a semicolon before a bar before a comma, as that is how rarely they stand in names and dates.
  private static func delimiter(of utf8: [UInt8]) -> CSVDelimiter {
    var best = (delimiter: CSVDelimiter.comma, many: 0, some: 0)
    for delimiter in CSVDelimiter.allCases {
      let table = LooseTable(utf8.prefix(sample), delimiter: delimiter)
      let widths = table.rows.filter { !$0.isBlank }.map(\.fields.count)
      let many = widths.filter { $0 >= 3 }.reduce(0) { $0 + $1 - 1 }
      let some = widths.reduce(0) { $0 + $1 - 1 }
      // No text has tabs in it but one that is cut by them.
      if delimiter == .tab, widths.count(where: { $0 > 1 }) * 2 > widths.count { return .tab }
      if many > best.many || (many == best.many && some > best.some) {
        best = (delimiter, many, some)
      }
    }
    return best.delimiter
  }

  /// Cuts rows that stand in quotes as a whole once more.
  private mutating func unwrapRows() {
    let filled = rows.filter { !$0.isBlank }
    let wrapped = filled.filter { row in
      row.fields.dropFirst().allSatisfy(\.isEmpty)
        && row.fields[0].utf8.contains {
          [0x09, 0x3B, 0x2C].contains($0)
        }
    }
    guard wrapped.count * 10 >= filled.count * 7, wrapped.count > 1 else { return }
    var inner: [UInt8] = []
    for row in wrapped { inner += Array(row.fields[0].utf8) + [0x0A] }
    let delimiter = Self.delimiter(of: inner)
    let lines = Set(wrapped.map(\.line))
    let unwrapped = rows.map { row in
      guard lines.contains(row.line),
        let fields = LooseTable(Array(row.fields[0].utf8)[...], delimiter: delimiter).rows.first
      else { return row }
      return CSV.Row(line: row.line, fields: fields.fields)
    }
    guard unwrapped.contains(where: { $0.fields.count > 1 }) else { return }
    rows = unwrapped
    self.delimiter = delimiter
  }
}

/// Reads rows from bytes, each byte a bounded number of times.
private struct LooseTableReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  private var position = 0
  private var line = 1
  /// How many fields the row before had, as the next one has most often.
  private var width = 0
  private var mended: [Int] = []
  /// Up to here no quote closes a field, as an earlier look found.
  private var noClose = 0
  /// The longest a quoted field may be.
  private static let longest = 65_536
  private static let quote = UInt8(ascii: "\"")

  init(bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  mutating func rows() -> ([CSV.Row], mended: [Int], isCut: Bool) {
    var rows: [CSV.Row] = []
    var afterBlank = false
    while position < bytes.count {
      if rows.count == LooseTable.limit.rows { return (rows, mended, true) }
      let row = row()
      let isBlank = row.fields.allSatisfy { $0.utf8.allSatisfy { $0 <= 0x20 } }
      if !(isBlank && afterBlank) { rows.append(row) }
      afterBlank = isBlank
    }
    return (rows, mended, false)
  }

  private mutating func row() -> CSV.Row {
    var row = CSV.Row(line: line, fields: [])
    row.fields.reserveCapacity(width)
    defer { width = row.fields.count }
    while true {
      let field = field()
      if row.fields.count < LooseTable.limit.fields { row.fields.append(field) }
      guard position < bytes.count else { return row }
      let byte = bytes[position]
      position += 1
      if byte == delimiter {
        if position == bytes.count { row.fields.append("") }
        continue
      }
      line += 1
      if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      return row
    }
  }

  private mutating func field() -> String {
    if position < bytes.count, bytes[position] == Self.quote, let field = quoted() { return field }
    let start = position
    while position < bytes.count, !endsField(position) { position += 1 }
    return text(start..<position)
  }

  /// Reads a quoted field; nil, without having moved, when its quote is only a character.
  private mutating func quoted() -> String? {
    let start = position + 1
    var content: [UInt8] = []
    var from = start
    var index = start
    var lines = 0
    let limit = min(bytes.count, start + Self.longest)
    if start <= noClose { return nil }
    while index < limit {
      let byte = bytes[index]
      if byte != Self.quote {
        if byte == 0x0A || (byte == 0x0D && !isByte(index + 1, 0x0A)) { lines += 1 }
        index += 1
      } else if isByte(index + 1, Self.quote) {
        content.append(contentsOf: bytes[from...index])
        index += 2
        from = index
      } else if let end = closing(index) {
        content.append(contentsOf: bytes[from..<index])
        position = end
        line += lines
        return String(decoding: content, as: UTF8.self)
      } else if lines == 0, let close = laterClose(index) {
        note()
        content.append(contentsOf: bytes[from..<close])
        position = close + 1
        return String(decoding: content, as: UTF8.self)
      } else {
        note()
        return nil
      }
    }
    noClose = limit
    note()
    return nil
  }

  /// Where the field ends when the quote at an index closes it; spaces may follow.
  private func closing(_ index: Int) -> Int? {
    var next = index + 1
    while next < bytes.count, bytes[next] == 0x20, delimiter != 0x20 { next += 1 }
    return next == bytes.count || endsField(next) ? next : nil
  }

  /// The quote that closes a field in which one was not doubled: before the next delimiter.
  private func laterClose(_ index: Int) -> Int? {
    var next = index + 1
    while next < bytes.count, !endsField(next) { next += 1 }
    return next - 1 > index && bytes[next - 1] == Self.quote ? next - 1 : nil
  }

  private mutating func note() {
    if mended.count < 100, mended.last != line { mended.append(line) }
  }

  private func isByte(_ index: Int, _ byte: UInt8) -> Bool {
    index < bytes.count && bytes[index] == byte
  }

  private func endsField(_ index: Int) -> Bool {
    let byte = bytes[index]
    return byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
