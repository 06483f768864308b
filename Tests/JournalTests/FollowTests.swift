import Glibc
import TestKit
import Testing

@testable import Journal

@Suite("Following")
struct FollowTests {
  private func news(_ log: Log) throws -> [String] {
    var texts: [String] = []
    try log.read { line in
      texts.append("\(line.stamp.writer) \(line.stamp.seq)")
      return .understood
    }
    return texts.sorted()
  }

  @Test("new lines and new files come once, and own ones never")
  func newLines() throws {
    let scratch = try TemporaryFolder()
    let (faye, _) = try Log.writing(scratch.path, as: "faye-1")
    let (kim, _) = try Log.writing(scratch.path, as: "kim-1")
    try faye.note("a")
    try kim.note("b")
    #expect(try news(faye) == ["kim-1 1"])
    #expect(try news(faye) == [])
    try kim.note("c")
    try kim.note("d")
    try Disk.write(sealed("lee-1", seq: 1), to: scratch.file("lee-1.jsonl"))
    #expect(try news(faye) == ["kim-1 2", "kim-1 3", "lee-1 1"])
    #expect(try news(kim) == ["faye-1 1", "lee-1 1"])
    #expect(try news(faye) == [])
  }

  @Test(
    "a change of earlier bytes is noticed though the file grows, also under a pen",
    arguments: [true, false])
  func changedAndGrown(writes: Bool) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("kim-1.jsonl")
    var bytes = try makeJournal(scratch.path, "kim-1", count: 5)
    let log = Log(folder: scratch.path, clock: Wall().clock)
    #expect(try news(log).count == 5)
    if writes { _ = try log.startWriting(as: try writer("faye-1")) }
    #expect(try news(log) == [])
    // As a disk or a tool does that changes a file in place.
    bytes[200] ^= 1
    bytes += try sealed("kim-1", seq: 6, text: "n6")
    let descriptor = open(path, O_WRONLY)
    #expect(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count)
    close(descriptor)
    #expect(try news(log) == ["kim-1 6"])
    #expect(log.findings.contains { $0.kind == .flawed(.wrongChecksum) })
  }

  @Test("a half line waits for its other half")
  func halfLine() throws {
    let scratch = try TemporaryFolder()
    let line = try sealed("kim-1", seq: 1)
    let path = scratch.file("kim-1.jsonl")
    let log = Log(folder: scratch.path, clock: Wall().clock)
    try Disk.write(Array(line.prefix(50)), to: path)
    #expect(try news(log) == [])
    #expect(log.findings.map(\.kind) == [.torn(bytes: 50)])
    try Disk.write(Array(line.dropLast()), to: path)
    #expect(try news(log) == ["kim-1 1"] && log.findings == [])
    try Disk.write(line + sealed("kim-1", seq: 2), to: path)
    #expect(try news(log) == ["kim-1 2"] && log.findings == [])
  }

  @Test(
    "a file replaced, cut short, rewritten or removed gives what is new and forgets nothing",
    arguments: ["rename", "truncate", "rewrite", "older", "remove"])
  func replaced(how: String) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("kim-1.jsonl")
    let log = Log(folder: scratch.path, clock: Wall().clock)
    let whole = try makeJournal(scratch.path, "kim-1", count: 3)
    #expect(try news(log).count == 3)
    let more = try whole + sealed("kim-1", seq: 4)
    switch how {
    case "rename":
      try Disk.write(more, to: scratch.file("incoming"))
      rename(scratch.file("incoming"), path)
    case "truncate":
      try Disk.write(Array(whole.prefix(40)), to: path)
      #expect(try news(log) == [])
      try Disk.write(more, to: path)
    case "rewrite":
      let shuffled = lines(more).reversed().map { "\($0)\n" }.joined()
      try Disk.write(shuffled, to: path)
    case "older":
      try Disk.write(Array(lines(whole)[0].utf8) + [10], to: scratch.file("incoming"))
      rename(scratch.file("incoming"), path)
      #expect(try news(log) == [])
      try Disk.write(more, to: path)
    default:
      unlink(path)
      #expect(try news(log) == [])
      try Disk.write(more, to: path)
    }
    #expect(try news(log) == ["kim-1 4"])
    #expect(log.asOf == [try writer("kim-1"): 4] && log.findings == [])
  }

  @Test(
    "the own file replaced under the pen gets back what it lost",
    arguments: [
      "older", "empty", "removed", "cut", "forked", "damaged",
    ])
  func ownReplaced(how: String) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("faye-1.jsonl")
    let before = try makeJournal(scratch.path, "faye-1", count: 2)
    let (log, _) = try Log.writing(scratch.path, as: "faye-1")
    for text in ["c", "d"] { try log.note(text) }
    let truth = try Seen(scratch.path).lines
    var expected = truth
    switch how {
    case "older":
      try Disk.write(Array(before.prefix(before.count / 2)), to: scratch.file("incoming"))
      rename(scratch.file("incoming"), path)
    case "empty":
      try Disk.write("", to: scratch.file("incoming"))
      rename(scratch.file("incoming"), path)
    case "removed": unlink(path)
    case "cut": try Disk.write(before + Array("{\"v\":1,\"wr".utf8), to: path)
    case "forked":
      let fork = try sealed("faye-1", seq: 3, text: "other", milliseconds: 1)
      try Disk.write(before + fork, to: scratch.file("incoming"))
      rename(scratch.file("incoming"), path)
      expected = lines(fork) + truth
    default:
      try Disk.write(before + Array("nonsense\n".utf8), to: scratch.file("incoming"))
      rename(scratch.file("incoming"), path)
    }
    let receipt = try log.note("e")
    let restored = receipt.notices.contains { if case .restored = $0 { true } else { false } }
    #expect(restored && receipt.place == .journal)
    let after = try Seen(scratch.path)
    #expect(Array(after.lines.dropLast()) == expected)
    #expect(receipt.stamp.seq == 5)
    try log.note("f")
    #expect(try Seen(scratch.path).lines.count == expected.count + 2)
  }

  @Test("reading notices too that the own file was replaced")
  func ownReplacedOnReading() throws {
    let scratch = try TemporaryFolder()
    let (log, _) = try Log.writing(scratch.path, as: "faye-1")
    try log.note("a")
    unlink(scratch.file("faye-1.jsonl"))
    let news = try log.read { _ in .understood }
    #expect(
      news
        == ReadResult(lines: 0, notices: [.restored(file: scratch.file("faye-1.jsonl"), lines: 1)]))
    #expect(try Seen(scratch.path).lines.count == 1)
    #expect(try log.read { _ in .understood } == ReadResult(lines: 0, notices: []))
  }

  @Test("reading changes not one byte, one name or one time")
  func readingWritesNothing() throws {
    let scratch = try TemporaryFolder()
    let whole = try makeJournal(scratch.path, "faye-1", count: 3)
    try Disk.write(whole + [0, 0, 0], to: scratch.file("faye-1.jsonl"))
    try Disk.write("nonsense\n", to: scratch.file("kim-1.jsonl"))
    func picture() throws -> [String] {
      try Disk.names(scratch.path).map { name in
        let identity = try #require(FileIdentity.at(scratch.file(name)))
        return "\(name) \(identity) \(try Disk.text(scratch.file(name)))"
      } + ["\(try #require(FileIdentity.at(scratch.path)))"]
    }
    let before = try picture()
    _ = try Seen(scratch.path)
    #expect(try picture() == before)
  }
}
