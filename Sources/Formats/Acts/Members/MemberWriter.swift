import Workshop

/// Writes the facts of one act: JSON members without spaces, in the order they are given.
struct MemberWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func key(_ key: String) {
    comma()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += Array("\\u00".utf8) + (byte < 0x10 ? [UInt8(ascii: "0")] : []) + Array(digits.utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  mutating func member(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  mutating func member(_ name: String, _ truth: Bool) {
    key(name)
    bytes += Array((truth ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  mutating func member(_ name: String, _ texts: [String]) {
    member(name, array: texts) { $0.value($1) }
  }

  mutating func member(_ name: String, _ people: [PersonID]) {
    member(name, array: people) { $0.value($1.text) }
  }

  /// A member that is left out when it is empty.
  mutating func member(_ name: String, unlessEmpty texts: [String]) {
    if !texts.isEmpty { member(name, texts) }
  }

  /// A member that is an object of texts in the order of its keys, left out when it is empty.
  mutating func member(_ name: String, unlessEmpty texts: [String: String]) {
    guard !texts.isEmpty else { return }
    member(name) { writer in
      for (key, text) in texts.sorted(by: { $0.key < $1.key }) { writer.member(key, text) }
    }
  }

  mutating func member(_ name: String, object body: (inout MemberWriter) -> Void) {
    key(name)
    object(body)
  }

  mutating func member<Element>(
    _ name: String, array elements: [Element], _ body: (inout MemberWriter, Element) -> Void
  ) {
    key(name)
    array(elements, body)
  }

  mutating func memberNull(_ name: String) {
    key(name)
    bytes += Array("null".utf8)
    needsComma = true
  }

  mutating func value(_ text: String) {
    comma()
    quote(text)
  }

  mutating func value(_ number: Int) {
    comma()
    bytes += Array(number.description.utf8)
  }

  /// Whole numbers are written without a fraction.
  mutating func value(_ number: Double) {
    if let whole = Int(exactly: number) { return value(whole) }
    comma()
    bytes += Array(number.description.utf8)
  }

  mutating func object(_ body: (inout MemberWriter) -> Void) {
    comma()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func array<Element>(_ elements: [Element], _ body: (inout MemberWriter, Element) -> Void)
  {
    comma()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for element in elements { body(&self, element) }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }
}
