import Text

/// A file of results: its name, the digest of its bytes, the bytes.
public struct ResultFile: Equatable, Sendable {
  /// The file's name without its folder.
  public let name: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public let hash: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// Creates a file from its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    hash = SHA256.hex(bytes)
  }

  /// The one of some ids that the file's name contains, as `pretest.csv` contains `pre-test`.
  public func meant(among ids: [String]) -> String? {
    let letters = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
    let found = ids.filter { letters(name).contains(letters($0)) }
    return found.count == 1 ? found[0] : nil
  }
}
