import TestKit
import Testing

@testable import Journal

@Suite("Hostile files")
struct HostileFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: @Sendable (_ good: [[UInt8]]) -> [UInt8]
    let kinds: [Finding.Kind]
    let lines: [Int]
    let at: (line: Int, offset: Int)
    var testDescription: String { name }
  }

  /// Each is made of three good lines of 139 bytes with their newline.
  private static let length = 139
  static let cases = [
    Case(
      name: "carriage returns", bytes: { $0.flatMap { $0.dropLast() + [13, 10] } },
      kinds: [.padded, .padded, .padded], lines: [1, 2, 3], at: (1, 0)),
    Case(
      name: "byte order mark", bytes: { [0xEF, 0xBB, 0xBF] + $0.joined() },
      kinds: [.padded], lines: [1, 2, 3], at: (1, 0)),
    Case(
      name: "invalid UTF-8", bytes: { $0[0] + [0xFF, 0xFE, 10] + $0[1] + $0[2] },
      kinds: [.flawed(.noChecksum)], lines: [1, 2, 3], at: (2, length)),
    Case(
      name: "blank line", bytes: { $0[0] + $0[1] + [10] + $0[2] },
      kinds: [.flawed(.empty)], lines: [1, 2, 3], at: (3, 2 * length)),
    Case(
      name: "a checksum over something else",
      bytes: { $0[0] + Array(withChecksum(#"{"v":1,"seq":1,"seq":2"#).utf8) + [10] },
      kinds: [.flawed(.wrongShape)], lines: [1], at: (2, length)),
    Case(
      name: "the same key twice",
      bytes: {
        let text = #"{"v":1,"writer":"faye-1","seq":2,"seq":3,"clock":[1,0],"at":"x","act":"y""#
        return $0[0] + Array(withChecksum(text).utf8) + [10]
      }, kinds: [.flawed(.wrongShape)], lines: [1], at: (2, length)),
    Case(
      name: "numbers that do not fit",
      bytes: {
        let text =
          #"{"v":1,"writer":"faye-1","seq":99999999999999999999,"clock":[1,0],"at":"x","act":"y""#
        return $0[0] + Array(withChecksum(text).utf8) + [10]
      }, kinds: [.flawed(.wrongShape)], lines: [1], at: (2, length)),
    Case(
      name: "number nought",
      bytes: {
        let text = #"{"v":1,"writer":"faye-1","seq":0,"clock":[1,0],"at":"x","act":"y""#
        return Array(withChecksum(text).utf8) + [10] + $0[0]
      }, kinds: [.flawed(.wrongShape)], lines: [1], at: (1, 0)),
    Case(
      name: "a writer that cannot be",
      bytes: {
        let text = #"{"v":1,"writer":"../../etc","seq":1,"clock":[1,0],"at":"x","act":"y""#
        return Array(withChecksum(text).utf8) + [10] + $0[0]
      }, kinds: [.flawed(.wrongShape)], lines: [1], at: (1, 0)),
    Case(
      name: "for nobody that is known", bytes: { $0[0] + line(#""for":"lead""#) },
      kinds: [.flawed(.unknownAudience)], lines: [1], at: (2, length)),
    Case(
      name: "for nobody at all", bytes: { $0[0] + line(#""who":"p1","for":"""#) },
      kinds: [.flawed(.unknownAudience)], lines: [1], at: (2, length)),
    Case(
      name: "for a number", bytes: { $0[0] + line(#""who":"p1","for":3"#) },
      kinds: [.flawed(.unknownAudience)], lines: [1], at: (2, length)),
    Case(
      name: "for somebody, in the wrong place",
      bytes: { $0[0] + line(#""for":"private","who":["p1"]"#) },
      kinds: [.flawed(.unknownAudience)], lines: [1], at: (2, length)),
    Case(
      name: "for two", bytes: { $0[0] + line(#""who":"p1","for":"private","for":"trainers""#) },
      kinds: [.flawed(.unknownAudience)], lines: [1], at: (2, length)),
    Case(
      name: "for somebody, before it is critical",
      bytes: { $0[0] + line(#""who":"p1","for":"private","crit":true"#) },
      kinds: [.flawed(.unknownAudience)], lines: [1], at: (2, length)),
    Case(
      name: "deep nesting", bytes: { $0[0] + Array(repeating: 0x5B, count: 100_000) + [10] },
      kinds: [.flawed(.noChecksum)], lines: [1], at: (2, length)),
    Case(
      name: "a line longer than any",
      bytes: { $0[0] + Array(repeating: 97, count: 3 << 20) + [10] },
      kinds: [.flawed(.tooLong(bytes: 3 << 20))], lines: [1], at: (2, length)),
    Case(
      name: "two lines in one", bytes: { $0[0] + $0[1].dropLast() + $0[2] },
      kinds: [.flawed(.wrongChecksum)], lines: [1], at: (2, length)),
  ]

  /// The second line of a file, with these members after its act.
  private static func line(_ members: String) -> [UInt8] {
    let text = #"{"v":1,"writer":"faye-1","seq":2,"clock":[9,0],"at":"x","act":"y","# + members
    return Array(withChecksum(text).utf8) + [10]
  }

  @Test("are read as far as they are whole, with the line in the message", arguments: cases)
  func hostile(example: Case) throws {
    let scratch = try TemporaryFolder()
    let good = try (1...3).map { try sealed("faye-1", seq: $0, text: "n\($0)") }
    #expect(good.allSatisfy { $0.count == HostileFileTests.length })
    let path = scratch.file("faye-1.jsonl")
    try Disk.write(example.bytes(good), to: path)
    let seen = try Seen(scratch.path)
    #expect(seen.lines == example.lines.map { lines(good[$0 - 1])[0] })
    #expect(seen.kinds == example.kinds)
    let first = try #require(seen.findings.first)
    #expect(first.line == example.at.line && first.offset == example.at.offset)
    #expect(
      first.description.hasPrefix("\(path):\(example.at.line): byte \(example.at.offset): "))
  }

  @Test("a line of 100 MB and a million bad lines cost little memory")
  func bounded() throws {
    let scratch = try TemporaryFolder()
    _ = try makeJournal(scratch.path, "faye-1", count: 3)
    let big = scratch.file("big-1.jsonl")
    let many = scratch.file("many-1.jsonl")
    _ = try Child(["/bin/sh", "-c", "head -c 100000000 /dev/zero | tr '\\0' x > \(big)"]).wait()
    _ = try Child(["/bin/sh", "-c", "yes nonsense | head -n 1000000 > \(many)"]).wait()
    let outcome = try Child.probe("read", scratch.path, "--peak").wait()
    #expect(outcome.status == 0)
    let report = outcome.output.split(separator: "\n")
    let peak = report.last?.split(separator: " ").last.flatMap { Int($0) }
    #expect(try #require(peak) < 64_000)
    #expect(report.filter { $0.hasPrefix("line ") }.count == 3)
    #expect(report.contains { $0.hasPrefix("finding \(big):1: byte 0: ") })
    #expect(report.contains { $0.hasPrefix("finding \(many):1: byte 0: ") })
    #expect(report.contains { $0.hasPrefix("finding \(many): 999901 more lines") })
    #expect(report.count < 120)
  }
}
