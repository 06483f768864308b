import Glibc
import TestKit
import Testing

@testable import Journal

@Suite("Joining")
struct JoiningTests {
  private func acts(_ path: String) throws -> [String] {
    try lines(Disk.read(path)).compactMap { line in
      line.split(separator: "\"act\":\"").last?.split(separator: "\"").first.map(String.init)
    }
  }

  private func open(
    _ scratch: TemporaryFolder, _ name: String = "faye-1", fallback: String? = nil
  ) throws -> Log {
    try Log.writing(
      scratch.path, as: name, fallback: fallback, belonging: .session(harbour)
    ).log
  }

  @Test("comes immediately before a writer's first act, once")
  func lazily() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("faye-1.jsonl")
    for number in 1...2 {
      let log = try open(scratch)
      if number == 1 { #expect(try Disk.read(path) == []) }
      let receipt = try log.note("a")
      #expect(receipt.joined?.seq == (number == 1 ? 1 : nil))
      #expect(receipt.stamp.seq == 2 * number)
      #expect(try log.note("b").joined == nil)
    }
    #expect(try acts(path) == ["join", "note", "note", "note", "note"])
    let first = try lines(Disk.read(path))[0]
    #expect(first.contains(#""act":"join","session":"\#(harbour)","crc":"#))
    #expect(try Seen(scratch.path, belonging: .session(harbour)).findings == [])
  }

  @Test("is left out by who names the session anyway")
  func opener() throws {
    let scratch = try TemporaryFolder()
    let log = try open(scratch)
    let facts = Array(#""session":"\#(harbour)""#.utf8)
    #expect(try log.append(at: morning, act: "session", facts: facts).joined == nil)
    try log.note("a")
    let again = try open(scratch, "kim-1")
    #expect(try again.note("a").joined?.seq == 1)
    #expect(try acts(scratch.file("faye-1.jsonl")) == ["session", "note"])
  }

  @Test("is left out while nobody knows what the folder belongs to")
  func unknown() throws {
    let scratch = try TemporaryFolder()
    let (log, _) = try Log.writing(scratch.path, as: "faye-1", belonging: .session(nil))
    #expect(try log.note("a").joined == nil)
    log.belonging.uuid = harbour
    #expect(try log.note("b").joined?.seq == 2)
    #expect(try acts(scratch.file("faye-1.jsonl")) == ["note", "join", "note"])
  }

  @Test("a kill between the two lines is harmless")
  func killed() throws {
    let scratch = try TemporaryFolder()
    try Disk.write(joining("faye-1", seq: 1, harbour), to: scratch.file("faye-1.jsonl"))
    let log = try open(scratch)
    #expect(try log.note("a").joined == nil)
    #expect(try acts(scratch.file("faye-1.jsonl")) == ["join", "note"])
  }

  @Test("is refused with nothing written when the act is no act")
  func refused() throws {
    let scratch = try TemporaryFolder()
    let log = try open(scratch)
    #expect(throws: Problem.self) { try log.append(at: "never", act: "note") }
    let long = Array("\"a\":\"\(String(repeating: "x", count: LineScanner.longestLine))\"".utf8)
    #expect(throws: Problem.self) { try log.append(at: morning, act: "note", facts: long) }
    #expect(try Disk.read(scratch.file("faye-1.jsonl")) == [])
  }

  @Test("a fresh file after a damaged one begins with the same line")
  func freshFile() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("faye-1.jsonl")
    let first = try joining("faye-1", seq: 1, harbour)
    try Disk.write(first + sealed("faye-1", seq: 2) + Array("nonsense\n".utf8), to: path)
    let log = try open(scratch)
    #expect(try log.note("a").joined == nil)
    #expect(try Disk.read(path).starts(with: first))
    #expect(try acts(path) == ["join", "note"])
    let seen = try Seen(scratch.path, belonging: .session(harbour))
    #expect(seen.lines.count == 3)
  }

  @Test("a fresh file without any line to repeat begins with a new one")
  func lostLine() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("faye-1.jsonl")
    try Disk.write(
      Array("nonsense\n".utf8) + sealed("faye-1", seq: 2), to: path)
    let log = try open(scratch)
    #expect(try log.note("a").joined?.seq == 3)
    #expect(try acts(path) == ["join", "note"])
  }

  @Test("a segment in the fallback folder begins with it, and so does what is brought back")
  func segment() throws {
    let scratch = try TemporaryFolder()
    let state = try TemporaryFolder()
    let folder = scratch.file("way/journal")
    try Disk.write("", to: scratch.file("way"))
    let log = Log(folder: folder, clock: Wall().clock)
    log.fallback = state.path
    log.belonging = .session(harbour)
    _ = try log.startWriting(as: try writer("faye-1"))
    #expect(try log.note("a").joined?.seq == 1)
    #expect(try acts(state.file("faye-1.jsonl")) == ["join", "note"])
    unlink(scratch.file("way"))
    try log.note("b")
    #expect(try acts("\(folder)/faye-1.jsonl") == ["join", "note"])
    for name in Disk.names(folder) where name.hasSuffix(".jsonl") {
      #expect(try acts("\(folder)/\(name)").first == "join")
    }
    let seen = try Seen(folder, belonging: .session(harbour))
    #expect(seen.lines.count == 3 && seen.findings == [])
  }

  @Test("a merged piece begins with it, also when it was known already")
  func merged() throws {
    let source = try TemporaryFolder()
    let target = try TemporaryFolder()
    let first = try joining("kim-1", seq: 1, harbour)
    try Disk.write(first, to: target.file("kim-1.jsonl"))
    let rest = try (2...3).flatMap { try sealed("kim-1", seq: $0) }
    try Disk.write(first + rest, to: source.file("kim-1.jsonl"))
    let log = Log(folder: target.path, clock: Wall().clock)
    log.belonging = .session(harbour)
    let name = try #require(try log.merge(from: source.path).first).file
    #expect(try Disk.read(name) == first + rest)
    #expect(try log.merge(from: source.path) == [])
    #expect(try Seen(target.path, belonging: .session(harbour)).lines.count == 3)
  }
}

extension Notice {
  /// The file that something was written to.
  fileprivate var file: String {
    get throws {
      guard case .merged(_, _, let file) = self else {
        Issue.record("\(self)")
        return ""
      }
      return file
    }
  }
}
