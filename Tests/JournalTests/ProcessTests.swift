import TestKit
import Testing

@testable import Journal

@Suite("Several processes")
struct ProcessTests {
  @Test("four writers append ten thousand acts each, and not one is damaged or missing")
  func fourWriters() throws {
    let scratch = try TemporaryFolder()
    let names = ["ana-1", "ben-2", "cy-3", "dee-4"]
    let children = try names.map { try Child.probe("append", scratch.path, $0, "10000") }
    for child in children {
      let outcome = try child.wait()
      #expect(outcome.status == 0)
      #expect(outcome.output.split(separator: "\n").count == 10_000)
    }
    let log = Log(folder: scratch.path, clock: Wall().clock)
    #expect(try log.read { _ in .understood }.lines == 40_000)
    #expect(log.findings == [])
    #expect(
      log.asOf == [Writer: Int](uniqueKeysWithValues: try names.map { (try writer($0), 10_000) }))
  }

  @Test("a reader beside a writer sees prefixes only, and changes nothing")
  func readerBeside() throws {
    let scratch = try TemporaryFolder()
    let child = try Child.probe("append", scratch.path, "ana-1", "2000")
    let log = Log(folder: scratch.path, clock: Wall().clock)
    let ana = try writer("ana-1")
    var seen: [Int] = []
    while seen.count < 2000 {
      let answered = child.readLine().flatMap { $0.split(separator: " ").dropFirst().first }
      try log.read { line in
        seen.append(line.stamp.seq)
        return .understood
      }
      #expect(seen == Array(1...max(seen.count, 1)).prefix(seen.count).map { $0 })
      #expect(log.asOf[ana] ?? 0 >= answered.flatMap { Int($0) } ?? 0)
      guard answered != nil else { break }
    }
    #expect(try child.wait().status == 0)
    #expect(seen.count == 2000)
    #expect(Disk.names(scratch.path) == [".ana-1.lock", "ana-1.jsonl"])
  }
}
