import TestKit
import Testing

@testable import Journal

@Suite("Forks")
struct ForkTests {
  @Test("keep both lines, in the same order, whichever comes first", arguments: [false, true])
  func symmetrical(isReversed: Bool) throws {
    let left = try sealed("faye-1", seq: 2, text: "left", milliseconds: 5)
    let right = try sealed("faye-1", seq: 2, text: "right", milliseconds: 5)
    let one = try sealed("faye-1", seq: 1, milliseconds: 4)
    let scratch = try TemporaryFolder()
    try Disk.write(one + (isReversed ? right : left), to: scratch.file("faye-1.jsonl"))
    try Disk.write(isReversed ? left : right, to: scratch.file("faye-1 (copy).jsonl"))
    let seen = try Seen(scratch.path)
    let crcOrder = try [left, right].sorted { try crc($0) < crc($1) }
    #expect(seen.lines == lines(one + crcOrder.joined()))
    #expect(seen.kinds == [.fork(writer: try writer("faye-1"), seq: 2, copies: 2)])
    #expect(seen.findings.first?.description.contains("number 2 in 2 different ways") == true)
  }

  @Test("are counted with all their sides, and do not stop the writer")
  func threeSides() throws {
    let scratch = try TemporaryFolder()
    for side in ["a", "b", "c"] {
      try Disk.write(sealed("faye-1", seq: 1, text: side), to: scratch.file("faye-1 \(side).jsonl"))
    }
    #expect(
      try Seen(scratch.path).kinds == [.fork(writer: try writer("faye-1"), seq: 1, copies: 3)])
    let (log, _) = try Log.writing(scratch.path, as: "faye-1")
    #expect(try log.note("next").stamp.seq == 2)
  }

  @Test("are told from gaps, and gaps from each other, however far apart")
  func gaps() throws {
    let scratch = try TemporaryFolder()
    let numbers = [2, 3, 7, 1_000_000, 999_999_999_999, 999_999_999_998]
    let bytes = try numbers.flatMap { try sealed("faye-1", seq: $0) }
    try Disk.write(bytes, to: scratch.file("faye-1.jsonl"))
    let faye = try writer("faye-1")
    #expect(
      try Seen(scratch.path).kinds == [
        .gap(writer: faye, missing: 1...1), .gap(writer: faye, missing: 4...6),
        .gap(writer: faye, missing: 8...999_999),
        .gap(writer: faye, missing: 1_000_001...999_999_999_997),
      ])
    let log = Log(folder: scratch.path, clock: Wall().clock)
    try log.read { _ in .understood }
    #expect(log.asOf == [faye: 0])
    try Disk.write(sealed("faye-1", seq: 1), to: scratch.file("found.jsonl"))
    try log.read { _ in .understood }
    #expect(log.asOf == [faye: 3])
  }

  private func crc(_ line: [UInt8]) throws -> UInt32 {
    line.dropLast(LineParser.checksumLength + 1).withUnsafeBytes { Checksum.of($0) }
  }
}
