import TestKit
import Testing

@testable import Journal

@Suite("Lines that outrank others")
struct RankTests {
  /// The versions of one number that a case holds, as the text that wins.
  struct Case: Sendable, CustomTestStringConvertible {
    let versions: [Int]
    var testDescription: String {
      versions.map { $0 < 0 ? "withheld" : "\($0)" }.joined(separator: " ")
    }

    func bytes(_ version: Int) throws -> [UInt8] {
      version < 0
        ? withheld("kim-1", seq: 2)
        : try sealed("kim-1", seq: 2, text: "version \(version)", epoch: version)
    }
  }

  static let cases = [
    [0], [-1], [-1, 0], [0, -1], [0, 1], [1, 0], [-1, 2], [1, 2], [-1, 0, 1], [0, -1, 2, 1],
    [3, 2, 1, 0, -1], [0, 0], [-1, -1],
  ].map(Case.init)

  private func winner(_ example: Case) throws -> [String] {
    guard let best = example.versions.max(), best >= 0 else { return [] }
    return lines(try example.bytes(best))
  }

  @Test(
    "win in any order, at once and one after the other, and are no fork, gap or damage",
    arguments: cases)
  func win(example: Case) throws {
    let around = try sealed("kim-1", seq: 1) + sealed("kim-1", seq: 3)
    let expected = try lines(around)[..<1] + winner(example) + lines(around)[1...]
    let versions = try example.versions.map(example.bytes)
    for order in [versions, versions.reversed()] {
      let whole = try TemporaryFolder()
      try Disk.write(around + order.joined(), to: whole.file("kim-1.jsonl"))
      let seen = try Seen(whole.path)
      #expect(seen.lines == Array(expected) && seen.findings == [])

      let apart = try TemporaryFolder()
      for (index, bytes) in order.enumerated() {
        try Disk.write(around + bytes, to: apart.file("kim-1.\(index).jsonl"))
      }
      let split = try Seen(apart.path)
      #expect(split.lines == Array(expected) && split.findings == [])
      #expect(try later(order, around) == Array(expected))
    }
  }

  /// One version after the other arrives while somebody reads along.
  private func later(_ versions: [[UInt8]], _ around: [UInt8]) throws -> [String] {
    let scratch = try TemporaryFolder()
    let log = Log(folder: scratch.path, clock: Wall().clock)
    var found: [(LineStamp, String)] = []
    try Disk.write(around, to: scratch.file("kim-1.jsonl"))
    for (index, bytes) in ([[]] + versions).enumerated() {
      if !bytes.isEmpty { try Disk.write(bytes, to: scratch.file("kim-1.\(index).jsonl")) }
      try log.read {
        found = []
      } _: { line in
        found.append((line.stamp, String(decoding: line.bytes, as: UTF8.self)))
        return .understood
      }
    }
    #expect(log.findings == [] || versions.isEmpty)
    #expect(log.asOf == [try writer("kim-1"): 3])
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test("are what merge adds, and lower ones are never carried back", arguments: cases)
  func merge(example: Case) throws {
    for version in example.versions {
      for other in example.versions {
        let (left, right) = (try TemporaryFolder(), try TemporaryFolder())
        try Disk.write(example.bytes(version), to: left.file("kim-1.jsonl"))
        try Disk.write(example.bytes(other), to: right.file("kim-1.jsonl"))
        let log = Log(folder: left.path, clock: Wall().clock)
        let notices = try log.merge(from: right.path)
        #expect(notices.isEmpty == (other <= version))
        #expect(try log.merge(from: right.path) == [])
        let best = Case(versions: [version, other])
        #expect(try Seen(left.path).lines == winner(best))
      }
    }
  }

  @Test("count as numbers that were used, and those withheld are told in number alone")
  func numbers() throws {
    let scratch = try TemporaryFolder()
    let bytes =
      try sealed("faye-1", seq: 1) + withheld("faye-1", seq: 2) + withheld("kim-1", seq: 1)
    try Disk.write(bytes, to: scratch.file("faye-1.jsonl"))
    let (log, notices) = try Log.writing(scratch.path, as: "faye-1")
    #expect(log.withheld == 2 && notices == [] && log.readOnly == nil)
    #expect(try log.note("next").stamp.seq == 3)
    #expect(log.findings == [])
    try Disk.write(sealed("kim-1", seq: 1, text: "in full"), to: scratch.file("kim-1.jsonl"))
    #expect(try log.read { _ in .understood }.lines == 1)
    #expect(log.withheld == 1)
  }

  @Test("two of the same rank are a fork as ever")
  func forks() throws {
    let scratch = try TemporaryFolder()
    let bytes = try ["a", "b"].flatMap { try sealed("kim-1", seq: 1, text: $0, epoch: 1) }
    try Disk.write(bytes + sealed("kim-1", seq: 1, text: "c"), to: scratch.file("kim-1.jsonl"))
    let seen = try Seen(scratch.path)
    #expect(seen.lines.count == 2)
    #expect(seen.kinds == [.fork(writer: try writer("kim-1"), seq: 1, copies: 2)])
  }

  @Test("read the same wherever the epoch stands behind the facts")
  func places() throws {
    let head = #"{"v":1,"writer":"kim-1","seq":1,"clock":[5,0],"at":"\#(morning)","act":"a","n":7"#
    for (tail, facts) in [
      (#","epoch":12,"crit":true,"for":"trainers""#, #""n":7"#),
      (#","crit":true,"for":"trainers","epoch":12"#, #""n":7"#),
    ] {
      let text = withChecksum(head + tail)
      var parser = LineParser()
      var bytes = Array(text.utf8)
      bytes.withUnsafeMutableBufferPointer { buffer in
        guard case .line(let line, false) = parser.parse(Bytes(buffer)) else {
          Issue.record("\(text)")
          return
        }
        #expect(line.epoch == 12 && line.isCritical && line.audience == .trainers)
        #expect(String(decoding: line.facts, as: UTF8.self) == facts)
      }
    }
  }
}
