import TestKit
import Testing

@testable import Journal

@Suite("Bounds of a line")
struct BoundsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var seq = "1"
    var milliseconds = "5"
    var counter = "0"
    var tail = ""
    let isGood: Bool
    var testDescription: String { "\(seq) [\(milliseconds),\(counter)]\(tail)" }
  }

  @Test(
    "let nothing through that could overflow or pull clocks out of sight",
    arguments: [
      Case(milliseconds: "7289654399999", isGood: true),
      Case(milliseconds: "7289654400000", isGood: false),
      Case(milliseconds: "9223372036854775807", isGood: false),
      Case(milliseconds: "-1", isGood: false),
      Case(counter: "999999999", isGood: true), Case(counter: "1000000000", isGood: false),
      Case(seq: "1000000000000000", isGood: true), Case(seq: "1000000000000001", isGood: false),
      Case(seq: "999999999999999999", isGood: false),
      Case(seq: "9223372036854775807", isGood: false), Case(seq: "0", isGood: false),
      Case(tail: #","epoch":999999999"#, isGood: true),
      Case(tail: #","epoch":1000000000"#, isGood: false),
    ])
  func bounds(example: Case) throws {
    let scratch = try TemporaryFolder()
    let text = withChecksum(
      #"{"v":1,"writer":"faye-1","seq":\#(example.seq),"#
        + #""clock":[\#(example.milliseconds),\#(example.counter)],"#
        + #""at":"\#(morning)","act":"note"\#(example.tail)"#)
    try Disk.write("\(text)\n", to: scratch.file("faye-1.jsonl"))
    let seen = try Seen(scratch.path)
    #expect(seen.lines == (example.isGood ? [text] : []))
    #expect(
      seen.kinds.allSatisfy {
        switch $0 {
        case .flawed(.beyondBounds), .flawed(.wrongShape): !example.isGood
        default: example.isGood
        }
      })
    let (log, _) = try Log.writing(scratch.path, as: "faye-1")
    let receipt = try log.note("next")
    #expect(receipt.stamp.seq > 1 && receipt.stamp.seq <= LineBounds.highestReach + 1)
    #expect(try Seen(scratch.path).lines.contains { $0.contains("next") })
  }

  @Test("are said in a sentence")
  func words() {
    #expect(
      Finding.Kind.flawed(.beyondBounds).description == """
        This line has a right checksum but an impossible clock or number: a clock beyond the year \
        2200, or a count without end. It is not counted; all others are. Put back a good copy of the \
        file, if there is one: what both have is counted once.
        """)
  }
}
