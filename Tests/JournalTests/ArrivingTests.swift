import Glibc
import TestKit
import Testing

@testable import Journal

@Suite("A last line without its end")
struct ArrivingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let age: Int64
    let isArriving: Bool
    var testDescription: String { "changed \(age) ms ago" }
  }

  @Test(
    "in a file of somebody else is arriving for ten minutes, and damage then",
    arguments: [
      Case(age: 0, isArriving: true), Case(age: 599_999, isArriving: true),
      Case(age: 600_000, isArriving: false), Case(age: 86_400_000, isArriving: false),
      Case(age: -599_999, isArriving: true), Case(age: -600_001, isArriving: false),
    ])
  func arriving(example: Case) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("kim-1.jsonl")
    let second = try sealed("kim-1", seq: 2)
    try Disk.write(sealed("kim-1", seq: 1) + second.prefix(40), to: path)
    let wall = Wall()
    try setTime(of: path, to: wall.now - example.age)
    let log = Log(folder: scratch.path, clock: wall.clock)
    let seen = try Seen(log)
    #expect(seen.lines.count == 1)
    #expect(seen.kinds == [example.isArriving ? .arriving(bytes: 40) : .torn(bytes: 40)])
    #expect(seen.findings.map(\.isDamage) == [!example.isArriving])
    wall.now += 2_000_000
    #expect(log.findings.map(\.kind) == [.torn(bytes: 40)])
    try Disk.write(sealed("kim-1", seq: 1) + second, to: path)
    #expect(try log.read { _ in .understood }.lines == 1)
    #expect(log.findings == [])
  }

  @Test("in the own file is damage at once, and counts when only its line end is missing")
  func own() throws {
    let scratch = try TemporaryFolder()
    let wall = Wall()
    let (log, _) = try Log.writing(scratch.path, as: "faye-1", clock: wall.clock)
    try log.note("mine")
    let whole = try Disk.read(scratch.file("faye-1.jsonl"))
    for (end, kinds) in [(Array("{\"v\":1".utf8), [Finding.Kind.torn(bytes: 6)]), ([], [])] {
      let other = try TemporaryFolder()
      try Disk.write(whole.dropLast() + (end.isEmpty ? [] : [10]) + end, to: other.file("a.jsonl"))
      try setTime(of: other.file("a.jsonl"), to: wall.now - 600_001)
      let log = Log(folder: other.path, clock: wall.clock)
      let seen = try Seen(log)
      #expect(seen.lines.count == 1 && seen.kinds == kinds)
    }
  }

  @Test("is said in a sentence that is true")
  func words() {
    #expect(
      Finding.Kind.arriving(bytes: 40).description
        == "The last line is still arriving (40 bytes so far) and counts once it is complete.")
    #expect(
      Finding.Kind.torn(bytes: 40).description == """
        The file ends in the middle of a line (40 bytes), which is not counted. After a crash nothing \
        answered is lost by it; if another program cut the file, put back a good copy.
        """)
  }
}

/// Sets when a file was last changed, in milliseconds since 1970.
func setTime(of path: String, to milliseconds: Int64) throws {
  let time = timespec(
    tv_sec: Int(milliseconds / 1000), tv_nsec: Int(milliseconds % 1000) * 1_000_000)
  let times = [time, time]
  try #require(utimensat(AT_FDCWD, path, times, 0) == 0)
}
