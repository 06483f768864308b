import Glibc

/// Text without the differences that somebody searching does not type: case and accents.
struct Folding {
  private let units: [UInt8]
  private let owners: [Int]

  /// Folds a text and remembers which character each byte came from.
  init(_ text: String) {
    var units: [UInt8] = []
    var owners: [Int] = []
    for (number, character) in text.enumerated() {
      let folded = Folding.bytes(of: String(character))
      units += folded
      owners += repeatElement(number, count: folded.count)
    }
    self.units = units
    self.owners = owners
  }

  /// The characters, counted from the start, that the first occurrence of `needle` covers.
  func range(of needle: [UInt8]) -> Range<Int>? {
    guard let start = Folding.position(of: needle, in: units), !needle.isEmpty else { return nil }
    return owners[start]..<(owners[start + needle.count - 1] + 1)
  }

  /// The folded text as UTF-8.
  static func bytes(of text: String) -> [UInt8] {
    var copy = text
    let plain = copy.withUTF8 { bytes -> [UInt8]? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return bytes.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
    }
    return plain ?? Array(folded(text).utf8)
  }

  static func contains(_ needle: [UInt8], in text: String) -> Bool {
    position(of: needle, in: bytes(of: text)) != nil
  }

  /// Where `needle` first occurs.
  ///
  /// By memchr and memcmp, since a search looks through thousands of commands on every key.
  private static func position(of needle: [UInt8], in units: [UInt8]) -> Int? {
    guard let first = needle.first else { return 0 }
    return units.withUnsafeBytes { hay -> Int? in
      guard let start = hay.baseAddress else { return nil }
      var offset = 0
      while offset + needle.count <= hay.count {
        let left = hay.count - needle.count - offset + 1
        guard let hit = memchr(start + offset, Int32(first), left) else { return nil }
        offset = start.distance(to: UnsafeRawPointer(hit))
        if memcmp(hit, needle, needle.count) == 0 { return offset }
        offset += 1
      }
      return nil
    }
  }

  private static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().canonicallyDecomposed {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if let base = undecomposable[scalar] {
        result += base
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Letters that people type as plain ones although Unicode gives them no decomposition.
  private static let undecomposable: [Unicode.Scalar: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
    "þ": "th",
  ]
}
