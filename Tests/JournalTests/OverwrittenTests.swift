import Glibc
import TestKit
import Testing

@testable import Journal

@Suite("Files overwritten under a console")
struct OverwrittenTests {
  /// What somebody does to a file that a console has read.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (_ path: String, _ whole: [UInt8]) throws -> Void
    var testDescription: String { name }
  }

  private static func half(_ whole: [UInt8]) -> [UInt8] {
    Array(lines(whole).prefix(2).map { "\($0)\n" }.joined().utf8)
  }

  private static func replace(_ path: String, _ bytes: [UInt8]) throws {
    try Disk.write(bytes, to: path + ".incoming")
    rename(path + ".incoming", path)
  }

  static let cases = [
    Case(name: "cp of a backup") { try Disk.write(half($1), to: $0) },
    Case(name: "cp of a backup cut short") { try Disk.write(half($1).dropLast(30), to: $0) },
    Case(name: "truncated to nothing") { path, _ in truncate(path, 0) },
    Case(name: "truncated in a line") { truncate($0, off_t($1.count - 40)) },
    Case(name: "the same size with other bytes") { path, whole in
      var bytes = whole
      for index in 200..<900 { bytes[index] = UInt8(ascii: "x") }
      try Disk.write(bytes, to: path)
      try setTime(of: path, to: 1_796_000_000_000)
    },
    Case(name: "longer with other bytes") { path, whole in
      try Disk.write(Array(repeating: UInt8(ascii: "x"), count: whole.count + 10), to: path)
    },
    Case(name: "lines left out") { path, whole in
      try Disk.write(
        lines(whole).enumerated().filter { $0.offset % 2 == 0 }.map { "\($0.element)\n" }.joined(),
        to: path)
    },
    Case(name: "a foreign file") { path, _ in
      try Disk.write(joining("faye-1", seq: 1, market) + sealed("faye-1", seq: 2), to: path)
    },
    Case(name: "replaced by a backup") { try replace($0, half($1)) },
    Case(name: "replaced by nothing") { path, _ in try replace(path, []) },
    Case(name: "removed") { path, _ in unlink(path) },
    Case(name: "a folder in its place") { path, _ in
      unlink(path)
      mkdir(path, 0o700)
    },
  ]

  /// Eight acts in the file of each of two writers: of faye's some were there before.
  private func session() throws -> (scratch: TemporaryFolder, log: Log, truth: [String]) {
    let scratch = try TemporaryFolder()
    for name in ["faye-1", "kim-1"] {
      let count = name == "kim-1" ? 8 : 5
      let rest = try (2...count).flatMap { try sealed(name, seq: $0, text: "\($0)") }
      try Disk.write(joining(name, seq: 1, harbour) + rest, to: scratch.file("\(name).jsonl"))
    }
    let (log, _) = try Log.writing(scratch.path, as: "faye-1", belonging: .session(harbour))
    for number in 6...8 { try log.note("\(number)") }
    try log.read { _ in .understood }
    return (scratch, log, try Seen(scratch.path, belonging: .session(harbour)).lines)
  }

  @Test("get back every line of the writer's own, before the next act is written", arguments: cases)
  func own(example: Case) throws {
    let (scratch, log, truth) = try session()
    let path = scratch.file("faye-1.jsonl")
    try example.change(path, Disk.read(path))
    guard example.name != "a folder in its place" else { return }
    let receipt = try log.note("next")
    #expect(receipt.stamp.seq == 9 && receipt.place == .journal)
    #expect(receipt.notices.contains { if case .restored = $0 { true } else { false } })
    let seen = try Seen(scratch.path, belonging: .session(harbour))
    #expect(Array(seen.lines.dropLast()) == truth)
    #expect(!seen.kinds.contains { if case .gap = $0 { true } else { false } })
    #expect(try log.note("then").notices == [])
    #expect(try log.read { _ in .understood }.notices == [])
    #expect(lines(try Disk.read(path))[0].contains("\"act\":\"join\""))
  }

  @Test("get back every line of others as pieces beside them", arguments: cases)
  func others(example: Case) throws {
    let (scratch, log, truth) = try session()
    let path = scratch.file("kim-1.jsonl")
    try example.change(path, Disk.read(path))
    let notices = try log.read { _ in .understood }.notices
    let piece = try #require(Disk.names(scratch.path).first { $0.contains(".kept-") })
    #expect(notices.count == 1)
    guard case .putBack(let writer, let lines, let file) = try #require(notices.first) else {
      Issue.record("\(notices)")
      return
    }
    #expect(writer.name == "kim-1" && lines > 0 && file == scratch.file(piece))
    #expect(piece.hasPrefix("kim-1.kept-") && piece.hasSuffix(".jsonl"))
    let seen = try Seen(scratch.path, belonging: .session(harbour))
    #expect(seen.lines == truth)
    let first = try #require(linesOf(Disk.read(file)).first)
    #expect(first.contains("\"act\":\"join\""))
    #expect(try log.read { _ in .understood } == ReadResult(lines: 0, notices: []))
  }

  @Test("are left alone when nothing is missing")
  func nothingMissing() throws {
    let (scratch, log, truth) = try session()
    let path = scratch.file("kim-1.jsonl")
    try OverwrittenTests.replace(path, Disk.read(path) + sealed("kim-1", seq: 9))
    #expect(try log.read { _ in .understood } == ReadResult(lines: 1, notices: []))
    rename(path, scratch.file("kim-1 (copy).jsonl"))
    #expect(try log.read { _ in .understood } == ReadResult(lines: 0, notices: []))
    #expect(try Seen(scratch.path, belonging: .session(harbour)).lines.count == truth.count + 1)
    #expect(Disk.names(scratch.path).filter { $0.hasSuffix(".jsonl") }.count == 2)
  }

  @Test("name by number what is in no file any more and could not be kept")
  func beyondTheLimit() throws {
    let (scratch, log, _) = try session()
    log.stopWriting()
    log.keptLimit = 1200
    _ = try log.startWriting(as: try writer("faye-1"))
    let path = scratch.file("kim-1.jsonl")
    truncate(path, 0)
    let kim = try writer("kim-1")
    let notices = try log.read { _ in .understood }.notices
    let lost = notices.compactMap { notice -> ClosedRange<Int>? in
      guard case .lost(kim, let missing) = notice else { return nil }
      return missing
    }
    let missing = try #require(lost.first)
    #expect(missing.upperBound == 8 && lost.count == 1)
    #expect(log.findings.map(\.kind) == [.gap(writer: kim, missing: missing)])
    #expect(try log.read { _ in .understood }.notices == [])
    #expect(log.asOf[kim] == 8)
    let rest = try (2...8).flatMap { try sealed("kim-1", seq: $0, text: "\($0)") }
    try Disk.write(joining("kim-1", seq: 1, harbour) + rest, to: path)
    #expect(try log.read { _ in .understood }.notices == [])
    #expect(log.findings == [])
  }

  @Test("neither bring back what was rewritten since, nor what is about somebody erased")
  func rewritten() throws {
    let (scratch, log, _) = try session()
    let path = scratch.file("kim-1.jsonl")
    let epoch = try sealed("kim-1", seq: 4, text: "rewritten", epoch: 1)
    try Disk.write(epoch, to: scratch.file("kim-1.new.jsonl"))
    try log.read { _ in .understood }
    log.isErased = { String(decoding: $0.facts, as: UTF8.self).contains("\"5\"") }
    truncate(path, 0)
    try log.read { _ in .understood }
    let seen = try Seen(scratch.path, belonging: .session(harbour))
    let kim = seen.lines.filter { $0.contains("kim-1") }
    #expect(kim.count == 7 && kim.contains(lines(epoch)[0]))
    #expect(!kim.contains { $0.contains("\"text\":\"5\"") || $0.contains("\"text\":\"4\"") })
  }
}

private func linesOf(_ bytes: [UInt8]) -> [String] { lines(bytes) }
