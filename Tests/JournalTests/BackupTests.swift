import Glibc
import TestKit
import Testing

@testable import Journal

/// What an installation remembers, in memory.
final class Remembered: LogMemory {
  private var highest: [Writer: Int] = [:]
  private var accepted: [Writer: Int] = [:]

  func numbers() -> [Writer: Int] { highest }
  func note(_ numbers: [Writer: Int]) { highest.merge(numbers) { max($0, $1) } }
  func acceptedLosses() -> [Writer: Int] { accepted }
  func acceptLosses(_ numbers: [Writer: Int]) { accepted.merge(numbers) { max($0, $1) } }
}

@Suite("Restored backups")
struct BackupTests {
  private let memory = Remembered()

  private func read(_ scratch: TemporaryFolder) throws -> Log {
    let log = Log(folder: scratch.path, clock: Wall().clock)
    log.memory = memory
    try log.read { _ in .understood }
    return log
  }

  /// Faye's four acts and kim's two, of which a backup has two and one.
  private func restored(_ scratch: TemporaryFolder) throws -> (backup: [UInt8], whole: [UInt8]) {
    let faye = scratch.file("faye-1.jsonl")
    let log = try read(scratch)
    _ = try log.startWriting(as: try writer("faye-1"))
    for text in ["a", "b"] { try log.note(text) }
    let backup = try Disk.read(faye)
    for text in ["c", "d"] { try log.note(text) }
    let whole = try Disk.read(faye)
    try Disk.write(
      sealed("kim-1", seq: 1) + sealed("kim-1", seq: 2), to: scratch.file("kim-1.jsonl"))
    try log.read { _ in .understood }
    log.stopWriting()
    try Disk.write(backup, to: faye)
    try Disk.write(sealed("kim-1", seq: 1), to: scratch.file("kim-1.jsonl"))
    return (backup, whole)
  }

  @Test("are noticed, for every writer, and never written over")
  func noticed() throws {
    let scratch = try TemporaryFolder()
    let (backup, _) = try restored(scratch)
    let log = try read(scratch)
    let (faye, kim) = (try writer("faye-1"), try writer("kim-1"))
    #expect(
      log.findings.map(\.kind) == [
        .fewer(writer: faye, has: 2, wrote: 4), .fewer(writer: kim, has: 1, wrote: 2),
      ])
    #expect(log.findings.allSatisfy { $0.isDamage })
    #expect(throws: Problem.restoredBackup(writer: faye, missing: 3...4)) {
      try log.startWriting(as: faye)
    }
    #expect(try Disk.read(scratch.file("faye-1.jsonl")) == backup)
    _ = try log.startWriting(as: try writer("faye-2"))
    #expect(try log.note("goes on").stamp.seq == 1)
    #expect(log.findings.count == 2)
  }

  @Test("are over when any file brings what was missing")
  func comesBack() throws {
    let scratch = try TemporaryFolder()
    let (_, whole) = try restored(scratch)
    let log = try read(scratch)
    try Disk.write(whole, to: scratch.file("found.jsonl"))
    try Disk.write(sealed("kim-1", seq: 2), to: scratch.file("kim.jsonl"))
    #expect(try log.read { _ in .understood }.lines == 3)
    #expect(log.findings == [])
    #expect(try log.startWriting(as: try writer("faye-1")) == [])
    #expect(try log.note("next").stamp.seq == 5)
  }

  @Test("can be accepted: nothing is named any more, and the numbers are not given again")
  func accepted() throws {
    let scratch = try TemporaryFolder()
    _ = try restored(scratch)
    let log = try read(scratch)
    log.acceptLosses()
    #expect(log.findings == [])
    let again = try read(scratch)
    #expect(again.findings == [])
    #expect(throws: Problem.self) { try again.startWriting(as: try writer("faye-1")) }
  }

  @Test("of the own file leave no new empty file behind")
  func ownFileGone() throws {
    let scratch = try TemporaryFolder()
    _ = try restored(scratch)
    unlink(scratch.file("faye-1.jsonl"))
    #expect(throws: Problem.restoredBackup(writer: try writer("faye-1"), missing: 1...4)) {
      try read(scratch).startWriting(as: try writer("faye-1"))
    }
    #expect(!Disk.names(scratch.path).contains("faye-1.jsonl"))
  }

  @Test("are not what a reader sees who remembers nothing")
  func noMemory() throws {
    let scratch = try TemporaryFolder()
    _ = try restored(scratch)
    #expect(try Seen(scratch.path).findings == [])
  }

  @Test("are said with numbers and what to do")
  func words() throws {
    let faye = try writer("faye-1")
    #expect(
      Problem.restoredBackup(writer: faye, missing: 3...4).description == """
        Numbers 3 to 4 of faye-1 are missing: this installation wrote them here, so an older copy has \
        been put in place. Put back the file that has them; faye-1 writes nothing here until then.
        """)
    #expect(
      Finding.Kind.fewer(writer: faye, has: 2, wrote: 4).description == """
        The last line of faye-1 here has number 2, and this installation has seen number 4: an older \
        copy was put in place. Put back the file that has the others, from a backup or another \
        computer; lectern check --accept-loss takes them as gone.
        """)
    #expect(
      "\(Finding.Kind.fewer(writer: faye, has: 0, wrote: 4))".hasPrefix(
        "No line of faye-1 is here,"))
  }
}
