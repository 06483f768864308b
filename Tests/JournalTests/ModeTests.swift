import TestKit
import Testing

@testable import Journal

@Suite("Permissions")
struct ModeTests {
  @Test("files are the owner's alone, whatever the umask", arguments: ["000", "022", "077"])
  func modes(umask: String) throws {
    let scratch = try TemporaryFolder()
    let home = scratch.file("home")
    // A torn end, a damaged file, a journal that cannot be written, and its segment brought back.
    let torn = String(decoding: try sealed("torn-1", seq: 1).dropLast(9), as: UTF8.self)
    try Disk.write(torn, to: scratch.file("torn-1.jsonl"))
    try Disk.write("nonsense\n", to: scratch.file("bad-1.jsonl"))
    let script = """
      umask \(umask); set -e; cd \(scratch.path); P=\(Child.probePath)
      mkdir -m 700 home home/a; mv *.jsonl home/a/
      $P append home/a torn-1 2; $P append home/a bad-1 2
      : > home/blocked; chmod 600 home/blocked
      $P append home/blocked/b new-1 2 --fallback home/state/deep
      rm home/blocked; $P append home/blocked/b new-1 2 --fallback home/state/deep
      $P append home/blocked/b new-1 2 --fallback home/state/deep
      """
    let outcome = try Child(["/bin/sh", "-c", script]).wait()
    #expect(outcome.status == 0, "\(outcome.output)")
    let found = Disk.modes(home)
    let names = found.map { $0.path.split(separator: "/").last.map(String.init) ?? "" }
    for kind in [".broken-torn-1-", "bad-1.damaged-", "new-1.fallback-", ".new-1.lock"] {
      #expect(names.contains { $0.hasPrefix(kind) }, "no \(kind) among \(names)")
    }
    for entry in found {
      #expect(entry.mode == (entry.isFolder ? 0o700 : 0o600), "\(entry.path)")
    }
  }
}
