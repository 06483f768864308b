import Glibc
import TestKit
import Testing

@testable import Journal

@Suite("Foreign files")
struct ForeignFileTests {
  /// Where in a file of three lines its session is named, and by which act.
  struct Case: Sendable, CustomTestStringConvertible {
    let writer: String
    let place: Int
    let act: String
    var testDescription: String { "\(writer) names it in line \(place + 1) by \(act)" }

    func bytes(_ uuid: String) throws -> [UInt8] {
      var lines = try (1...3).map { try sealed(writer, seq: $0, text: "\(uuid.prefix(2)) \($0)") }
      lines[place] = try joining(writer, seq: place + 1, uuid, act: act)
      return lines.flatMap(\.self)
    }
  }

  static let cases = ["faye-1", "kim-1"].flatMap { writer in
    (0..<3).flatMap { place in
      ["session", "join"].map { Case(writer: writer, place: place, act: $0) }
    }
  }

  /// A session of faye's, with a file of another one beside hers, in both orders of names.
  private func mixed(_ example: Case, _ name: String) throws -> TemporaryFolder {
    let scratch = try TemporaryFolder()
    let own = try joining("faye-1", seq: 1, harbour) + sealed("faye-1", seq: 2, text: "mine")
    try Disk.write(own, to: scratch.file("faye-1.jsonl"))
    try Disk.write(example.bytes(market), to: scratch.file(name))
    return scratch
  }

  @Test("are not counted, whatever names them where, and are named", arguments: cases)
  func notCounted(example: Case) throws {
    for name in ["a.jsonl", "z.jsonl"] {
      let scratch = try mixed(example, name)
      let seen = try Seen(scratch.path, belonging: .session(harbour))
      #expect(seen.lines == lines(try Disk.read(scratch.file("faye-1.jsonl"))))
      let finding = try #require(seen.findings.first)
      #expect(seen.kinds == [.foreign(uuid: market, lines: 3)])
      #expect(finding.file == scratch.file(name) && finding.isDamage)
      #expect(
        finding.description == """
          \(scratch.file(name)): This file belongs to another session or cohort (\(market)), so none \
          of its 3 lines is counted. Move it to the folder that it belongs to.
          """)
    }
  }

  @Test("count until it is known what the folder belongs to, and no longer then", arguments: cases)
  func unknownAtFirst(example: Case) throws {
    let scratch = try mixed(example, "other.jsonl")
    let log = Log(folder: scratch.path, clock: Wall().clock)
    log.belonging = .session(nil)
    #expect(try Seen(log).lines.count == 5)
    #expect(
      log.named == [
        harbour: [scratch.file("faye-1.jsonl")], market: [scratch.file("other.jsonl")],
      ])
    log.belonging.uuid = harbour
    var counted: [String] = ["what was handed over before"]
    var isAnew = false
    try log.read {
      isAnew = true
      counted = []
    } _: { line in
      counted.append(String(decoding: line.bytes, as: UTF8.self))
      return .understood
    }
    #expect(isAnew)
    #expect(counted == lines(try Disk.read(scratch.file("faye-1.jsonl"))))
    #expect(log.findings.map(\.kind) == [.foreign(uuid: market, lines: 3)])
    #expect(log.asOf == [try writer("faye-1"): 2])
  }

  @Test("that turn out to be so only later are taken back")
  func foundOutLater() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("kim-1.jsonl")
    try Disk.write(sealed("kim-1", seq: 2, text: "whose?"), to: path)
    let log = Log(folder: scratch.path, clock: Wall().clock)
    log.belonging = .session(harbour)
    #expect(try Seen(log).lines.count == 1)
    try Disk.write(Disk.read(path) + joining("kim-1", seq: 1, market), to: path)
    let seen = try Seen(log)
    #expect(seen.lines == [] && seen.kinds == [.foreign(uuid: market, lines: 2)])
  }

  /// Pieces of files: own lines, others', and own ones again, in the order in which they stand.
  private func pieces(_ order: [String], of name: String) throws -> (bytes: [UInt8], own: [String])
  {
    var bytes: [UInt8] = []
    var own: [String] = []
    var seq = 0
    for piece in order {
      let uuid = piece == "own" ? harbour : market
      let first = seq + 1
      var rows = try joining(name, seq: first, uuid, act: piece == "own" ? "join" : "session")
      for number in first + 1...first + 2 {
        rows += try sealed(name, seq: number, text: "\(piece) \(number)")
      }
      bytes += rows
      if piece == "own" { own += lines(rows) }
      seq += 3
    }
    return (bytes, own)
  }

  @Test(
    "are no files that name this session as well: what stands behind another's name is left out",
    arguments: [
      ["own", "other"], ["other", "own"], ["own", "other", "own"], ["other", "own", "other"],
    ], ["faye-1", "kim-1"])
  func bothNamed(order: [String], name: String) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("\(name).jsonl")
    let (bytes, own) = try pieces(order, of: name)
    try Disk.write(bytes, to: path)
    let belonging = Belonging.session(harbour)
    let seen = try Seen(scratch.path, belonging: belonging)
    #expect(seen.lines == own)
    let others = order.count { $0 == "other" }
    #expect(seen.kinds.contains(.stray(uuid: market, lines: 3 * others)))
    #expect(seen.findings.first { $0.kind.isDamage } != nil)
    // Merged, only what belongs here comes along.
    let target = try TemporaryFolder()
    let log = Log(folder: target.path, clock: Wall().clock)
    log.belonging = belonging
    _ = try log.merge(from: scratch.path)
    #expect(try Set(Seen(target.path, belonging: belonging).lines) == Set(own))
    // Its writer goes on behind none of the others' lines.
    let (pen, _) = try Log.writing(scratch.path, as: "faye-1", belonging: belonging)
    try pen.note("next")
    let after = try Seen(scratch.path, belonging: belonging)
    #expect(Set(own).isSubset(of: after.lines))
    #expect(after.lines.contains { $0.contains("\"text\":\"next\"") })
    #expect(!after.lines.contains { $0.contains("other") })
  }

  @Test("become such files, and the other way round, while they grow")
  func bothNamedLater() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("kim-1.jsonl")
    let log = Log(folder: scratch.path, clock: Wall().clock)
    log.belonging = .session(harbour)
    let (bytes, own) = try pieces(["other", "own", "other", "own"], of: "kim-1")
    var counted: [String] = []
    for end in 1...12 {
      let part = lines(bytes).prefix(end)
      try Disk.write(part.map { "\($0)\n" }.joined(), to: path)
      try log.read {
        counted = []
      } _: { line in
        counted.append(String(decoding: line.bytes, as: UTF8.self))
        return .understood
      }
      #expect(Set(counted) == Set(own).intersection(part))
      #expect(counted.count == Set(counted).count)
    }
    #expect(log.findings.map(\.kind).contains(.stray(uuid: market, lines: 6)))
  }

  @Test("outrank nothing, even when their name comes last", arguments: [0, 1])
  func noRank(epoch: Int) throws {
    let scratch = try TemporaryFolder()
    let own = try sealed("faye-1", seq: 1) + withheld("faye-1", seq: 2)
    let foreign =
      try sealed("faye-1", seq: 1, text: "other", epoch: epoch)
      + sealed("faye-1", seq: 2, text: "other", epoch: epoch)
    try Disk.write(own, to: scratch.file("a.jsonl"))
    let log = Log(folder: scratch.path, clock: Wall().clock)
    log.belonging = .session(harbour)
    #expect(try Seen(log).lines.count == 1)
    try Disk.write(foreign + joining("faye-1", seq: 3, market), to: scratch.file("b.jsonl"))
    let seen = try Seen(log)
    #expect(seen.lines == [lines(own)[0]] && seen.kinds == [.foreign(uuid: market, lines: 3)])
    #expect(log.withheld == 1)
    #expect(log.asOf == [try writer("faye-1"): 2])
  }

  @Test("count again when another file takes their place, and are forgotten when they go")
  func replaced() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("kim-1.jsonl")
    try Disk.write(joining("kim-1", seq: 1, market), to: path)
    let log = Log(folder: scratch.path, clock: Wall().clock)
    log.belonging = .session(harbour)
    #expect(try Seen(log).lines == [])
    unlink(path)
    let gone = try Seen(log)
    #expect(gone.lines == [] && gone.findings == [])
    try Disk.write(joining("kim-1", seq: 1, market), to: path)
    #expect(try Seen(log).kinds.count == 1)
    try Disk.write(joining("kim-1", seq: 1, harbour) + sealed("kim-1", seq: 2), to: path)
    let good = try Seen(log)
    #expect(good.lines.count == 2 && good.findings == [])
  }

  @Test("neither pull the clock, nor stop the writing, nor hide behind other damage")
  func noEffect() throws {
    let scratch = try TemporaryFolder()
    let wall = Wall()
    var bytes = try sealed("bo-1", seq: 1, milliseconds: wall.now + 86_400_000)
    bytes += Array("\(withChecksum(#"{"v":3,"who":"knows","seq":[]"#))\nnonsense\n".utf8)
    bytes += try joining("bo-1", seq: 2, market)
    try Disk.write(bytes, to: scratch.file("bo-1.jsonl"))
    let (log, _) = try Log.writing(
      scratch.path, as: "faye-1", clock: wall.clock, belonging: .session(harbour))
    #expect(log.readOnly == nil && log.clockOffsets == [:])
    #expect(try log.note("mine").stamp.clock.milliseconds == wall.now)
    #expect(log.findings.map(\.kind) == [.foreign(uuid: market, lines: 2)])
  }

  @Test("in the place of the own one are set aside, and its numbers are not gone on from")
  func ownPlace() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("faye-1.jsonl")
    let foreign = try joining("faye-1", seq: 1, market) + sealed("faye-1", seq: 2)
    try Disk.write(foreign, to: path)
    let (log, notices) = try Log.writing(
      scratch.path, as: "faye-1", belonging: .session(harbour))
    let aside = try #require(Disk.names(scratch.path).first { $0.contains("foreign") })
    #expect(
      notices == [.foreignAside(file: path, uuid: market, keptAs: scratch.file(aside))])
    #expect(try log.note("mine").stamp.seq == 2)
    #expect(try Disk.read(scratch.file(aside)) == foreign)
    let seen = try Seen(scratch.path, belonging: .session(harbour))
    #expect(seen.lines == lines(try Disk.read(path)) && seen.lines.count == 2)
    #expect(seen.kinds == [.foreign(uuid: market, lines: 2)])
  }

  @Test("are left where they are by merge", arguments: cases)
  func merged(example: Case) throws {
    let source = try mixed(example, "other.jsonl")
    let target = try TemporaryFolder()
    let log = Log(folder: target.path, clock: Wall().clock)
    log.belonging = .session(harbour)
    let notices = try log.merge(from: source.path)
    #expect(notices.count == 2)
    #expect(notices.last == .foreignLeft(file: source.file("other.jsonl"), uuid: market))
    let seen = try Seen(target.path, belonging: .session(harbour))
    #expect(seen.lines == lines(try Disk.read(source.file("faye-1.jsonl"))))
    #expect(seen.findings == [])
  }

  @Test("among what waits in the fallback folder stay there and are named")
  func fallback() throws {
    let scratch = try TemporaryFolder()
    let state = try TemporaryFolder()
    let foreign = try joining("kim-1", seq: 1, market) + sealed("kim-1", seq: 2)
    try Disk.write(foreign, to: state.file("kim-1.x.jsonl"))
    let (log, notices) = try Log.writing(
      scratch.path, as: "faye-1", fallback: state.path, belonging: .session(harbour))
    #expect(notices == [] && Disk.names(scratch.path).allSatisfy { !$0.contains("kim") })
    #expect(log.findings.map(\.file) == [state.file("kim-1.x.jsonl")])
    #expect(try Disk.read(state.file("kim-1.x.jsonl")) == foreign)
  }

  @Test("that say nothing count, and are named only when their writer had joined before")
  func nameless() throws {
    let scratch = try TemporaryFolder()
    let before = try (1...3).flatMap { try sealed("kim-1", seq: $0) }
    try Disk.write(before, to: scratch.file("kim-1.old.jsonl"))
    let seen = try Seen(scratch.path, belonging: .session(harbour))
    #expect(seen.lines.count == 3 && seen.findings == [])
    try Disk.write(joining("kim-1", seq: 4, harbour), to: scratch.file("kim-1.jsonl"))
    #expect(try Seen(scratch.path, belonging: .session(harbour)).findings == [])
    try Disk.write(sealed("kim-1", seq: 5), to: scratch.file("kim-1.new.jsonl"))
    let named = try Seen(scratch.path, belonging: .session(harbour))
    #expect(named.lines.count == 5)
    #expect(named.kinds == [.nameless(writer: try writer("kim-1"))])
    #expect(named.findings.first?.file == scratch.file("kim-1.new.jsonl"))
    try Disk.write(
      joining("kim-1", seq: 1, harbour, act: "session"), to: scratch.file("kim-1.jsonl"))
    try Disk.write(sealed("kim-1", seq: 2), to: scratch.file("kim-1.old.jsonl"))
    #expect(
      try Seen(scratch.path, belonging: .session(harbour)).kinds.allSatisfy {
        if case .nameless = $0 { false } else { true }
      })
  }
}
