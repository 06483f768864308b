import Desk
import Glibc
import Plans
import TestKit
import Testing
import Workshop

@testable import Console

@Suite("All that can go wrong today")
struct PreflightTests {
  private let session: ExampleSession
  private let tools: TemporaryFolder

  init() throws {
    session = try ExampleSession()
    tools = try TemporaryFolder()
  }

  /// What is found on a machine with these programs, each a script.
  private func findings(_ programs: [String: String] = [:]) throws -> [SessionCheck] {
    for (name, script) in programs {
      let path = Path.join(tools.path, name)
      try Files.write(Array("#!/bin/sh\n\(script)\n".utf8), to: path)
      #expect(chmod(path, 0o755) == 0)
    }
    let environment = ["PATH": tools.path, "TZ": "Europe/Berlin"]
    return SessionPreflight(try session.desk(writes: false), environment: environment).findings
  }

  private func words(_ findings: [SessionCheck]) -> [String] {
    findings.map { "\($0.level.rawValue) \($0.words)" }
  }

  @Test("a session of the workshop that comes with the program, on a machine without a player")
  func asItComes() throws {
    let found = words(try findings())
    let expected = [
      "ok agenda 240/240", "ok minimums 198/240, 42 min can be won",
      "ok 2026-12-01 09:00–13:00 Europe/Berlin", "ok 24 learners enrolled",
      "ok e-mail addresses known for 24/24", "warn The cello: clips/clip1.mp4 is not there",
      "ok The cello: transcript there", "warn player none", "ok 3 handouts can be made",
      "ok a test write went through", "ok journals whole, workshop as the session was made with",
    ]
    for line in expected { #expect(found.contains(line), "\(found)") }
    // How full this machine's disk is decides nothing here.
    #expect(!found.contains { $0.hasPrefix("FAIL") && !$0.hasSuffix("free on the disk") })
  }

  @Test(
    "a clip's cues lie inside its length, as far as anything can tell the length",
    arguments: [
      (
        ["ffprobe": "echo 160.52"],
        "ok The cello: clips/clip1.mp4, 2:41, cues 0:40 1:12 2:05 inside"
      ),
      (
        ["ffprobe": "echo N/A", "mpv": "echo; echo LENGTH=161.000000"],
        "ok The cello: clips/clip1.mp4, 2:41, cues 0:40 1:12 2:05 inside"
      ),
      (
        ["ffprobe": "echo 70.1"],
        "FAIL The cello: clips/clip1.mp4, 1:11; 1:12 2:05 2:41 lies behind its end"
      ),
      (
        ["ffprobe": "exit 1"],
        "warn The cello: clips/clip1.mp4, length unknown, cues 0:40 1:12 2:05"
      ),
    ] as [([String: String], String)])
  func clipLength(programs: [String: String], line: String) throws {
    try session.recordClip()
    let found = words(try findings(programs))
    #expect(found.contains(line), "\(found)")
  }

  @Test("the file goes to the program as an argument, not through a shell")
  func argument() throws {
    let folder = Path.join(tools.path, "a film; touch spoiled $(touch spoiled)")
    try Files.makeFolder(folder)
    let film = Path.join(folder, "-o \"x\".mp4")
    try Files.write([], to: film)
    let script = Path.join(tools.path, "ffprobe")
    try Files.write(
      Array("#!/bin/sh\nfor last; do :; done\n[ -f \"$last\" ] && echo 12\n".utf8), to: script)
    #expect(chmod(script, 0o755) == 0)
    #expect(MediaLength(environment: ["PATH": tools.path]).seconds(of: film) == 12)
  }

  @Test("a template that is gone fails, and a session that runs too long is warned of")
  func brokenHandout() throws {
    #expect(unlink(Path.join(session.home.handouts, "one-pager.md")) == 0)
    let found = try findings()
    let broken = found.filter { $0.level == .fail && !$0.words.hasSuffix("free on the disk") }
    #expect(broken.count == 1 && broken[0].words.hasPrefix("handout one-pager:"))
    #expect(words(found).contains("ok 2 handouts can be made"))
  }

  @Test("a folder that takes no file is said, and a test write leaves nothing")
  func writing() throws {
    let problem = FolderHealth.problem(writingTo: Path.join(tools.path, "nowhere"))
    #expect(problem == "No such file or directory")
    #expect(FolderHealth.problem(writingTo: tools.path) == nil)
    #expect(Files.names(in: tools.path).isEmpty)
    #expect((FolderHealth.freeBytes(at: tools.path) ?? 0) > 0)
    #expect(FolderHealth.freeBytes(at: Path.join(tools.path, "nowhere")) == nil)
  }

  @Test("looking changes no journal")
  func readsOnly() throws {
    let journal = Path.join(session.path, "journal")
    let before = try Files.names(in: journal).map { try Files.read(Path.join(journal, $0)) }
    _ = try findings()
    #expect(try Files.names(in: journal).map { try Files.read(Path.join(journal, $0)) } == before)
  }

  @Test("each line fits, what to do stands below, the sum at the end")
  func lines() {
    let lines = SessionPreflight.lines(
      [.ok("agenda 240/240"), .warn("player none", "Install mpv."), .fail("full", "Make room.")],
      columns: 80)
    #expect(
      lines == [
        "ok   agenda 240/240", "warn player none", "     → Install mpv.", "FAIL full",
        "     → Make room.", "1 ok · 1 warn · 1 fail",
      ])
  }
}
