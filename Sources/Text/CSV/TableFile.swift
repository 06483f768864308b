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
    if let place = decoded.firstOfNoText { throw .noText(place) }
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

/// Why a file gives no table at all.
public enum TableProblem: Error, Equatable, Sendable, CustomStringConvertible {
  case empty
  case binary(BinaryFormat)
  case notText(TextPlace)
  /// So many control characters that it is no text in any encoding; the place of the first.
  case noText(TextPlace)
  case broken(CSVProblem)

  /// The problem and what to do, in words.
  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .binary(let format): "this is \(format.rawValue), not a table of text; \(format.remedy)"
    case .noText(let place):
      "this is no text (no letters at \(place)): a program's own file, or one that was packed; "
        + "\(Self.remedy)"
    case .notText(let place): "this is no text (a NUL at \(place)); \(Self.remedy)"
    case .broken(let problem): "\(problem)"
    }
  }

  fileprivate static let remedy = "open it and save it as \"CSV UTF-8\""
}
