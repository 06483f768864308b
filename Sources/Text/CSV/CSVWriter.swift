/// Writes a table by RFC 4180: fields are quoted only where they must be.
public struct CSVWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8]
  private let style: Style

  /// How a table is written for who reads it.
  public struct Style: Equatable, Sendable {
    /// Who reads it.
    public var reader: FileReader
    /// What separates the fields.
    public var delimiter: CSVDelimiter
    /// Whether lines end with CR LF rather than LF.
    public var endsWithReturn: Bool

    /// Creates a style; RFC 4180 with commas unless said otherwise.
    public init(
      for reader: FileReader, delimiter: CSVDelimiter = .comma, endsWithReturn: Bool = true
    ) {
      self.reader = reader
      self.delimiter = delimiter
      self.endsWithReturn = endsWithReturn
    }
  }

  /// What begins a file that a person opens: spreadsheets on Windows take UTF-8 for something else
  /// without it.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Creates a writer.
  public init(_ style: Style) {
    self.style = style
    self.bytes = style.reader == .person ? Self.byteOrderMark : []
  }

  /// The text that has been written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a row.
  public mutating func row(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(style.delimiter.rawValue) }
      append(field, isAlone: fields.count == 1)
    }
    bytes.append(contentsOf: style.endsWithReturn ? [0x0D, 0x0A] : [0x0A])
  }

  private mutating func append(_ field: String, isAlone: Bool) {
    let written = content(of: field)
    let content = Array(written.utf8)
    let isGuarded = style.reader == .person && written != field
    // A lone empty field would read back as an empty line.
    guard isGuarded || content.contains(where: mustBeQuoted) || (isAlone && content.isEmpty) else {
      return bytes.append(contentsOf: content)
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in content {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func content(of field: String) -> String {
    switch style.reader {
    case .person: FormulaGuard.guarded(field)
    // PHP's reader takes `\"` for a quote.
    case .importer: String(field.reversed().drop { $0 == "\\" }.reversed())
    }
  }

  private func mustBeQuoted(_ byte: UInt8) -> Bool {
    byte == style.delimiter.rawValue || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
