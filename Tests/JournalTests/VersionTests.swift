import TestKit
import Testing

@testable import Journal

@Suite("Newer programs")
struct VersionTests {
  private let newer = withChecksum(#"{"v":3,"who":"knows","seq":[]"#)

  @Test("a newer format is kept byte for byte and makes the log read-only, with both numbers")
  func newerFormat() throws {
    let scratch = try TemporaryFolder()
    let bytes = try sealed("faye-1", seq: 1) + Array("\(newer)\n".utf8) + sealed("faye-1", seq: 2)
    let path = scratch.file("faye-1.jsonl")
    try Disk.write(bytes, to: path)
    let reason = ReadOnly.newerFormat(found: 3, known: 1, file: path, line: 2)
    #expect(throws: Problem.readOnly(reason)) { try Log.writing(scratch.path, as: "faye-1") }
    #expect(throws: Problem.readOnly(reason)) { try Log.writing(scratch.path, as: "kim-1") }
    #expect(reason.description.contains("format 3, and this program knows formats up to 1"))
    #expect(try Disk.read(path) == bytes)
    let seen = try Seen(scratch.path)
    #expect(seen.lines.count == 2 && seen.kinds == [.newer(version: 3)])
  }

  @Test("a newer format is noticed by a writer who has not read, and nothing is repaired")
  func newerWithoutReading() throws {
    let scratch = try TemporaryFolder()
    let bytes = Array("\(newer)\nrubbish\n\(newer)".utf8)
    let path = scratch.file("faye-1.jsonl")
    try Disk.write(bytes, to: path)
    let log = Log(folder: scratch.path, clock: Wall().clock)
    let reason = ReadOnly.newerFormat(found: 3, known: 1, file: path, line: 1)
    #expect(throws: Problem.readOnly(reason)) { try log.startWriting(as: try writer("faye-1")) }
    #expect(try Disk.read(path) == bytes)
  }

  @Test("a newer line that arrives while writing stops the writing")
  func newerArrives() throws {
    let scratch = try TemporaryFolder()
    let (log, _) = try Log.writing(scratch.path, as: "faye-1")
    try log.note("before")
    try Disk.write("\(newer)\n", to: scratch.file("kim-1.jsonl"))
    try log.read { _ in .understood }
    let reason = ReadOnly.newerFormat(
      found: 3, known: 1, file: scratch.file("kim-1.jsonl"), line: 1)
    #expect(throws: Problem.readOnly(reason)) { try log.note("after") }
    #expect(try Seen(scratch.path).lines.count == 1)
  }

  @Test("a version that only a flipped bit made newer is damage")
  func damagedVersion() throws {
    let scratch = try TemporaryFolder()
    var bytes = try sealed("faye-1", seq: 1)
    bytes[5] = UInt8(ascii: "3")
    try Disk.write(bytes, to: scratch.file("faye-1.jsonl"))
    #expect(try Seen(scratch.path).kinds == [.flawed(.wrongChecksum)])
    #expect(try Log.writing(scratch.path, as: "faye-1").notices.count == 1)
  }

  @Test("an unknown act is kept and noted, and only a critical one makes the log read-only")
  func unknownActs() throws {
    let scratch = try TemporaryFolder()
    do {
      let (log, _) = try Log.writing(scratch.path, as: "kim-1")
      for act in ["note", "hologram", "hologram"] { _ = try log.append(at: morning, act: act) }
    }
    let before = try Disk.read(scratch.file("kim-1.jsonl"))
    let log = Log(folder: scratch.path, clock: Wall().clock)
    try log.read { String(decoding: $0.act, as: UTF8.self) == "note" ? .understood : .unknown }
    #expect(log.findings.map(\.kind) == [.unknownAct(name: "hologram", count: 2)])
    #expect(log.readOnly == nil)
    _ = try log.startWriting(as: try writer("faye-1"))

    do {
      let (kim, _) = try Log.writing(scratch.path, as: "kim-1")
      _ = try kim.append(at: morning, act: "redact", critical: true)
    }
    try log.read { _ in .unknown }
    let reason = ReadOnly.unknownAct(
      name: "redact", file: scratch.file("kim-1.jsonl"), line: 4)
    #expect(log.readOnly == reason && reason.description.contains("'redact'"))
    #expect(throws: Problem.readOnly(reason)) { try log.note("no") }
    #expect(try Disk.read(scratch.file("kim-1.jsonl")).starts(with: before))
  }
}
