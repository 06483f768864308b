import Glibc

/// Values by the bytes they were read from, as many as there are places.
///
/// A place holds a text next to its value: what is looked for a million times should lie together.
final class Recall<Value> {
  /// The longest text that is kept.
  let longest: Int
  private let most: Int
  private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var places = 0
  private var added = 0

  /// What stands in a place before its text.
  private struct Head {
    let mixed: UInt64
    let count: Int
    let value: Value
  }

  /// Creates a memory of nothing.
  ///
  /// - Parameters:
  ///   - longest: The longest text that is kept, in bytes.
  ///   - places: How many values are kept at most, a power of two.
  init(longest: Int, places: Int) {
    self.longest = longest
    most = places
  }

  deinit { forget() }

  /// Returns what was kept for a text.
  subscript(text: UnsafeRawBufferPointer) -> Value? { self[Self.nothing, text] }

  /// Returns what was kept for a text that comes behind a name.
  @inline(__always)
  subscript(name: UnsafeRawBufferPointer, text: UnsafeRawBufferPointer) -> Value? {
    guard let start = memory.baseAddress else { return nil }
    let mixed = Self.mixed(name, text)
    for step in 0..<Self.steps {
      let place = slot(start, mixed, step)
      guard let found = place.pointee?.mixed else { return nil }
      if found == mixed, place.pointee?.count == name.count + text.count,
        Self.isEqual(place + 1, name, text)
      {
        return place.pointee?.value
      }
    }
    return nil
  }

  /// Keeps a value for a text, unless it is too long.
  func keep(_ value: Value, for text: UnsafeRawBufferPointer) { keep(value, Self.nothing, text) }

  /// Keeps a value for a text that comes behind a name, unless they are too long.
  func keep(_ value: Value, _ name: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer) {
    if name.count + text.count > longest { return }
    if added * 2 >= places, places < most { grow() }
    guard let start = memory.baseAddress else { return }
    added += 1
    let mixed = Self.mixed(name, text)
    let free = (0..<Self.steps).first { slot(start, mixed, $0).pointee == nil }
    let place = slot(start, mixed, free ?? 0)
    place.pointee = Head(mixed: mixed, count: name.count + text.count, value: value)
    let bytes = UnsafeMutableRawBufferPointer(start: place + 1, count: longest)
    bytes.copyMemory(from: name)
    UnsafeMutableRawBufferPointer(rebasing: bytes[name.count...]).copyMemory(from: text)
  }

  private static var nothing: UnsafeRawBufferPointer { .init(start: nil, count: 0) }

  /// How many places a text may lie in; when all are taken, the first is used again.
  private static var steps: Int { 4 }

  /// The bytes of a place, whole lines of the processor's cache.
  private var stride: Int { (MemoryLayout<Head?>.stride + longest + 63) & ~63 }

  @inline(__always)
  private func slot(
    _ start: UnsafeMutableRawPointer, _ mixed: UInt64, _ step: Int
  ) -> UnsafeMutablePointer<Head?> {
    let number = (Int(truncatingIfNeeded: mixed >> 40) &+ step) & (places - 1)
    return (start + number &* stride).assumingMemoryBound(to: Head?.self)
  }

  /// Makes more places, and forgets what was in them.
  private func grow() {
    forget()
    places = min(most, max(32, places * 8))
    added = 0
    memory = .allocate(byteCount: places * stride, alignment: 64)
    guard let start = memory.baseAddress else { return }
    for number in 0..<places {
      (start + number * stride).initializeMemory(as: Head?.self, repeating: nil, count: 1)
    }
  }

  private func forget() {
    guard let start = memory.baseAddress else { return }
    for number in 0..<places {
      (start + number * stride).assumingMemoryBound(to: Head?.self).deinitialize(count: 1)
    }
    memory.deallocate()
  }
}

extension Recall {
  @inline(__always)
  private static func isEqual(
    _ bytes: UnsafeRawPointer, _ name: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer
  ) -> Bool {
    isEqual(bytes, name) && isEqual(bytes + name.count, text)
  }

  @inline(__always)
  private static func isEqual(_ bytes: UnsafeRawPointer, _ text: UnsafeRawBufferPointer) -> Bool {
    text.baseAddress.map { memcmp(bytes, $0, text.count) == 0 } ?? true
  }

  /// Mixes all bytes into a number, in whose middle every one of them has a part.
  @inline(__always)
  private static func mixed(
    _ name: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer
  ) -> UInt64 {
    let mixed = mixed(text, mixed(name, 0))
    return mixed ^ mixed >> 47
  }

  /// Eight bytes at a step; the last step takes some of those before again.
  private static func mixed(_ text: UnsafeRawBufferPointer, _ before: UInt64) -> UInt64 {
    guard let start = text.baseAddress else { return before }
    var mixed = before ^ UInt64(text.count)
    var offset = 0
    while offset + 8 <= text.count {
      mixed = mix(mixed, (start + offset).loadUnaligned(as: UInt64.self))
      offset += 8
    }
    if offset == text.count { return mixed }
    if text.count >= 8 {
      return mix(mixed, (start + text.count - 8).loadUnaligned(as: UInt64.self))
    }
    return mix(mixed, text.reduce(0) { $0 << 8 | UInt64($1) })
  }

  @inline(__always)
  private static func mix(_ mixed: UInt64, _ word: UInt64) -> UInt64 {
    let product = (mixed ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
