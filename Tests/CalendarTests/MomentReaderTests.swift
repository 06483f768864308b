import Calendar
import TestKit
import Testing

@Suite("Moments read one after the other")
struct MomentReaderTests {
  @Test("are what each of them is by itself, also what is none", arguments: 1...40)
  func same(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var reader = MomentReader()
    var clock: Int64 = random.pick(1_796_115_600_000, -120_000, 0)
    for _ in 0..<400 {
      clock += Int64(random.pick(0, 1, 999, 30_000, 60_000, -60_001))
      let offset = random.pick(0, 0, 3600, -19_800, 86_340)
      var text = Array(Instant(milliseconds: clock).rfc3339(offset: offset).utf8)
      if random.number(0...3) == 0 {
        let place = random.number(0...text.count - 1)
        text[place] = Array("0123456789:.-+TZtz /;@".utf8).randomElement(using: &random) ?? 0x30
      }
      if random.number(0...19) == 0 { text.removeLast(random.number(1...text.count)) }
      let moment = text.withUnsafeBytes { reader.moment($0) }
      let alone = text.withUnsafeBytes { Instant(rfc3339: $0) }.flatMap {
        Instant.usable.contains($0) ? $0 : nil
      }
      #expect(moment == alone, "seed \(seed): \(String(decoding: text, as: UTF8.self))")
    }
  }
}
