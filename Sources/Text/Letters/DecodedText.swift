/// The ways a file of text may be encoded.
public enum TextEncoding: String, CaseIterable, Equatable, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with byte order mark"
  case utf16LittleEndian = "UTF-16 little-endian"
  case utf16BigEndian = "UTF-16 big-endian"
  case windows1252 = "Windows-1252"
}

/// Bytes of unknown encoding as UTF-8 text, with what was odd about them.
public struct DecodedText: Equatable, Sendable {
  /// The text as valid UTF-8, without a byte order mark.
  public var utf8: [UInt8]
  /// The encoding it came in.
  public var encoding: TextEncoding
  /// Control characters and unreadable places in order, the first hundred.
  public var oddities: [Oddity]

  /// How many oddities are kept.
  static let oddityLimit = 100

  /// A character that does not belong into text.
  public struct Oddity: Equatable, Sendable, CustomStringConvertible {
    /// Where it is.
    public var place: TextPlace
    /// The character; U+FFFD stands for what could not be decoded.
    public var scalar: UnicodeScalar

    /// Creates an oddity.
    public init(place: TextPlace, scalar: UnicodeScalar) {
      self.place = place
      self.scalar = scalar
    }

    /// What it is, without the place.
    public var words: String {
      if scalar == "\u{FFFD}" { return "not readable as text" }
      let hex = String(scalar.value, radix: 16, uppercase: true)
      return "control character U+\(String(repeating: "0", count: 4 - hex.count))\(hex)"
    }

    /// The oddity as `line:column: words`.
    public var description: String { "\(place): \(words)" }
  }

  /// Decodes a file: by its byte order mark; as UTF-16 when NULs say so; as UTF-8 when it is valid;
  /// else as Windows-1252, in which every byte is something.
  public init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(bytes.dropFirst(3), as: .utf8WithMark)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(bytes.dropFirst(2), as: .utf16LittleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(bytes.dropFirst(2), as: .utf16BigEndian)
    } else if let encoding = Self.unmarkedUTF16(bytes) {
      self.init(bytes[...], as: encoding)
    } else if (try? UTF8Span(validating: bytes.span)) != nil {
      self.init(bytes[...], as: .utf8)
    } else {
      self.init(bytes[...], as: .windows1252)
    }
  }

  /// Decodes bytes whose encoding is known; what is invalid in it becomes U+FFFD.
  init(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding) {
    self.encoding = encoding
    switch encoding {
    case .utf8, .utf8WithMark:
      utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
    case .utf16LittleEndian: utf8 = Self.utf16(bytes, lowFirst: true)
    case .utf16BigEndian: utf8 = Self.utf16(bytes, lowFirst: false)
    case .windows1252:
      utf8 = []
      utf8.reserveCapacity(bytes.count + bytes.count / 8)
      for byte in bytes { utf8.append(contentsOf: String(Windows1252.scalar(byte)).utf8) }
    }
    oddities = Self.oddities(in: utf8)
  }

  /// The text.
  public var text: String { String(decoding: utf8, as: UTF8.self) }
}

extension DecodedText {
  /// Text in Latin letters has a NUL in every second byte of UTF-16 and none in other encodings.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var nuls = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { nuls.even += 1 } else { nuls.odd += 1 }
    }
    let many = sample.count / 5
    if nuls.odd > many && nuls.even <= many / 4 { return .utf16LittleEndian }
    if nuls.even > many && nuls.odd <= many / 4 { return .utf16BigEndian }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(lowFirst ? second << 8 | first : first << 8 | second)
      index += 2
    }
    // Half a unit at the end is a file cut short: shown as unreadable, not dropped.
    if index < bytes.endIndex { units.append(0xFFFD) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func oddities(in utf8: [UInt8]) -> [Oddity] {
    var oddities: [Oddity] = []
    var cursor = TextCursor()
    var offset = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if isOdd(scalar) {
        cursor.advance(to: offset, in: utf8)
        oddities.append(Oddity(place: cursor.place, scalar: scalar))
        if oddities.count == oddityLimit { break }
      }
      offset += UTF8.width(scalar)
    }
    return oddities
  }

  private static func isOdd(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0x7F...0x9F, 0xFFFD: true
    default: false
    }
  }
}
