/// Turns bytes into keys.
///
/// Escape sequences are recognised whole and unknown ones (function keys, focus, mouse) are
/// dropped, where libedit by itself leaves their last bytes in the line.
struct KeyDecoder {
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?

  /// Milliseconds to wait for the rest of what has begun; nil when nothing has begun.
  ///
  /// Only time tells the Escape key from the first byte of a sequence, and a paste whose end was
  /// lost from a slow one.
  var patience: Int? {
    if pasted != nil { return 1000 }
    return pending.isEmpty ? nil : 50
  }

  /// The keys that these bytes complete.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes {
      if let key = take(byte) { keys.append(key) }
    }
    return keys
  }

  /// Gives up on what does not go on; ESC by itself is then the Escape key.
  mutating func giveUp() -> [Key] {
    defer {
      pending = []
      pasted = nil
    }
    if let pasted { return [.paste(String(decoding: pasted, as: UTF8.self))] }
    return pending == [0x1b] ? [.scalar("\u{1b}")] : []
  }

  private mutating func take(_ byte: UInt8) -> Key? {
    if pasted != nil { return takePasted(byte) }
    pending.append(byte)
    return pending[0] == 0x1b ? takeEscape(byte) : takeCharacter(byte)
  }

  private mutating func takePasted(_ byte: UInt8) -> Key? {
    pasted?.append(byte)
    // What is far too much for a line is refused in the end; its beginning need not be kept for that.
    if let count = pasted?.count, count > 2 << 20 { pasted?.removeFirst(1 << 20) }
    guard let bytes = pasted, byte == 0x7e, bytes.hasSuffix(Self.pasteEnd) else { return nil }
    pasted = nil
    return .paste(String(decoding: bytes.dropLast(Self.pasteEnd.count), as: UTF8.self))
  }

  private static let pasteEnd = Array("\u{1b}[201~".utf8)

  private mutating func takeCharacter(_ byte: UInt8) -> Key? {
    let length = Self.lengthOfUTF8(startingWith: pending[0])
    if pending.count > 1, byte & 0xc0 != 0x80 {  // torn: what arrived now starts afresh
      pending = []
      return take(byte)
    }
    guard pending.count >= length else { return nil }
    defer { pending = [] }
    return String(validating: pending, as: UTF8.self)?.unicodeScalars.first.map(Key.scalar)
  }

  private static func lengthOfUTF8(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xc2...0xdf: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: 1
    }
  }

  private mutating func takeEscape(_ byte: UInt8) -> Key? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["), UInt8(ascii: "O"): return takeSequence(byte)
    case 0x1b:  // Escape twice: the first was a key, the second may begin a sequence
      pending = [0x1b]
      return .scalar("\u{1b}")
    case 0x80...:  // Alt with a letter beyond ASCII: the letter
      pending = [byte]
      return nil
    default:
      pending = []
      return Self.withAlt(byte)
    }
  }

  private static func withAlt(_ byte: UInt8) -> Key {
    switch byte {
    case 0x0a, 0x0d: .named(.altEnter)
    case 0x08: .alt("\u{7f}")  // Alt-Backspace, where Backspace sends ^H
    default: .alt(Unicode.Scalar(byte))
    }
  }

  private mutating func takeSequence(_ byte: UInt8) -> Key? {
    guard pending.count > 2 else { return nil }
    if byte == 0x1b {  // torn: another sequence begins
      pending = [0x1b]
      return nil
    }
    if byte < 0x20 || pending.count > 64 {
      pending = []
      return byte < 0x20 ? take(byte) : nil
    }
    guard (0x40...0x7e).contains(byte) else { return nil }
    let parameters = String(decoding: pending[2..<(pending.count - 1)], as: UTF8.self)
    pending = []
    if parameters == "200", byte == UInt8(ascii: "~") { pasted = [] }
    return Key.named(final: byte, parameters: parameters).map(Key.named)
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}
