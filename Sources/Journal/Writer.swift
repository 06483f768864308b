/// The user: a label that people recognise and a suffix that no other installation has.
///
/// A writer owns one journal file and numbers its lines 1, 2, 3 … without gaps, so the name and a
/// number identify an act everywhere. At most 15 bytes of `a`-`z`, `0`-`9` and `-`: it is a file
/// name on every system, and a Swift string of that size needs no memory of its own.
public struct Writer: Hashable, Sendable {
  /// The name, such as `faye-7k3q9x`.
  public let name: String

  /// The longest name in bytes.
  public static let longestName = 15

  /// Accepts a name that was made before, or says no.
  public init?(_ name: String) {
    let bytes = name.utf8
    guard let first = bytes.first, bytes.count <= Writer.longestName, first != Ascii.hyphen,
      bytes.allSatisfy(Writer.allows)
    else { return nil }
    self.name = name
  }

  /// Makes the name of a new writer from what people call them and six random characters.
  ///
  /// Characters that a name may not have are left out of the label.
  public init(label: String, using random: inout some RandomNumberGenerator) {
    let letters = label.lowercased().utf8.filter { Writer.allows($0) && $0 != Ascii.hyphen }
    let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
    let suffix = (0..<6).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    let kept = letters.isEmpty ? Array("writer".utf8) : Array(letters.prefix(8))
    name = String(decoding: kept + [Ascii.hyphen] + suffix, as: UTF8.self)
  }

  /// The name of the file that this writer appends to.
  var fileName: String { "\(name).jsonl" }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case Ascii.a...Ascii.z, Ascii.zero...Ascii.nine, Ascii.hyphen: true
    default: false
    }
  }
}

extension Writer: Comparable, CustomStringConvertible {
  /// Orders writers by name, byte by byte.
  public static func < (left: Writer, right: Writer) -> Bool { left.name < right.name }

  /// The name.
  public var description: String { name }
}
