import Glibc
import TestKit
import Testing

@testable import Journal

/// A folder that cannot be made because a file lies in its way, until that is taken away.
private struct Blocked {
  let scratch: TemporaryFolder
  var folder: String { scratch.file("way/journal") }
  var state: String { scratch.file("state/key") }

  init() throws {
    scratch = try TemporaryFolder()
    try block()
  }

  var goneReason: String { "\(folder) was moved, removed or replaced" }

  func block() throws { try Disk.write("", to: scratch.file("way")) }
  func clear() { unlink(scratch.file("way")) }

  func open(_ name: String = "faye-1") throws -> (log: Log, notices: [Notice]) {
    let log = Log(folder: folder, clock: Wall().clock)
    log.fallback = state
    return (log, try log.startWriting(as: try writer(name)))
  }
}

@Suite("Fallback")
struct FallbackTests {
  private static let reason = "Not a directory (20)"

  @Test("takes the acts when the journal cannot be opened, and gives them back at the next start")
  func nextStart() throws {
    let place = try Blocked()
    let segment = "\(place.state)/faye-1.jsonl"
    do {
      let (log, notices) = try place.open()
      #expect(notices == [.fallingBack(to: segment, reason: FallbackTests.reason)])
      for number in 1...3 {
        let receipt = try log.note("n\(number)")
        #expect(receipt.stamp.seq == number)
        #expect(receipt.place == .fallback(path: segment, reason: FallbackTests.reason))
      }
    }
    place.clear()
    let seen = try Seen(place.folder, fallback: place.state)
    #expect(seen.lines.count == 3)
    let (log, notices) = try place.open()
    let name = try #require(Disk.names(place.folder).first { $0.contains("fallback") })
    #expect(notices == [.adopted(lines: 3, from: segment, as: "\(place.folder)/\(name)")])
    #expect(!Disk.names(place.state).contains("faye-1.jsonl"))
    let receipt = try log.note("n4")
    #expect(receipt.stamp.seq == 4 && receipt.place == .journal)
    #expect(try Seen(place.folder).lines.starts(with: seen.lines))
    #expect(try Seen(place.folder).findings == [])
  }

  @Test("brings nothing back of somebody who was erased meanwhile, and leaves no gap")
  func erased() throws {
    let place = try Blocked()
    do {
      let (log, _) = try place.open()
      for number in 1...3 { try log.note("n\(number)") }
    }
    place.clear()
    let log = Log(folder: place.folder, clock: Wall().clock)
    log.fallback = place.state
    log.isErased = { String(decoding: $0.facts, as: UTF8.self).contains("n2") }
    let notices = try log.startWriting(as: try writer("faye-1"))
    #expect(notices.count == 1)
    let seen = try Seen(place.folder)
    #expect(seen.lines.count == 2 && seen.findings == [])
    let files = Disk.names(place.folder).filter { $0.hasSuffix(".jsonl") }
    #expect(try !files.contains { try Disk.text("\(place.folder)/\($0)").contains("n2") })
    #expect(!Disk.names(place.state).contains("faye-1.jsonl"))
    #expect(try log.note("n4").stamp.seq == 4)
  }

  @Test("is left within the same run as soon as the journal can be written")
  func sameRun() throws {
    let place = try Blocked()
    let (log, _) = try place.open()
    try log.note("n1")
    place.clear()
    let receipt = try log.note("n2")
    #expect(receipt.place == .journal && receipt.notices.count == 1)
    try log.note("n3")
    let seen = try Seen(place.folder)
    #expect(seen.lines.count == 3 && seen.findings == [])
  }

  @Test(
    "takes over when the folder is taken away, with all that was read there",
    arguments: ["moved", "removed", "replaced", "a file"])
  func folderGone(how: String) throws {
    let place = try Blocked()
    place.clear()
    _ = try Child(["/bin/mkdir", "-p", place.folder]).wait()
    _ = try makeJournal(place.folder, "kim-1", count: 2)
    let (log, _) = try place.open()
    try log.read { _ in .understood }
    try log.note("n1")
    try log.note("n2")
    let (way, gone) = (place.scratch.file("way"), place.scratch.file("gone"))
    rename(way, gone)
    switch how {
    case "removed": Disk.remove(gone)
    case "replaced": _ = try Child(["/bin/mkdir", "-p", place.folder]).wait()
    case "a file": try place.block()
    default: break
    }
    let before = Disk.modes(way).map(\.path)
    let receipt = try log.note("n3")
    let segment = "\(place.state)/faye-1.jsonl"
    #expect(receipt.place == .fallback(path: segment, reason: place.goneReason))
    #expect(
      receipt.notices.first == .folderGone(folder: place.folder, to: segment)
        && receipt.notices.count == 3)
    try log.note("n4")
    #expect(Disk.modes(way).map(\.path) == before)
    let saved = try Seen(place.state)
    #expect(saved.lines.count == 6 && saved.findings == [])
    if how == "a file" { place.clear() }
    let seen = try Seen(place.folder, fallback: place.state)
    #expect(seen.lines.count == 6 && seen.findings == [])
  }

  @Test(
    "gets its own back, too, when the segment is taken away", arguments: ["removed", "emptied"])
  func segmentGone(how: String) throws {
    let place = try Blocked()
    let (log, _) = try place.open()
    try log.note("n1")
    _ = try? log.read { _ in .understood }
    let segment = "\(place.state)/faye-1.jsonl"
    if how == "removed" { unlink(segment) } else { truncate(segment, 0) }
    try log.note("n2")
    place.clear()
    try log.read { _ in .understood }
    try log.note("n3")
    let seen = try Seen(place.folder, fallback: place.state)
    #expect(seen.lines.count == 3 && seen.findings == [])
  }

  @Test("is left when the folder is back in its place")
  func folderBack() throws {
    let place = try Blocked()
    place.clear()
    let (log, _) = try place.open()
    try log.note("n1")
    rename(place.scratch.file("way"), place.scratch.file("gone"))
    try log.note("n2")
    rename(place.scratch.file("gone"), place.scratch.file("way"))
    #expect(try log.note("n3").place == .journal)
    let seen = try Seen(place.folder)
    #expect(seen.lines.count == 3 && seen.findings == [])
    #expect(Disk.names(place.state) == [".faye-1.lock"])
  }

  @Test("keeps torn and damaged segments readable")
  func damagedSegment() throws {
    let place = try Blocked()
    _ = try Child(["/bin/mkdir", "-p", place.state]).wait()
    let good = try sealed("faye-1", seq: 1) + Array("nonsense\n".utf8) + sealed("faye-1", seq: 3)
    try Disk.write(good + Array("{\"v\"".utf8), to: "\(place.state)/faye-1.jsonl")
    place.clear()
    let (log, notices) = try place.open()
    #expect(notices.count == 2)
    #expect(try log.note("next").stamp.seq == 4)
    let seen = try Seen(place.folder)
    #expect(seen.lines.count == 3)
    #expect(Disk.names(place.state) == [".faye-1.lock"])
  }

  @Test("of other writers is brought back too, unless one is at work")
  func others() throws {
    let place = try Blocked()
    do {
      let (kim, _) = try place.open("kim-1")
      try kim.note("kim")
    }
    let (lee, _) = try place.open("lee-1")
    try lee.note("lee")
    place.clear()
    let (log, notices) = try place.open()
    #expect(notices.count == 1)
    #expect(try log.read { _ in .understood }.lines == 2)
    #expect(try Seen(place.folder).lines.count == 1)
    try lee.note("back")
    #expect(try Seen(place.folder).lines.count == 3)
  }

  @Test("that fails as well gives back the act's text, and nothing is acknowledged")
  func bothFail() throws {
    let place = try Blocked()
    place.clear()
    let (log, _) = try place.open()
    try log.note("n1")
    rename(place.scratch.file("way"), place.scratch.file("gone"))
    try place.block()
    try Disk.write("", to: place.scratch.file("state"))
    let unsaved = #expect(throws: Problem.self) { try log.note("precious") }
    guard case .unsaved(let line, _, let fallback?) = unsaved else {
      Issue.record("\(String(describing: unsaved))")
      return
    }
    #expect(line.contains("\"text\":\"precious\"") && fallback == FallbackTests.reason)
    #expect(unsaved?.description.hasPrefix("This act was NOT saved: \(place.goneReason)") == true)
    place.clear()
    rename(place.scratch.file("gone"), place.scratch.file("way"))
    #expect(try log.note("n2").stamp.seq == 2)
    #expect(try Seen(place.folder).lines.count == 2)
  }

  @Test("may be missing: then an act is refused, and the next works again")
  func none() throws {
    let place = try Blocked()
    let log = Log(folder: place.folder, clock: Wall().clock)
    #expect(throws: Problem.unwritable(journal: FallbackTests.reason, fallback: nil)) {
      try log.startWriting(as: try writer("faye-1"))
    }
    place.clear()
    #expect(try log.startWriting(as: try writer("faye-1")) == [])
    #expect(try log.note("n1").place == .journal)
  }
}
