extension CSVDelimiter {
  /// How many bytes and lines are looked at.
  private static let sample = (bytes: 65_536, lines: 100)

  /// Returns the delimiter that cuts most lines into the same number of fields.
  ///
  /// Equal ones are decided by the number of fields, then by how rarely the character stands in
  /// names: tab, semicolon, bar, comma. Text without any is taken to have commas.
  public static func sniffed(in utf8: [UInt8]) -> CSVDelimiter {
    var best = (delimiter: CSVDelimiter.comma, lines: 0, perLine: 0)
    for delimiter in allCases {
      let counts = counts(of: delimiter.rawValue, in: utf8.prefix(sample.bytes))
      guard let mode = mode(counts.filter { $0 > 0 }) else { continue }
      if (mode.lines, mode.value) > (best.lines, best.perLine) {
        best = (delimiter, mode.lines, mode.value)
      }
    }
    return best.delimiter
  }

  /// How often a delimiter stands outside quotes, line by line.
  private static func counts(of delimiter: UInt8, in bytes: ArraySlice<UInt8>) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var isQuoted = false
    var beginsField = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") && (isQuoted || beginsField) {
        isQuoted.toggle()
        // A doubled quote inside a field closes and opens again.
        beginsField = !isQuoted
      } else if isQuoted {
        continue
      } else if byte == 0x0A || byte == 0x0D {
        counts.append(count)
        if counts.count == sample.lines { return counts }
        count = 0
        beginsField = true
      } else {
        if byte == delimiter { count += 1 }
        beginsField = byte == delimiter
      }
    }
    return counts + [count]
  }

  /// The most frequent value and on how many lines it stands; the larger of equally frequent ones.
  private static func mode(_ counts: [Int]) -> (value: Int, lines: Int)? {
    let lines = Dictionary(grouping: counts) { $0 }.mapValues(\.count)
    return lines.max { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { (value: $0.key, lines: $0.value) }
  }
}
