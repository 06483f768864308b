import Glibc

/// A name as it lies in the line: compared byte by byte, a text only when asked for.
struct MemberName {
  private let bytes: UnsafeRawBufferPointer
  private let escaped: String?

  /// Creates a name from bytes without escapes.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    escaped = nil
  }

  /// Creates a name that was written with escapes, or that is a text already.
  init(_ text: String) {
    bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    escaped = text
  }

  var text: String { escaped ?? String(decoding: bytes, as: UTF8.self) }

  /// The name as a few words, when it is short enough for one that is known.
  var packed: PackedName? {
    guard var escaped else { return PackedName(bytes) }
    return escaped.withUTF8 { PackedName(UnsafeRawBufferPointer($0)) }
  }

  /// Lets `switch` tell names apart.
  ///
  /// The length of the literal is known when this is compiled, which makes it one comparison of a
  /// word or two.
  @inline(__always)
  static func ~= (name: StaticString, key: MemberName) -> Bool {
    if let start = key.bytes.baseAddress {
      return name.utf8CodeUnitCount == key.bytes.count
        && memcmp(start, name.utf8Start, name.utf8CodeUnitCount) == 0
    }
    return key.escaped == name.description
  }
}
