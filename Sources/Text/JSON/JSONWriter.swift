/// Writes JSON by appending bytes: keys in the order they are given, one form for each value.
///
/// Control characters and U+2028/U+2029 are escaped, `/` is not; a number that is not finite
/// becomes null. Several values written at the top level follow each other without a separator,
/// so that a line of JSON Lines is a value and a ``newline()``.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8]
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var afterKey = false

  /// Creates a writer that goes on after some bytes; indented by two spaces, or without any space.
  public init(after bytes: [UInt8] = [], indented: Bool = false) {
    self.bytes = bytes
    self.isIndented = indented
  }

  /// The text that has been written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what has been written and keeps the memory for the next text.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    depth = 0
    needsComma = false
    afterKey = false
  }

  /// Makes room for so many bytes in all.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Begins an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Ends an object.
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Begins an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Ends an array.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a key; its value comes next.
  public mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    afterKey = true
  }

  /// Writes a key that is known to need no escapes; its value comes next.
  package mutating func key(plain key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    afterKey = true
  }

  /// Writes a text, or null.
  public mutating func value(_ text: String?) {
    guard let text else { return raw("null") }
    separate()
    quote(text)
    needsComma = true
  }

  /// Writes a whole number, or null.
  public mutating func value(_ integer: Int64?) {
    guard let integer else { return raw("null") }
    separate()
    append(integer)
    needsComma = true
  }

  /// Writes a whole number, or null.
  public mutating func value(_ integer: Int?) { value(integer.map(Int64.init)) }

  /// Writes a truth value, or null.
  public mutating func value(_ bool: Bool?) {
    raw(bool.map { $0 ? "true" : "false" } ?? "null")
  }

  /// Writes a number in the shortest form that reads back as the same number, or null.
  public mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return raw("null") }
    let text = number.description
    raw(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// Writes a value that was read.
  public mutating func value(_ json: JSON) {
    switch json.value {
    case .null: raw("null")
    case .bool(let bool): value(bool)
    case .integer(let integer): value(integer)
    case .number(let number): value(number)
    case .text(let text): value(text)
    case .array(let elements): array(elements) { writer, element in writer.value(element) }
    case .object(let members):
      object { writer in
        for member in members { writer.member(member.key, member.value) }
      }
    }
  }

  /// Writes a text that is JSON already, as it is.
  public mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
    needsComma = true
  }

  /// Writes a value that is JSON already, as it is.
  package mutating func raw(_ json: JSONText) {
    separate()
    bytes.append(contentsOf: json.bytes)
    needsComma = true
  }

  /// Writes a UUID as a text.
  package mutating func value(_ uuid: UUIDv5) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    uuid.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Ends a line, between values of the top level.
  public mutating func newline() { bytes.append(0x0A) }
}

extension JSONWriter {
  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { indent() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
    } else if depth > 0 {
      if needsComma { bytes.append(UInt8(ascii: ",")) }
      indent()
    }
  }

  private mutating func indent() {
    guard isIndented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func append(_ integer: Int64) {
    if (0..<10).contains(integer) {
      bytes.append(UInt8(ascii: "0") + UInt8(integer))
    } else {
      bytes.append(contentsOf: integer.description.utf8)
    }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    JSONEscaping.append(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}

/// A value that is JSON already: made once, written as often as it is needed.
package struct JSONText: Hashable, Sendable {
  /// The value.
  let bytes: [UInt8]

  /// Makes a value by writing it.
  package init(_ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    body(&writer)
    bytes = writer.bytes
  }
}
