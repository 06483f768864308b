import TestKit
import Testing

@testable import Journal

@Suite("Line format")
struct LineFormatTests {
  @Test("is the documented one, byte for byte")
  func exact() throws {
    let scratch = try TemporaryFolder()
    let wall = Wall()
    wall.now = 1_796_112_000_123
    let (log, _) = try Log.writing(scratch.path, as: "faye-7k3q9x", clock: wall.clock)
    _ = try log.append(
      at: morning, act: "here", facts: Array(#""who":"p7""#.utf8), critical: true,
      audience: .trainers)
    _ = try log.append(at: morning, act: "close")
    // The checksums were computed with Python's zlib.crc32.
    let expected = """
      {"v":1,"writer":"faye-7k3q9x","seq":1,"clock":[1796112000123,0],\
      "at":"2026-12-01T09:02:00.000+01:00","act":"here","who":"p7","crit":true,\
      "for":"trainers","crc":"d2ae3fcb"}
      {"v":1,"writer":"faye-7k3q9x","seq":2,"clock":[1796112000123,1],\
      "at":"2026-12-01T09:02:00.000+01:00","act":"close","crc":"c77201ac"}

      """
    #expect(try Disk.text(scratch.file("faye-7k3q9x.jsonl")) == expected)
  }

  struct Case: CustomTestStringConvertible {
    let facts: String
    var critical = false
    var audience = LineAudience.everyone
    var testDescription: String { "\(facts) \(critical) \(audience)" }
  }

  @Test(
    "gives back what was written",
    arguments: [
      Case(facts: ""), Case(facts: "", critical: true), Case(facts: "", audience: .private),
      Case(facts: #""a":1"#, critical: true, audience: .trainers),
      Case(facts: #""text":",\"for\":\"private\"""#),
      Case(facts: #""text":",\"crit\":true""#, critical: true),
      Case(facts: #""deep":{"for":"private","crc":"00000000","crit":true}"#),
      Case(facts: #""tags":{"at":"9","for":"all"},"text":"for""#),
      Case(facts: #""list":[{"seq":1},"for"],"name":"José 李 \u2028 \"}""#, audience: .private),
    ])
  func roundTrip(example: Case) throws {
    let line = try NewLine(
      at: morning, act: "score.v-2_x", facts: Array(example.facts.utf8),
      isCritical: example.critical, audience: example.audience)
    let clock = ClockReading(milliseconds: 5, counter: 6)
    let sealed = try line.sealed(writer: try writer("kim-1"), seq: 42, clock: clock)
    var parser = LineParser()
    sealed.bytes.dropLast().withUnsafeBufferPointer { bytes in
      guard case .line(let read, false) = parser.parse(Bytes(rebasing: bytes[...]))
      else {
        Issue.record("the line is not read back")
        return
      }
      #expect(read.stamp == sealed.stamp)
      #expect(read.digest == sealed.digest)
      #expect(String(decoding: read.at, as: UTF8.self) == morning)
      #expect(String(decoding: read.act, as: UTF8.self) == "score.v-2_x")
      #expect(String(decoding: read.facts, as: UTF8.self) == example.facts)
      #expect(read.isCritical == example.critical)
      #expect(read.audience == example.audience)
    }
  }

  @Test(
    "refuses facts that would not be read back",
    arguments: [
      ("\"a\":1\n", LineRefusal.controlByte(10)), ("\"a\":\"\u{0}\"", .controlByte(0)),
      ("\"seq\":9", .reservedName("seq")), ("\"a\":1,\"crc\":\"x\"", .reservedName("crc")),
      ("\"a\":1,\"a\":2", .repeatedName("a")), ("\"\\u0061\":1", .escapedName),
      ("a:1", .notMembers(at: 0)), ("\"a\"", .notMembers(at: 3)), ("\"a\":", .notMembers(at: 4)),
      ("\"a\":1,", .notMembers(at: 6)), ("\"a\":[1", .notMembers(at: 6)),
      ("\"a\":[1}", .notMembers(at: 6)), ("\"a\":\"x", .notMembers(at: 4)),
      ("\"a\":\"x\\", .notMembers(at: 4)), ("\"a\":1}", .notMembers(at: 5)),
      ("\"a\":,\"b\":1", .notMembers(at: 4)), (",\"a\":1", .notMembers(at: 0)),
    ])
  func refusals(facts: String, refusal: LineRefusal) {
    #expect(throws: refusal) { try FactsCheck.check(Array(facts.utf8)) }
  }

  @Test("refuses facts that are not UTF-8")
  func notUTF8() {
    #expect(throws: LineRefusal.notUTF8) {
      try FactsCheck.check(Array("\"a\":\"".utf8) + [0xFF] + Array("\"".utf8))
    }
  }

  @Test(
    "takes RFC 3339 times and nothing else",
    arguments: [
      (morning, true), ("2026-12-01T08:02:00Z", true), ("2026-12-01T08:02:00.1-09:30", true),
      ("2026-12-01 08:02:00Z", false), ("2026-12-01T08:02:00", false), ("", false),
      ("2026-12-01T08:02:00.Z", false), ("2026-12-01T08:02:00+1:00", false),
      ("2026-12-01T08:02:00Z\"", false), ("2026-12-01T08:02Z", false),
    ])
  func timestamps(text: String, isGood: Bool) {
    #expect(Timestamp.isValid(text.utf8) == isGood)
  }

  @Test("refuses names and lengths that lines cannot have, and uses no number for them")
  func limits() throws {
    let scratch = try TemporaryFolder()
    let (log, _) = try Log.writing(scratch.path, as: "faye-1")
    let long = Array("\"a\":\"\(String(repeating: "x", count: LineScanner.longestLine))\"".utf8)
    #expect(throws: Problem.self) { try log.append(at: morning, act: "note", facts: long) }
    #expect(throws: Problem.refused(.name("no te"))) { try log.append(at: morning, act: "no te") }
    #expect(throws: Problem.refused(.timestamp("9:02"))) { try log.append(at: "9:02", act: "note") }
    #expect(throws: Problem.refused(.controlByte(10))) { try log.note("two\nlines") }
    #expect(throws: Problem.refused(.reservedName("crit"))) { try log.note("x\",\"crit") }
    #expect(try log.note("first").stamp.seq == 1)
  }
}
