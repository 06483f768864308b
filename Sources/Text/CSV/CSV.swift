/// A table of text: rows of fields with the lines they began on.
public struct CSV: Equatable, Sendable {
  /// What separates the fields.
  public var delimiter: CSVDelimiter
  /// The rows in order; nothing is stripped, and an empty line is a row of one empty field.
  public var rows: [Row]

  /// One row.
  public struct Row: Equatable, Sendable {
    /// The line it begins on, counted from 1.
    public var line: Int
    /// Its fields without their quotes.
    public var fields: [String]

    /// Creates a row.
    public init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }

    /// Whether it holds nothing but spaces.
    public var isBlank: Bool {
      fields.allSatisfy { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    }

    /// Returns the field of a column, empty when the row is too short.
    public subscript(column: Int) -> String { column < fields.count ? fields[column] : "" }
  }

  /// Creates a table.
  public init(delimiter: CSVDelimiter, rows: [Row]) {
    self.delimiter = delimiter
    self.rows = rows
  }

  /// The rows that are not blank and have another number of fields than the first such row.
  public var ragged: [Row] {
    guard let first = rows.first(where: { !$0.isBlank }) else { return [] }
    return rows.filter { !$0.isBlank && $0.fields.count != first.fields.count }
  }
}

/// What separates the fields of a table.
public enum CSVDelimiter: UInt8, CaseIterable, Equatable, Sendable {
  case tab = 0x09
  case semicolon = 0x3B
  case bar = 0x7C
  case comma = 0x2C

  /// The delimiter as people call it.
  public var name: String {
    switch self {
    case .tab: "tab"
    case .semicolon: "semicolon"
    case .bar: "vertical bar"
    case .comma: "comma"
    }
  }
}

/// Why a text is no table, and where.
public struct CSVProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public var kind: Kind
  /// Where: an unclosed quote's own place.
  public var place: TextPlace

  /// The ways a table can be broken.
  public enum Kind: Equatable, Sendable {
    case unclosedQuote
    case textAfterQuote
  }

  /// Creates a problem.
  public init(_ kind: Kind, at place: TextPlace) {
    self.kind = kind
    self.place = place
  }

  /// The problem as `line:column: words`.
  public var description: String {
    switch kind {
    case .unclosedQuote: "\(place): this quote is never closed"
    case .textAfterQuote: "\(place): text after a closing quote; a quote inside is written twice"
    }
  }
}
