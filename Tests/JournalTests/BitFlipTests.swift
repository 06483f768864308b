import TestKit
import Testing

@testable import Journal

@Suite("Bit flips")
struct BitFlipTests {
  @Test("are detected or harmless, every single one of them")
  func everyBit() throws {
    let scratch = try TemporaryFolder()
    let whole = try makeJournal(scratch.path, "faye-1", count: 8)
    let path = scratch.file("faye-1.jsonl")
    let truth = lines(whole)
    var bytes = whole
    var silent: [Int] = []
    var invented: [Int] = []
    for bit in 0..<whole.count * 8 {
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      try Disk.write(bytes, to: path)
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      let seen = try Seen(scratch.path)
      if !Set(seen.lines).isSubset(of: truth) { invented.append(bit) }
      if seen.lines != truth, seen.findings.isEmpty { silent.append(bit) }
    }
    #expect(silent == [])
    #expect(invented == [])
  }
}
