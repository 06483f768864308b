import Text
import Workshop

/// A file's rows with what was odd about its bytes.
struct ReportSource {
  /// The rows in order.
  let rows: [CSV.Row]
  /// What had to be mended.
  private(set) var remarks: [AttendanceReport.Remark] = []

  /// Reads the rows of a file of any encoding; refuses what is no text.
  init(_ bytes: [UInt8]) throws(AttendanceFileProblem) {
    if bytes.isEmpty { throw .file(.empty) }
    if let format = BinaryFormat(bytes) { throw .file(.binary(format)) }
    let decoded = DecodedText(bytes)
    if let place = decoded.firstOfNoText { throw .file(.noText(place)) }
    let text = try Self.withoutNULs(decoded)
    if decoded.encoding == .windows1252 {
      remarks.append(.init(line: 1, .encoding(decoded.encoding.rawValue)))
    }
    for oddity in decoded.oddities where oddity.scalar == "\u{FFFD}" {
      remarks.append(
        .init(line: oddity.place.line, column: "\(oddity.place.column)", .unreadableText))
    }
    if let found = BigBlueButtonText.rows(text) {
      rows = found
    } else {
      let table = LooseTable(text)
      rows = table.rows
      remarks += table.mended.map { .init(line: $0, .brokenQuotes) }
      if table.isCut, let last = table.rows.last { remarks.append(.init(line: last.line, .cut)) }
    }
    if rows.allSatisfy(\.isBlank) { throw .file(.empty) }
  }

  /// A few NULs are noise; many are no text.
  private static func withoutNULs(_ text: DecodedText) throws(AttendanceFileProblem) -> [UInt8] {
    let nuls = text.utf8.count { $0 == 0 }
    if nuls == 0 { return text.utf8 }
    if nuls * 50 > text.utf8.count {
      throw .file(.notText(text.oddities.first?.place ?? TextPlace(line: 1, column: 1)))
    }
    return text.utf8.filter { $0 != 0 }
  }
}
