/// Why a text is not JSON, and where.
public struct JSONProblem: Error, Equatable, Sendable {
  /// What is wrong.
  public var kind: Kind
  /// Where it is wrong.
  public var place: TextPlace

  /// The ways a text can fail to be JSON.
  public enum Kind: Error, Equatable, Sendable {
    case empty
    case byteOrderMark
    case unexpected(UInt8, expected: String)
    case ends(expected: String)
    case trailing
    case duplicateKey(String)
    case tooDeep
    case tooLong
    case number
    case control(UInt8)
    case escape
    case surrogate
    case notUTF8
  }

  /// Creates a problem.
  public init(_ kind: Kind, at place: TextPlace) {
    self.kind = kind
    self.place = place
  }
}

extension JSONProblem: CustomStringConvertible {
  /// The problem as `line:column: words`.
  public var description: String { "\(place): \(words)" }

  /// The words without the place.
  public var words: String {
    switch kind {
    case .empty: "the text is empty; expected a JSON value"
    case .byteOrderMark: "a byte order mark before the JSON; save as UTF-8 without one"
    case .unexpected(let byte, let expected): "expected \(expected), found \(Self.name(byte))"
    case .ends(let expected): "the text ends where \(expected) should follow"
    case .trailing: "something follows after the JSON value"
    case .duplicateKey(let key): "the key \"\(key)\" stands twice in one object"
    case .tooDeep: "nested deeper than \(JSON.depthLimit) levels"
    case .tooLong: "longer than 1 GiB"
    case .number: "not a JSON number, or one too large to keep"
    case .control(let byte): "the control character \(Self.name(byte)) must be escaped"
    case .escape: "not an escape: allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
    case .surrogate: "half of a surrogate pair"
    case .notUTF8: "not UTF-8"
    }
  }

  private static func name(_ byte: UInt8) -> String {
    let hex = String(byte, radix: 16, uppercase: true)
    return (0x21...0x7E).contains(byte)
      ? "\"\(Character(UnicodeScalar(byte)))\"" : "byte 0x\(hex.count == 1 ? "0" : "")\(hex)"
  }
}
