/// A table somebody saved from a spreadsheet or a platform, with what was odd about the file.
public struct TableFile: Equatable, Sendable {
  /// The encoding it came in.
  public var encoding: TextEncoding
  /// The rows.
  public var table: CSV
  /// Control characters and unreadable places.
  public var oddities: [DecodedText.Oddity]

  /// Reads a file of any encoding and delimiter; refuses what is no text.
  public init(_ bytes: [UInt8]) throws(TableProblem) {
    if bytes.isEmpty { throw .empty }
    if let format = BinaryFormat(bytes) { throw .binary(format) }
    let decoded = DecodedText(bytes)
    if let nul = decoded.oddities.first(where: { $0.scalar == "\0" }) {
      throw .notText(nul.place)
    }
    encoding = decoded.encoding
    oddities = decoded.oddities
    do {
      table = try CSV.read(decoded.utf8)
    } catch {
      throw .broken(error)
    }
    if table.rows.allSatisfy(\.isBlank) { throw .empty }
  }
}

/// Formats that are mistaken for a table of text, by their first bytes.
public enum BinaryFormat: String, Equatable, Sendable {
  case zip = "an Excel or other zipped file"
  case compoundFile = "an old Excel file"
  case pdf = "a PDF"
  case image = "a picture"

  /// Recognises a file; nil when it may be text.
  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compoundFile
    } else if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      || bytes.starts(with: [0xFF, 0xD8, 0xFF])
    {
      self = .image
    } else {
      return nil
    }
  }
}

/// Why a file gives no table at all.
public enum TableProblem: Error, Equatable, Sendable, CustomStringConvertible {
  case empty
  case binary(BinaryFormat)
  case notText(TextPlace)
  case broken(CSVProblem)

  /// The problem and what to do, in words.
  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .binary(let format): "this is \(format.rawValue), not a table of text; \(Self.remedy)"
    case .notText(let place): "this is no text (a NUL at \(place)); \(Self.remedy)"
    case .broken(let problem): "\(problem)"
    }
  }

  private static let remedy = "open it and save it as \"CSV UTF-8\""
}
