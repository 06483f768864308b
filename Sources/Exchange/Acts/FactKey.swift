/// The name of a member as it lies in the line: compared byte by byte, a text only when asked for.
struct FactKey {
  private let bytes: UnsafeRawBufferPointer
  private let escaped: String?

  /// Creates a name from bytes without escapes.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    escaped = nil
  }

  /// Creates a name that was written with escapes.
  init(escaped: String) {
    bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    self.escaped = escaped
  }

  var text: String { escaped ?? String(decoding: bytes, as: UTF8.self) }

  /// Lets `switch` tell names apart.
  static func ~= (name: StaticString, key: FactKey) -> Bool {
    if let escaped = key.escaped { return escaped == name.description }
    guard name.utf8CodeUnitCount == key.bytes.count else { return false }
    for position in 0..<key.bytes.count
    where key.bytes[position] != name.utf8Start[position] { return false }
    return true
  }
}
