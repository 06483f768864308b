import Glibc
import TestKit
import Testing
import Workshop

@testable import Desk

@Suite("A mirror")
struct MirrorCopyTests {
  private let mirrored: MirroredSession
  private var session: OpenSession { mirrored.session }

  init() throws { mirrored = try MirroredSession() }

  @Test("holds the cohort's files as they are, and each act as it comes")
  func even() throws {
    for minutes in 12...15 {
      #expect(mirrored.look() == nil)
      #expect(try mirrored.isEven())
      try mirrored.act(minutes)
    }
    #expect(mirrored.copy.takeRemarks() == [])
  }

  @Test("ends with the last whole line while another one is being written")
  func torn() throws {
    let whole = try Disk.read(session.journal)
    let next = Array(String(repeating: "x", count: 700_000).utf8)
    try Disk.write(whole + next, to: session.journal)
    #expect(mirrored.look() == nil)
    #expect(try Disk.read(mirrored.mirrored(session.journal)) == whole)
    try Disk.write(whole + next + [0x0A], to: session.journal)
    #expect(mirrored.look() == nil)
    #expect(try mirrored.isEven())
  }

  @Test("is gone while its folder is, and goes on with what has come meanwhile when that is back")
  func removed() throws {
    #expect(mirrored.look() == nil)
    try Disk.copy(mirrored.mirror, to: session.folder.file("pocket"))
    Disk.remove(mirrored.mirror)
    try mirrored.act()
    #expect(mirrored.look() == FileProblem(mirrored.mirror, "write", ENOENT))
    rename(session.folder.file("pocket"), mirrored.mirror)
    #expect(mirrored.look() == nil)
    #expect(try mirrored.isEven())
    #expect(mirrored.copy.takeRemarks() == [])
  }

  @Test("is never written on another disk than before, where its own was mounted")
  func unmounted() throws {
    #expect(mirrored.look() == nil)
    try Disk.copy(mirrored.mirror, to: session.folder.file("pocket"))
    for name in Disk.names(mirrored.mirror) { Disk.remove(Path.join(mirrored.mirror, name)) }
    mirrored.mountPoint = "/"
    try mirrored.act()
    for _ in 0..<2 {
      #expect(mirrored.look() == FileProblem(mirrored.mirror, .unmounted(at: mirrored.mirror)))
      #expect(Disk.names(mirrored.mirror) == [])
      // The console is opened again.
      mirrored.copy = mirrored.servant()
    }
    rmdir(mirrored.mirror)
    rename(session.folder.file("pocket"), mirrored.mirror)
    mirrored.mountPoint = mirrored.mirror
    #expect(mirrored.look() == nil)
    #expect(try mirrored.isEven())
  }

  @Test("on the session's own disk is named once, and yields to a stick that is mounted there")
  func sameDisk() throws {
    mirrored.mountPoint = "/"
    #expect(mirrored.look() == nil)
    #expect(mirrored.copy.takeRemarks() == [.onSameDisk])
    mirrored.copy = mirrored.servant()
    #expect(mirrored.look() == nil)
    #expect(mirrored.copy.takeRemarks() == [])
    mirrored.mountPoint = mirrored.mirror
    #expect(mirrored.look() == nil)
    mirrored.mountPoint = "/"
    #expect(mirrored.look()?.kind == .unmounted(at: mirrored.mirror))
  }

  enum Stranger: CaseIterable { case pipe, folder, link, device, another, shorter, longer }

  @Test(
    "whose file something else has taken the place of says so, and is whole again",
    arguments: Stranger.allCases)
  func replaced(stranger: Stranger) throws {
    #expect(mirrored.look() == nil)
    let path = mirrored.mirrored(try session.journal)
    let bytes = try Disk.read(path)
    unlink(path)
    switch stranger {
    case .pipe: mkfifo(path, 0o600)
    case .folder: mkdir(path, 0o700)
    case .link: symlink("/etc/hostname", path)
    case .device: symlink("/dev/full", path)
    case .another: try Disk.write("{\"v\":1}\n", to: path)
    case .shorter: try Disk.write(Array(bytes.dropLast(20)), to: path)
    case .longer: try Disk.write(bytes + bytes, to: path)
    }
    try mirrored.act()
    #expect(mirrored.look() == nil)
    #expect(try mirrored.isEven())
    let name = Path.name(of: path)
    let kept = Disk.names(Path.folder(of: path)).filter { $0.contains("aside") }
    switch stranger {
    case .pipe, .folder, .link, .device: #expect(kept == [name + ".aside-1"])
    case .another, .longer: #expect(kept == [name.dropLast(6) + ".aside-1.jsonl"])
    case .shorter: #expect(kept == [])
    }
    let remarks = mirrored.copy.takeRemarks()
    #expect(
      remarks
        == kept.map {
          .replaced(file: String(path.dropFirst(mirrored.mirror.utf8.count + 8)), keptAs: $0)
        })
    #expect(mirrored.look() == nil)
    #expect(mirrored.copy.takeRemarks() == [])
  }

  @Test("takes a change in its own middle for another file")
  func changed() throws {
    #expect(mirrored.look() == nil)
    let path = mirrored.mirrored(try session.journal)
    var bytes = try Disk.read(path)
    bytes[40] ^= 1
    try Disk.write(bytes, to: path)
    try mirrored.act()
    #expect(mirrored.look() == nil)
    #expect(try mirrored.isEven())
  }

  @Test("does not go on behind an original that was overwritten")
  func overwritten() throws {
    #expect(mirrored.look() == nil)
    var bytes = try Disk.read(session.journal)
    bytes[40] ^= 1
    let descriptor = open(try session.journal, O_WRONLY)
    #expect(descriptor >= 0)
    pwrite(descriptor, bytes, bytes.count, 0)
    pwrite(descriptor, "{}\n", 3, off_t(bytes.count))
    close(descriptor)
    #expect(mirrored.look() == nil)
    #expect(try mirrored.isEven())
  }

  @Test("names what cannot be copied, and copies everything else")
  func refused() throws {
    try Files.makeFolder(mirrored.mirrored(session.cohort))
    try Disk.write("", to: mirrored.mirrored("\(session.cohort)/people"))
    #expect(mirrored.look()?.reason == "Not a directory")
    let journal = try session.journal
    #expect(try Disk.read(journal) == Disk.read(mirrored.mirrored(journal)))
  }
}
