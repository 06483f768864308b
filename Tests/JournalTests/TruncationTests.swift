import TestKit
import Testing

@testable import Journal

@Suite("Truncation")
struct TruncationTests {
  @Test("at every byte leaves an exact prefix, keeps the tail aside, and never glues two lines")
  func everyByte() throws {
    let whole = try (1...8).flatMap { try sealed("faye-1", seq: $0, text: "n\($0)") }
    let all = lines(whole)
    for length in 0...whole.count {
      let scratch = try TemporaryFolder()
      let path = scratch.file("faye-1.jsonl")
      let cut = Array(whole.prefix(length))
      try Disk.write(cut, to: path)
      let complete = complete(cut, of: all)
      #expect(try Seen(scratch.path).lines == complete, "cut at \(length)")
      #expect(try Disk.read(path) == cut, "reading wrote at \(length)")

      let (log, notices) = try Log.writing(scratch.path, as: "faye-1")
      let receipt = try log.note("appended")
      #expect(receipt.stamp.seq == complete.count + 1)
      let after = try Seen(scratch.path)
      #expect(after.lines.dropLast() == complete[...], "cut at \(length)")
      #expect(after.lines.count == complete.count + 1, "cut at \(length)")
      #expect(after.findings == [], "cut at \(length)")
      try expectTail(of: cut, in: scratch, notices: notices)
    }
  }

  /// The lines that are complete without their newline too.
  private func complete(_ cut: [UInt8], of all: [String]) -> [String] {
    let found = lines(cut)
    return found.last == all[max(found.count - 1, 0)] ? found : Array(found.dropLast())
  }

  /// Whatever was cut off lies in one file, byte for byte, and is spoken of.
  private func expectTail(of cut: [UInt8], in scratch: TemporaryFolder, notices: [Notice]) throws {
    let tail = cut.suffix(from: cut.lastIndex(of: 10).map { $0 + 1 } ?? 0)
    let asides = Disk.names(scratch.path).filter { $0.hasPrefix(".broken-") }
    if tail.isEmpty {
      #expect(notices == [] && asides == [])
    } else if tail.last == UInt8(ascii: "}") {
      #expect(notices == [.lineEnded(file: scratch.file("faye-1.jsonl"))] && asides == [])
    } else {
      let name = try #require(asides.first)
      #expect(try Disk.read(scratch.file(name)) == Array(tail))
      let notice = Notice.endCut(
        file: scratch.file("faye-1.jsonl"), bytes: tail.count, keptIn: scratch.file(name))
      #expect(notices == [notice])
    }
  }
}
