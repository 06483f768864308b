/// Writes a table by RFC 4180: fields are quoted only where they must be.
public struct CSVWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8]
  private let style: Style

  /// How a table is written for who reads it.
  public struct Style: Equatable, Sendable {
    /// What separates the fields.
    public var delimiter: CSVDelimiter
    /// Whether lines end with CR LF rather than LF.
    public var endsWithReturn: Bool
    /// Whether a byte order mark stands first, which spreadsheets on Windows need for UTF-8.
    public var hasMark: Bool
    /// Whether a field that a spreadsheet would run as a formula gets a `'` in front.
    public var isNeutralised: Bool
    /// Whether backslashes at the end of a field go: PHP's reader takes `\"` for a quote.
    public var dropsLastBackslashes: Bool

    /// Creates a style; plain RFC 4180 with commas unless said otherwise.
    public init(
      delimiter: CSVDelimiter = .comma, endsWithReturn: Bool = true, hasMark: Bool = false,
      isNeutralised: Bool = false, dropsLastBackslashes: Bool = false
    ) {
      self.delimiter = delimiter
      self.endsWithReturn = endsWithReturn
      self.hasMark = hasMark
      self.isNeutralised = isNeutralised
      self.dropsLastBackslashes = dropsLastBackslashes
    }
  }

  /// Creates a writer.
  public init(_ style: Style = Style()) {
    self.style = style
    self.bytes = style.hasMark ? [0xEF, 0xBB, 0xBF] : []
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
    var content = Array(field.utf8)
    if style.isNeutralised, let first = content.first, Self.formulaStarts.contains(first) {
      content.insert(UInt8(ascii: "'"), at: 0)
    }
    if style.dropsLastBackslashes {
      while content.last == UInt8(ascii: "\\") { content.removeLast() }
    }
    // A lone empty field would read back as an empty line.
    guard content.contains(where: mustBeQuoted) || (isAlone && content.isEmpty) else {
      return bytes.append(contentsOf: content)
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in content {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func mustBeQuoted(_ byte: UInt8) -> Bool {
    byte == style.delimiter.rawValue || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  /// What begins a formula: `=`, `+`, `-`, `@`, TAB and CR, as the OWASP page on CSV injection
  /// lists them.
  private static let formulaStarts: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
}
