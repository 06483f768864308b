/// Bytes that nobody would write, so that every reader answers anything with a value or an error.
public struct Noise: Sendable {
  private let seeds: [[UInt8]]

  /// Creates noise from whole texts, so that changes to them reach deep into the readers.
  public init(from seeds: [[UInt8]]) { self.seeds = seeds }

  /// Returns one of the texts with a few changes, or bytes that are no text.
  public func bytes(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = seeds.randomElement(using: &random) ?? []
    if Int.random(in: 0..<4, using: &random) == 0 {
      bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in random.next() }
        .map { UInt8(truncatingIfNeeded: $0) }
    }
    for _ in 0..<Int.random(in: 0..<8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(
          "\"\n,;:{}[]\\*&#-\t\0"
            .utf8.randomElement(using: &random) ?? 0, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      }
    }
    return bytes
  }
}
