import TerminalKit
import Testing

@Suite("A rehearsal", .serialized)
struct RehearsalTests {
  private let shell: Shell

  init() throws { shell = try Shell() }

  /// Everything under the home and the state folder.
  private var tree: String {
    shell.fingerprint(shell.home)
      + shell.run("/bin/sh", ["-c", "find '\(shell.path("state"))' '\(shell.home)' | sort"]).output
  }

  private func made() {
    let roster = shell.write("Name\nAna Ruiz\nBen Okafor\nAnders Holm\n", to: "roster.csv")
    let run = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC",
      "--at", "2026-12-01T09:00")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("goes through the whole workshop by itself, with every alert, and writes nothing")
  func byItself() {
    let before = tree
    let run = shell.lectern("rehearse", "customer-deescalation", "--auto")
    #expect(run.status == 0, "\(run.errors)")
    #expect(tree == before)
    #expect(run.lines.contains { $0.hasPrefix("REHEARSAL 09:00 doors ❯ here all") })
    #expect(run.lines.contains { $0.hasPrefix("── 09:08:00 Welcome: 2:00 left.") })
    #expect(run.lines.contains { $0.contains(" ❯ round open") })
    #expect(run.lines.contains { $0.contains(" ends in 0:20. Say: ") })
    #expect(run.lines.contains { $0.contains(" ❯ close anyway") })
    #expect(run.output.split(separator: " ❯ next").count > 10)
  }

  @Test("of a session takes lines of a script, refuses files, and leaves the session as it was")
  func script() {
    made()
    let before = tree
    let script = """
      at 09:02 here all
      at 09:02 go
      at 09:14 next
      lost ana
      undo
      export all
      agenda
      """
    let run = shell.lectern("rehearse", "acme-3", input: script)
    #expect(run.status == 1)
    #expect(run.output.contains("undone: lost Ana"))
    #expect(run.errors.contains("A rehearsal writes no files"))
    #expect(tree == before)
    #expect(!shell.lectern("show", "acme-3", "roll").output.contains("present"))
  }

  @Test("is recorded where it is asked for, and compared with an earlier one")
  func comparing() {
    made()
    let file = shell.path("first.csv")
    let first = shell.lectern(
      "rehearse", "acme-3", "--record", file, input: "at 09:00 go\nat 09:10 next\nat 09:20 next\n")
    #expect(first.status == 0, "\(first.errors)")
    #expect(shell.read(file).hasPrefix("number,item,title,"))
    let second = shell.lectern(
      "rehearse", "acme-3", "--against", file, input: "at 09:00 go\nat 09:13 next\nat 09:20 next\n")
    #expect(
      second.lines.contains {
        $0.hasPrefix("Welcome") && $0.hasSuffix("10  10.0  13.0        +3.0")
      })
    #expect(second.lines.contains { $0.hasPrefix("Pre-test") && $0.hasSuffix("-3.0") })
    let bad = shell.lectern(
      "rehearse", "acme-3", "--against", shell.write("a,b\n1,2\n", to: "bad.csv"))
    #expect(bad.status == 1 && bad.errors.contains("has no columns item and actual_minutes"))
  }

  @Test(
    "says what it cannot rehearse",
    arguments: [["nowhere"], ["customer-deescalation", "--speed", "0"]])
  func refused(_ arguments: [String]) {
    let run = shell.run(Shell.program, ["rehearse"] + arguments)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("neither a session nor a workshop") || run.errors.contains("--speed"))
  }

  @Test("at a terminal its clock runs, its prompt cannot be overlooked, and nothing is written")
  func terminal() throws {
    made()
    let before = tree
    let terminal = try shell.terminal("rehearse", "acme-3", "--speed", "240", "--auto")
    try terminal.wait("the first words") { $0.rawText.contains("Rehearsing acme-3/2026-12-01") }
    try terminal.wait(for: "REHEARSAL 0")
    terminal.send("note ana \"rehearsed\"\r")
    try terminal.wait(for: "Noted for trainers")
    try terminal.wait("the second item") {
      $0.rawText.contains("❯ go") && $0.rawText.contains("Welcome: 2:00 left.")
        && $0.rawText.contains("Pre-test ❯")
    }
    terminal.send("quit\r")
    try terminal.wait(for: "Nothing was saved")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.screen.unknown.isEmpty)
    #expect(terminal.modes == terminal.modesBefore)
    #expect(tree == before)
  }
}
