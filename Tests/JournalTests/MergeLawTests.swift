import TestKit
import Testing

@testable import Journal

@Suite("Merge laws")
struct MergeLawTests {
  /// One version of a line.
  private struct Version {
    let name: String
    let rank: Int
    let bytes: [UInt8]
  }

  /// What several writers typed, with clocks that jump; now and then there is a fork, a line is
  /// withheld or was rewritten.
  private func history(_ random: inout SplitMix64) throws -> [Version] {
    var lines: [Version] = []
    for name in ["ana-1", "ben-2", "cy-3"] {
      let joining = try joining(name, seq: 1, harbour)
      lines.append(Version(name: "\(name) 1", rank: 0, bytes: joining))
      var clock: Int64 = 1_796_112_000_000
      for seq in 2...Int.random(in: 2...12, using: &random) {
        clock += Int64.random(in: -5000...5000, using: &random)
        for rank in versions(&random) {
          let text = rank.isFork ? "fork" : "\(Int.random(in: 0...9, using: &random))"
          let bytes =
            rank.rank < 0
            ? withheld(name, seq: seq)
            : try sealed(name, seq: seq, text: text, milliseconds: clock, epoch: rank.rank)
          lines.append(Version(name: "\(name) \(seq)", rank: rank.rank, bytes: bytes))
        }
      }
    }
    return lines
  }

  private func versions(
    _ random: inout SplitMix64
  ) -> [(rank: Int, isFork: Bool)] {
    switch Int.random(in: 0...11, using: &random) {
    case 0: [(0, false), (0, true)]
    case 1: [(-1, false)]
    case 2: [(-1, false), (0, false)]
    case 3: [(0, false), (1, false)]
    case 4: [(0, false), (0, true), (2, false), (1, true), (-1, false)]
    case 5: [(1, false), (1, true), (0, false)]
    default: [(0, false)]
    }
  }

  /// The lines that win, worked out by hand.
  private func winners(_ lines: [Version]) -> Set<[UInt8]> {
    let best = Dictionary(lines.map { ($0.name, $0.rank) }) { max($0, $1) }
    return Set(lines.filter { $0.rank >= 0 && $0.rank == best[$0.name] }.map(\.bytes))
  }

  /// Any lines in any order in any number of files, among damage and a file of another session.
  private func scatter(
    _ lines: [[UInt8]], in scratch: TemporaryFolder, _ random: inout SplitMix64
  ) throws {
    let count = Int.random(in: 1...4, using: &random)
    var files = [[UInt8]](repeating: [], count: count)
    let doubled = lines + lines.filter { _ in Bool.random(using: &random) }
    for line in doubled.shuffled(using: &random) {
      let file = Int.random(in: 0..<count, using: &random)
      files[file] += line
      guard Int.random(in: 0...9, using: &random) == 0 else { continue }
      var spoilt = line
      spoilt[Int.random(in: 0..<line.count - 1, using: &random)] ^= 4
      files[file] += spoilt
    }
    for (index, bytes) in files.enumerated() {
      let torn = Bool.random(using: &random) ? Array("{\"v\":1,\"wr".utf8) : []
      try Disk.write(bytes + torn, to: scratch.file("part \(index).jsonl"))
    }
    var foreign = try ["ana-1", "eve-4"].flatMap { try sealed($0, seq: 3, text: "elsewhere") }
    foreign += try joining("ana-1", seq: 1, market)
    if Bool.random(using: &random) {
      try Disk.write(foreign, to: scratch.file("a foreign part.jsonl"))
    }
  }

  private func merged(_ parts: [[Version]], _ random: inout SplitMix64) throws -> Seen {
    let target = try TemporaryFolder()
    let log = Log(folder: target.path, clock: Wall().clock)
    log.belonging = .session(harbour)
    for part in parts {
      let source = try TemporaryFolder()
      try scatter(part.map(\.bytes), in: source, &random)
      _ = try log.merge(from: source.path)
    }
    return try same(Seen(target.path, belonging: .session(harbour)))
  }

  /// Without what depends on how the lines lay in files.
  private func same(_ seen: Seen) -> Seen {
    var seen = seen
    seen.findings = seen.findings.compactMap { finding in
      switch finding.kind {
      case .fork, .gap: Finding(file: "", line: 0, offset: 0, kind: finding.kind)
      default: nil
      }
    }
    return seen
  }

  @Test("union in any order, any number of times, in any files is the same set", arguments: 0..<60)
  func laws(round: UInt64) throws {
    let seed = UInt64.random(in: 0...UInt64.max) ^ round
    var random = SplitMix64(seed: seed)
    let all = try history(&random)
    let first = all.filter { _ in Bool.random(using: &random) }
    let second = all.filter { _ in Bool.random(using: &random) }
    let hint: Comment = "seed \(seed)"

    let forward = try merged([first, second], &random)
    #expect(Set(forward.lines) == Set(winners(first + second).map { lines($0)[0] }), hint)
    #expect(try merged([second, first], &random) == forward, hint)
    #expect(try merged([first, second, second, first], &random) == forward, hint)
    let truth = try merged([all], &random)
    #expect(try merged([first, second, all], &random) == truth, hint)
    #expect(try merged([all, first], &random) == truth, hint)

    let direct = try TemporaryFolder()
    try scatter(all.map(\.bytes), in: direct, &random)
    #expect(try same(Seen(direct.path, belonging: .session(harbour))) == truth, hint)
    #expect(Set(truth.lines) == Set(winners(all).map { lines($0)[0] }), hint)
  }

  @Test(
    "reading along gives what reading at once gives, whatever arrives in which order",
    arguments: 0..<30)
  func readingAlong(round: UInt64) throws {
    let seed = UInt64.random(in: 0...UInt64.max) ^ round
    var random = SplitMix64(seed: seed)
    let scratch = try TemporaryFolder()
    let log = Log(folder: scratch.path, clock: Wall().clock)
    log.belonging = .session(harbour)
    var found: Set<String> = []
    for part in 0..<4 {
      let some = try history(&random).filter { _ in Bool.random(using: &random) }
      let source = try TemporaryFolder()
      try scatter(some.map(\.bytes), in: source, &random)
      for name in Disk.names(source.path) {
        try Disk.write(Disk.read(source.file(name)), to: scratch.file("\(part) \(name)"))
      }
      try log.read {
        found = []
      } _: { line in
        found.insert(String(decoding: line.bytes, as: UTF8.self))
        return .understood
      }
      let seen = try Seen(scratch.path, belonging: .session(harbour))
      #expect(found == Set(seen.lines), "seed \(seed)")
      #expect(same(seen).kinds == same(Seen(findings: log.findings)).kinds, "seed \(seed)")
    }
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

  @Test(
    "what was read comes before what is written next, however far two clocks are apart",
    arguments: [0, 60_000, 3_600_000, 86_400_000, 315_576_000_000], [1, -1])
  func causality(distance: Int64, sign: Int64) throws {
    let scratch = try TemporaryFolder()
    let other = Wall()
    other.now += distance * sign
    let (kim, _) = try Log.writing(scratch.path, as: "kim-1", clock: other.clock)
    let (faye, _) = try Log.writing(scratch.path, as: "faye-1")
    var last = try kim.note("question").stamp
    for writer in [faye, kim, faye, kim] {
      try writer.read { _ in .understood }
      let next = try writer.note("answer").stamp
      #expect(next > last)
      last = next
    }
    let (lee, _) = try Log.writing(scratch.path, as: "lee-1")
    #expect(try lee.note("read it all").stamp > last)
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
