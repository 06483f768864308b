import Glibc
import TestKit
import Testing

@testable import Desk

@Suite("What stopped programs leave behind, and who may read what")
struct LeftoversTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "names that this program gives to files only while it writes them",
    arguments: [
      ("learners.csv.9042.tmp", true), ("cohort.yaml.7.tmp", true),
      (".trainer-7k3q9x.probe", true), (".preflight-812", true),
      (".faye-7k3q9x.merged-0a1b2c3d.jsonl.partial", true), ("notes.tmp", false),
      ("9042.tmp", false), ("learners.csv.old.tmp", false), (".preflight-", false),
      (".broken-faye-7k3q9x-0a1b2c3d", false), (".faye-7k3q9x.lock", false),
      ("faye-7k3q9x.jsonl", false), ("probe", false),
    ])
  func temporary(name: String, isTemporary: Bool) {
    #expect(Leftovers.isTemporary(name) == isTemporary)
  }

  @Test("temporary files are removed and rights of others taken away; the rest stays as it is")
  func mended() throws {
    let inner = folder.file("people")
    try Files.makeFolder(inner)
    try Disk.write("a", to: "\(inner)/.faye-7k3q9x.probe")
    try Disk.write("b", to: "\(inner)/faye-7k3q9x.jsonl")
    try Disk.write("c", to: folder.file("cohort.yaml"))
    try Disk.write("d", to: folder.file("cohort.yaml.12.tmp"))
    #expect(chmod(inner, 0o755) == 0 && chmod("\(inner)/faye-7k3q9x.jsonl", 0o644) == 0)
    let found = Leftovers(below: folder.path)
    #expect(found.open == [inner, "\(inner)/faye-7k3q9x.jsonl"])
    #expect(
      found.temporary == [folder.file("cohort.yaml.12.tmp"), "\(inner)/.faye-7k3q9x.probe"])
    #expect(found.mend().isEmpty)
    #expect(Leftovers(below: folder.path).isEmpty)
    #expect(Disk.names(inner) == ["faye-7k3q9x.jsonl"])
    #expect(Disk.names(folder.path) == ["cohort.yaml", "people"])
    #expect(Disk.modes(folder.path).map(\.mode) == [0o700, 0o600, 0o700, 0o600])
  }

  @Test(
    "who may read a cohort matters, unless its people are invented and lie in git",
    arguments: [("acme-3", false), ("example-harbour", true), ("not-example-1", false)])
  func examples(name: String, isFree: Bool) throws {
    let session = folder.file("\(name)/2026-12-01")
    try Files.makeFolder(session)
    #expect(chmod(session, 0o755) == 0)
    for path in [folder.file(name), session] {
      #expect(Leftovers(ofCohort: path).open.isEmpty == isFree)
    }
  }

  @Test("what was abandoned in the middle of writing goes; what is being written stays")
  func swept() throws {
    let cohort = folder.file("acme-3")
    let state = folder.file("state")
    for inner in [cohort + "/2026-12-01", state + "/folders"] { try Files.makeFolder(inner) }
    let abandoned = [
      cohort + "/cohort.yaml.12.tmp", cohort + "/2026-12-01/workshop.json.13.tmp",
      state + "/folders/ab.numbers.14.tmp",
    ]
    let busy = [cohort + "/cohort.yaml.15.tmp", state + "/writers.16.tmp"]
    let others = [cohort + "/roster.csv.17.tmp", cohort + "/notes.tmp", cohort + "/cohort.yaml"]
    for path in abandoned + busy + others { try Disk.write("a", to: path) }
    let held = busy.map { open($0, O_RDONLY) }
    defer { for descriptor in held { close(descriptor) } }
    for descriptor in held { #expect(flock(descriptor, LOCK_EX) == 0) }
    Home(path: folder.path, state: state).sweep(cohort: cohort)
    #expect(abandoned.allSatisfy { !Files.exists($0) })
    #expect((busy + others).allSatisfy { Files.exists($0) })
  }

  @Test("what a link leads to is left alone")
  func links() throws {
    let other = try TemporaryFolder()
    try Disk.write("x", to: other.file("x.csv.1.tmp"))
    #expect(chmod(other.file("x.csv.1.tmp"), 0o644) == 0)
    #expect(symlink(other.path, folder.file("link")) == 0)
    #expect(symlink(other.file("x.csv.1.tmp"), folder.file("x.csv.1.tmp")) == 0)
    #expect(Leftovers(below: folder.path).isEmpty)
  }
}
