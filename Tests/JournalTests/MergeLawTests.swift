import TestKit
import Testing

@testable import Journal

@Suite("Merge laws")
struct MergeLawTests {
  /// What several writers typed, with clocks that jump, and now and then a fork.
  private func history(_ random: inout SplitMix64) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for name in ["ana-1", "ben-2", "cy-3"] {
      var clock: Int64 = 1_796_112_000_000
      for seq in 1...Int.random(in: 1...12, using: &random) {
        clock += Int64.random(in: -5000...5000, using: &random)
        let text = "\(Int.random(in: 0...9, using: &random))"
        lines.append(try sealed(name, seq: seq, text: text, milliseconds: clock))
        if Int.random(in: 0...9, using: &random) == 0 {
          lines.append(try sealed(name, seq: seq, text: "fork", milliseconds: clock))
        }
      }
    }
    return lines
  }

  /// Any lines in any order in any number of files.
  private func scatter(
    _ lines: [[UInt8]], in scratch: TemporaryFolder, _ random: inout SplitMix64
  ) throws {
    let count = Int.random(in: 1...4, using: &random)
    var files = [[UInt8]](repeating: [], count: count)
    let doubled = lines + lines.filter { _ in Bool.random(using: &random) }
    for line in doubled.shuffled(using: &random) {
      files[Int.random(in: 0..<count, using: &random)] += line
    }
    for (index, bytes) in files.enumerated() {
      try Disk.write(bytes, to: scratch.file("part \(index).jsonl"))
    }
  }

  private func merged(_ parts: [[[UInt8]]], _ random: inout SplitMix64) throws -> Seen {
    let target = try TemporaryFolder()
    let log = Log(folder: target.path, clock: Wall().clock)
    for part in parts {
      let source = try TemporaryFolder()
      try scatter(part, in: source, &random)
      _ = try log.merge(from: source.path)
    }
    return try same(Seen(target.path))
  }

  /// Without the paths, which differ between folders.
  private func same(_ seen: Seen) -> Seen {
    var seen = seen
    seen.findings = seen.findings.map { Finding(file: "", line: 0, offset: 0, kind: $0.kind) }
    return seen
  }

  @Test("union in any order, any number of times, in any files is the same set", arguments: 0..<40)
  func laws(round: UInt64) throws {
    let seed = UInt64.random(in: 0...UInt64.max) ^ round
    var random = SplitMix64(seed: seed)
    let all = try history(&random)
    let first = all.filter { _ in Bool.random(using: &random) }
    let second = all.filter { _ in Bool.random(using: &random) }
    let third = all
    let hint: Comment = "seed \(seed)"

    let forward = try merged([first, second], &random)
    #expect(try merged([second, first], &random) == forward, hint)
    #expect(try merged([first, second, second, first], &random) == forward, hint)
    let truth = try merged([third], &random)
    #expect(try merged([first, second, third], &random) == truth, hint)
    #expect(try merged([third, first], &random) == truth, hint)

    let direct = try TemporaryFolder()
    try scatter(all, in: direct, &random)
    #expect(try same(Seen(direct.path)) == truth, hint)
    #expect(Set(truth.lines) == Set(all.map { lines($0)[0] }), hint)
  }

  @Test("program order holds though the wall clock goes back")
  func programOrder() throws {
    let scratch = try TemporaryFolder()
    let wall = Wall()
    let (log, _) = try Log.writing(scratch.path, as: "faye-1", clock: wall.clock)
    for jump in [-10_000, 5000, -3_600_000, 1, -1] as [Int64] {
      wall.now += jump
      try log.note("x")
    }
    #expect(try Seen(scratch.path).lines == lines(Disk.read(scratch.file("faye-1.jsonl"))))
  }

  @Test("what was read comes before what is written next")
  func causality() throws {
    let scratch = try TemporaryFolder()
    let ahead = Wall()
    ahead.now += 200_000
    let (kim, _) = try Log.writing(scratch.path, as: "kim-1", clock: ahead.clock)
    let (faye, _) = try Log.writing(scratch.path, as: "faye-1")
    let question = try kim.note("question")
    try faye.read { _ in .understood }
    #expect(try faye.note("answer").stamp > question.stamp)
  }

  @Test("two logs of one console share one order")
  func sharedClock() throws {
    let people = try TemporaryFolder()
    let journal = try TemporaryFolder()
    let wall = Wall()
    let clock = wall.clock
    let (first, _) = try Log.writing(people.path, as: "faye-1", clock: clock)
    let (second, _) = try Log.writing(journal.path, as: "faye-1", clock: clock)
    let name = try first.note("a person")
    let here = try second.note("who is here")
    #expect(here.stamp.clock > name.stamp.clock)
  }

  @Test("merging twice adds no file, and a damaged side merges what it has")
  func idempotent() throws {
    let source = try TemporaryFolder()
    let target = try TemporaryFolder()
    let whole = try makeJournal(source.path, "kim-1", count: 4)
    try Disk.write(whole + [0, 0, 10], to: source.file("kim-1.jsonl"))
    let (log, _) = try Log.writing(target.path, as: "faye-1")
    try log.note("mine")
    let notices = try log.merge(from: source.path)
    #expect(notices.count == 1)
    #expect(try log.merge(from: source.path) == [])
    #expect(try log.read { _ in .understood }.lines == 4)
    #expect(log.asOf == [try writer("faye-1"): 1, try writer("kim-1"): 4])
  }

  @Test("without the order of stamps the result would depend on the order of files")
  func negativeControl() throws {
    let one = try sealed("ana-1", seq: 1, text: "a", milliseconds: 2)
    let two = try sealed("ben-2", seq: 1, text: "b", milliseconds: 1)
    #expect(lines(one + two) != lines(two + one))
    let scratch = try TemporaryFolder()
    try Disk.write(one + two, to: scratch.file("x.jsonl"))
    let first = try Seen(scratch.path).lines
    try Disk.write(two + one, to: scratch.file("x.jsonl"))
    #expect(try Seen(scratch.path).lines == first)
  }
}
