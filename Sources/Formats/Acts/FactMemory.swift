import Glibc
import Workshop

/// Values of a journal that come again and again, each made once.
///
/// A million acts name a few hundred people and give a few combinations of levels. What they share
/// costs neither time nor memory a second time; what was forgotten is only read again.
public final class FactMemory {
  /// The longest text that is looked for.
  static let longest = 64

  let people = Values<[PersonID]>()
  let levels = Values<Levels>()

  /// Creates a memory of nothing.
  public init() {}

  /// Values by the bytes they were read from; of two that want the same place the later is kept.
  final class Values<Value> {
    /// Several for each of the three thousand ways to score five criteria from 1 to 5; a session of
    /// one morning gets by with the fewest.
    private static var places: ClosedRange<Int> { 1 << 8...1 << 14 }
    private var kept: [(text: [UInt8], value: Value)?] = []
    private var added = 0

    subscript(text: UnsafeRawBufferPointer) -> Value? {
      get {
        guard !kept.isEmpty, let found = kept[place(of: text)], found.text.count == text.count,
          let start = text.baseAddress, memcmp(start, found.text, text.count) == 0
        else { return nil }
        return found.value
      }
      set {
        grow()
        kept[place(of: text)] = newValue.map { (Array(text), $0) }
      }
    }

    /// Makes more places when there are too few, and forgets what was in them.
    private func grow() {
      added += 1
      guard kept.count < min(added, Self.places.upperBound) else { return }
      let more = max(Self.places.lowerBound, kept.count * 8)
      kept = Array(repeating: nil, count: min(more, Self.places.upperBound))
    }

    /// Mixes all bytes, eight at a step, into the number of a place.
    private func place(of text: UnsafeRawBufferPointer) -> Int {
      var mixed = UInt64(text.count)
      var offset = 0
      while offset + 8 <= text.count {
        mix(text.loadUnaligned(fromByteOffset: offset, as: UInt64.self), into: &mixed)
        offset += 8
      }
      var last: UInt64 = 0
      while offset < text.count {
        last = last << 8 | UInt64(text[offset])
        offset += 1
      }
      mix(last, into: &mixed)
      return Int(truncatingIfNeeded: mixed >> 32) & (kept.count - 1)
    }

    @inline(__always)
    private func mix(_ word: UInt64, into mixed: inout UInt64) {
      mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 29
    }
  }
}
