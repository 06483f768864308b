import TestKit
import Testing

@testable import Journal

@Suite("Damage")
struct DamageTests {
  @Test("zeros at the end are reported, kept aside and cut", arguments: [true, false])
  func zerosAtTheEnd(isTerminated: Bool) throws {
    let scratch = try TemporaryFolder()
    let whole = try makeJournal(scratch.path, "faye-1", count: 3)
    let path = scratch.file("faye-1.jsonl")
    let kept = isTerminated ? whole : whole.dropLast()
    let zeros = [UInt8](repeating: 0, count: 4096)
    try Disk.write(kept + zeros, to: path)
    let seen = try Seen(scratch.path)
    #expect(seen.lines == lines(whole))
    #expect(seen.kinds == [isTerminated ? .torn(bytes: 4096) : .padded])
    let (log, notices) = try Log.writing(scratch.path, as: "faye-1")
    let aside = try #require(Disk.names(scratch.path).first { $0.hasPrefix(".broken-") })
    #expect(notices == [.endCut(file: path, bytes: 4096, keptIn: scratch.file(aside))])
    #expect(try Disk.read(scratch.file(aside)) == zeros)
    try log.note("next")
    let after = try Seen(scratch.path)
    #expect(after.lines.dropLast() == lines(whole)[...] && after.lines.count == 4)
    #expect(after.findings == [])
  }

  @Test("zeros in the middle are reported with line and byte, and the file is set aside")
  func zerosInTheMiddle() throws {
    let scratch = try TemporaryFolder()
    let whole = try makeJournal(scratch.path, "faye-1", count: 60)
    let path = scratch.file("faye-1.jsonl")
    var bytes = whole
    for index in 2000..<2000 + 4096 { bytes[index] = 0 }
    try Disk.write(bytes, to: path)
    let intact = lines(bytes).filter { lines(whole).contains($0) }
    let seen = try Seen(scratch.path)
    #expect(seen.lines == intact && intact.count < 60)
    let finding = try #require(seen.findings.first)
    #expect(finding.line == lines(Array(whole.prefix(2000))).count)
    #expect(finding.offset == whole.prefix(2000).lastIndex(of: 10).map { $0 + 1 })

    let (log, notices) = try Log.writing(scratch.path, as: "faye-1")
    let aside = try #require(
      Disk.names(scratch.path).first { $0.hasPrefix("faye-1.damaged-") })
    #expect(
      notices == [
        .setAside(
          file: path, badLines: 1, firstBad: finding.line, keptAs: scratch.file(aside))
      ])
    #expect(try Disk.read(scratch.file(aside)) == bytes)
    #expect(try log.note("next").stamp.seq == 61)
    #expect(try lines(Disk.read(path)).count == 1)
    let after = try Seen(scratch.path)
    #expect(Array(after.lines.dropLast()) == intact)
    #expect(after.kinds.contains { if case .gap = $0 { true } else { false } })
  }

  @Test("the number of a damaged last line is not given to another act")
  func damagedLastLine() throws {
    let scratch = try TemporaryFolder()
    var bytes = try makeJournal(scratch.path, "faye-1", count: 5)
    bytes[bytes.count - 20] ^= 1
    try Disk.write(bytes, to: scratch.file("faye-1.jsonl"))
    for expected in [6, 7] {
      let (log, _) = try Log.writing(scratch.path, as: "faye-1")
      #expect(try log.note("next").stamp.seq == expected)
    }
    #expect(try Seen(scratch.path).kinds == [.flawed(.wrongChecksum)])
  }

  @Test(
    "of a line is told once, and its number too where the line does not say it or another belongs there",
    arguments: [
      ([2], 100, 1), ([1], 100, 1), ([2, 3], 100, 2), ([5], 100, 1), ([1, 2], 100, 2),
      ([2], 25, 2), ([2, 3], 25, 3),
    ])
  func once(spoilt: [Int], offset: Int, findings: Int) throws {
    let scratch = try TemporaryFolder()
    _ = try makeJournal(scratch.path, "kim-1", count: 5)
    let path = scratch.file("kim-1.jsonl")
    var rows = try lines(Disk.read(path)).map { Array($0.utf8) }
    for number in spoilt { rows[number - 1][offset] ^= 1 }
    try Disk.write(rows.flatMap { $0 + [10] }, to: path)
    #expect(try Seen(scratch.path).findings.count == findings)
    // With the line before it gone, nobody knows whose place this is.
    guard let first = spoilt.first, 2...4 ~= first, offset == 100 else { return }
    rows.remove(at: first - 2)
    try Disk.write(rows.flatMap { $0 + [10] }, to: path)
    #expect(
      try Seen(scratch.path).kinds.contains { if case .gap = $0 { true } else { false } })
  }

  @Test("in somebody else's file stops nobody")
  func somebodyElses() throws {
    let scratch = try TemporaryFolder()
    var bytes = try makeJournal(scratch.path, "kim-1", count: 5)
    bytes[300] ^= 4
    bytes += Array("{\"v\":1,\"wri".utf8)
    try Disk.write(bytes, to: scratch.file("kim-1.jsonl"))
    let (log, notices) = try Log.writing(scratch.path, as: "faye-1")
    #expect(notices == [])
    try log.note("fine")
    #expect(try Disk.read(scratch.file("kim-1.jsonl")) == bytes)
    #expect(try Seen(scratch.path).lines.count == 5)
  }

  @Test("a line deleted is a gap")
  func deleted() throws {
    let scratch = try TemporaryFolder()
    try rewrite(scratch) { $0.remove(at: 2) }
    let seen = try Seen(scratch.path)
    #expect(seen.kinds == [.gap(writer: try writer("faye-1"), missing: 3...3)])
    #expect(
      seen.findings.map(\.description) == [
        "\(scratch.file("faye-1.jsonl")): Number 3 of faye-1 is missing. "
          + "Put back the file that has it, from a backup or another computer."
      ])
  }

  @Test("lines swapped and doubled make no difference")
  func swappedAndDoubled() throws {
    let scratch = try TemporaryFolder()
    let truth = try rewrite(scratch) { lines in
      lines.swapAt(1, 4)
      lines.insert(lines[3], at: 0)
      lines.append(lines[2])
    }
    let seen = try Seen(scratch.path)
    #expect(seen.lines == truth && seen.findings == [])
    let (log, notices) = try Log.writing(scratch.path, as: "faye-1")
    #expect(try log.note("next").stamp.seq == 7 && notices.isEmpty)
  }

  @Test("what lies in the way of a journal is refused", arguments: ["link", "folder", "fifo"])
  func notPlain(kind: String) throws {
    let scratch = try TemporaryFolder()
    let other = try TemporaryFolder()
    let victim = other.file("victim")
    try Disk.write("untouched", to: victim)
    let path = scratch.file("faye-1.jsonl")
    switch kind {
    case "link": _ = try Child(["/bin/ln", "-s", victim, path]).wait()
    case "folder": _ = try Child(["/bin/mkdir", path]).wait()
    default: _ = try Child(["/usr/bin/mkfifo", path]).wait()
    }
    #expect(throws: Problem.notPlain(path: path)) {
      try Log.writing(scratch.path, as: "faye-1")
    }
    #expect(
      try Seen(scratch.path).kinds == [
        .unreadable(reason: "it is a symbolic link or no plain file")
      ])
    #expect(try Disk.text(victim) == "untouched")
  }

  @discardableResult
  private func rewrite(
    _ scratch: TemporaryFolder, _ change: (inout [String]) -> Void
  ) throws -> [String] {
    let truth = lines(try makeJournal(scratch.path, "faye-1", count: 6))
    var changed = truth
    change(&changed)
    try Disk.write(changed.map { $0 + "\n" }.joined(), to: scratch.file("faye-1.jsonl"))
    return truth
  }
}
