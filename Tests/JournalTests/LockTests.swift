import Glibc
import TestKit
import Testing

@testable import Journal

@Suite("Locks")
struct LockTests {
  @Test("a second process of the same writer is told who holds the lock")
  func refused() throws {
    let scratch = try TemporaryFolder()
    let holder = try Child.probe("hold", scratch.path, "faye-1")
    #expect(holder.readLine() == "holding \(holder.pid)")
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, 255)
    let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let by = Holder(pid: Int(holder.pid), host: host)
    let faye = try writer("faye-1")
    #expect(throws: Problem.held(writer: faye, by: by)) {
      try Log.writing(scratch.path, as: "faye-1")
    }
    #expect(
      Problem.held(writer: faye, by: by).description
        == "faye-1 is already writing here: process \(holder.pid) on \(host). "
        + "Close that one, or write under another name.")
    let (other, _) = try Log.writing(scratch.path, as: "kim-1")
    try other.note("another writer is not held up")
    _ = try holder.wait()
  }

  @Test("a stopped holder is named at once")
  func stopped() throws {
    let scratch = try TemporaryFolder()
    let holder = try Child.probe("hold", scratch.path, "faye-1")
    _ = holder.readLine()
    holder.send(SIGSTOP)
    #expect(throws: Problem.self) { try Log.writing(scratch.path, as: "faye-1") }
    holder.send(SIGCONT)
    _ = try holder.wait()
  }

  @Test("a killed holder leaves nothing to clean up")
  func killed() throws {
    let scratch = try TemporaryFolder()
    let holder = try Child.probe("hold", scratch.path, "faye-1")
    _ = holder.readLine()
    holder.send(SIGKILL)
    #expect(try holder.wait().status == 128 + SIGKILL)
    let (log, notices) = try Log.writing(scratch.path, as: "faye-1")
    #expect(try log.note("next").stamp.seq == 1 && notices == [])
  }

  @Test("hold although the journal is replaced, and are given back by stopWriting")
  func replaced() throws {
    let scratch = try TemporaryFolder()
    let (log, _) = try Log.writing(scratch.path, as: "faye-1")
    try log.note("mine")
    let path = scratch.file("faye-1.jsonl")
    try Disk.write(Disk.read(path), to: scratch.file("new"))
    rename(scratch.file("new"), path)
    #expect(throws: Problem.self) { try Log.writing(scratch.path, as: "faye-1") }
    log.stopWriting()
    #expect(throws: Problem.wrongState("This log is not open for writing.")) { try log.note("no") }
    let (next, _) = try Log.writing(scratch.path, as: "faye-1")
    #expect(try next.note("next").stamp.seq == 2)
    #expect(throws: Problem.wrongState("This log is already open for writing.")) {
      try next.startWriting(as: try writer("faye-1"))
    }
  }

  @Test("hold for the segment too: a process that had to go to the fallback folder is not doubled")
  func segment() throws {
    let scratch = try TemporaryFolder()
    let folder = scratch.file("blocked/journal")
    try Disk.write("", to: scratch.file("blocked"))
    let first = Log(folder: folder, clock: Wall().clock)
    first.fallback = scratch.file("state")
    _ = try first.startWriting(as: try writer("faye-1"))
    try first.note("in the segment")
    unlink(scratch.file("blocked"))
    #expect(throws: Problem.self) {
      try Log.writing(folder, as: "faye-1", fallback: scratch.file("state"))
    }
  }
}
