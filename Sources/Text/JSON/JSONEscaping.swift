/// The inside of a JSON string.
enum JSONEscaping {
  /// Appends a text with what must be escaped escaped.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        let length = escapeLength(at: index, in: utf8)
        if length > 0 {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
          escape(utf8[index], last: utf8[index + length - 1], into: &bytes)
          start = index + length
        }
        index += max(length, 1)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  /// How many bytes from here are one character that must be escaped; 0 for others.
  private static func escapeLength(at index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    switch utf8[index] {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
    case 0xE2 where utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8: 3
    default: 0
    }
  }

  private static func escape(_ byte: UInt8, last: UInt8, into bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5C, byte])
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0xE2: bytes.append(contentsOf: (last == 0xA8 ? "\\u2028" : "\\u2029").utf8)
    default:
      let hex = String(byte, radix: 16)
      bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
      bytes.append(contentsOf: hex.utf8)
    }
  }
}
