/// Finds what a name stands for by its bytes, two words at a time: a long journal has a million of
/// them, and no text is made for any.
struct NameTable<Value: Sendable>: Sendable {
  private let entries: [(name: PackedName, value: Value)]

  /// Creates a table; what is looked for most often comes first.
  init(_ names: [(text: String, value: Value)]) {
    entries = names.compactMap { text, value in
      var text = text
      return text.withUTF8 { PackedName(UnsafeRawBufferPointer($0)) }.map { ($0, value) }
    }
  }

  /// Returns what a name stands for.
  subscript(key: MemberName) -> Value? {
    guard let name = key.packed else { return nil }
    for entry in entries where entry.name == name { return entry.value }
    return nil
  }
}

/// A name of at most sixteen bytes.
struct PackedName: Equatable {
  private let count: Int
  private let first: UInt64
  private let second: UInt64

  /// Creates a name from its bytes, or `nil` when there are too many.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var words: (UInt64, UInt64) = (0, 0)
    guard bytes.count <= 16 else { return nil }
    withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: bytes) }
    count = bytes.count
    (first, second) = words
  }
}
