import TerminalKit
import Testing

@Suite("Damage is told wherever the truth is told")
struct DamageToldTests {
  private let shell: Shell
  private static let session = "acme-3/2026-12-01"

  /// A cohort of two, of whom one has 3 points that were corrected to 9.
  init() throws {
    shell = try Shell()
    let roster = shell.write(
      "Name,Email\nAna Ruiz,ana@acme.example\nBen Okafor,ben@acme.example\n", to: "roster.csv")
    let made = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC",
      "--at", "2026-12-01T09:00")
    #expect(made.status == 0, "\(made.errors)")
    let lines = """
      at 08:50 here all
      at 09:00 go
      at 12:20 test post-test ana 3
      at 12:40 test post-test ana 9
      at 13:00 close anyway

      """
    let typed = shell.lectern("open", "acme-3", "--clock", "manual", input: lines)
    #expect(typed.status == 0, "\(typed.errors)")
  }

  /// Flips one byte in the correction.
  private func damage() {
    let journal = "'\(shell.home)'/Sessions/\(Self.session)/journal/*.jsonl"
    let run = shell.run("/bin/sh", ["-c", "sed -i 's/\"points\":9/\"points\":8/' \(journal)"])
    #expect(run.status == 0, "\(run.errors)")
  }

  private static let told =
    "warn \\S+\\.jsonl:\\d+: byte \\d+: This line does not match its checksum\\."

  private func expectTold(_ run: Shell.Run, _ what: String) throws {
    let isTold = try Regex(Self.told).firstMatch(in: run.errors) != nil
    #expect(isTold, "\(what): \(run.errors)")
  }

  @Test(
    "by every command that shows, on standard error and with status 3",
    arguments: [
      ["show", "acme-3"], ["show", "acme-3", "roll"], ["show", "acme-3", "agenda"],
      ["show", "acme-3", "agenda", "--csv"], ["show", "acme-3", "rooms", "--json"],
      ["show", "acme-3", "scores"], ["show", "acme-3", "measures"],
      ["show", "acme-3", "summary", "--json"], ["log", "acme-3"], ["review", "acme-3"],
      ["learn", "acme-3"], ["export", "acme-3", "moodle-grades", "explain"],
    ])
  func shown(_ words: [String]) throws {
    let before = shell.run(Shell.program, words, input: "roll\n")
    #expect(before.status < 3 && before.errors == "", "\(words): \(before.errors)")
    damage()
    let run = shell.run(Shell.program, words, input: "roll\n")
    #expect(run.status == 3, "\(words)")
    try expectTold(run, "\(words)")
    #expect(run.output != "", "\(words)")
  }

  @Test(
    "by commands that go on with the work, which keep their own status",
    arguments: [
      (["do", "acme-3", "roll"], 0), (["do", "acme-3", "gibberish"], 1), (["open", "acme-3"], 0),
    ] as [([String], Int32)])
  func kept(_ words: [String], status: Int32) throws {
    damage()
    let run = shell.run(Shell.program, words, input: "roll\n")
    #expect(run.status == status, "\(words)")
    try expectTold(run, "\(words)")
  }

  @Test("a file that is put back is told on standard error, and answers stay answers")
  func putBack() {
    let workshop = "\(shell.home)/Sessions/\(Self.session)/workshop.json"
    for words in [["do", "acme-3", "roll"], ["open", "acme-3"]] {
      #expect(shell.run("/bin/sh", ["-c", "echo '{}' > '\(workshop)'"]).status == 0)
      let run = shell.run(Shell.program, words, input: "roll\n")
      #expect(run.status == 0 && !run.output.contains("!"), "\(words): \(run.output)")
      #expect(run.errors.contains("! \(workshop) was wrong or missing."), "\(run.errors)")
    }
  }

  @Test("in JSON, too, with file, line and byte")
  func json() throws {
    #expect(shell.lectern("show", "acme-3", "--json").output.contains("\"damage\": []"))
    damage()
    let json = shell.lectern("show", "acme-3", "--json").output
    let entry = try Regex(
      "\"damage\": \\[\\s*\\{\\s*\"file\": \"\\S+\\.jsonl\",\\s*\"line\": \\d+,\\s*\"byte\": \\d+,\\s*"
        + "\"what\": \"This line does not match")
    #expect(try entry.firstMatch(in: json) != nil, "\(json)")
    #expect(json.contains("\"arriving\": []"))
  }

  @Test(
    "by commands that write files, which write none unless told to",
    arguments: [
      ["export", "acme-3", "--to", "moodle-grades"], ["export", "acme-3", "--to", "all"],
      ["export", "acme-3", "--to", "roster"], ["handouts", "acme-3"],
    ])
  func withheld(_ words: [String]) throws {
    damage()
    let isRoster = words.last == "roster"
    let out = shell.path(isRoster ? "out.csv" : "out")
    let run = shell.run(Shell.program, words + ["--out", out])
    #expect(run.status == 3 && run.output == "", "\(run.output)")
    try expectTold(run, "\(words)")
    #expect(run.errors.contains("lectern: Nothing was written: 1 finding above"))
    #expect(shell.run("/bin/sh", ["-c", "test -e '\(out)'"]).status == 1)
    let anyway = shell.run(Shell.program, words + ["--out", out, "--anyway"])
    #expect(anyway.status == 3 && anyway.output != "", "\(anyway.errors)")
    try expectTold(anyway, "\(words)")
    #expect(shell.run("/bin/sh", ["-c", "test -e '\(out)'"]).status == 0)
  }

  @Test("by the verb export, which writes none unless told to")
  func verb() throws {
    damage()
    let run = shell.lectern("do", Self.session, "export", "moodle-grades")
    #expect(run.status == 1 && run.output == "", "\(run.output)")
    try expectTold(run, "do export")
    let anyway = shell.lectern("do", Self.session, "export", "moodle-grades", "anyway")
    #expect(anyway.status == 0 && anyway.output.contains("moodle-grades.csv"), "\(anyway.errors)")
  }

  @Test("and what is held back or doubtful ends with 2 when it is written")
  func doubtful() {
    let canvas = shell.lectern("export", "acme-3", "--to", "canvas")
    #expect(canvas.status == 2 && canvas.errors == "", "\(canvas.output)")
    #expect(canvas.output.contains("held back") || canvas.output.contains("left out"))
  }

  @Test("the first lines of a console name it every time, and the status in one word")
  func greeted() throws {
    damage()
    for _ in 0..<2 {
      let terminal = try shell.terminal("review", "acme-3")
      try terminal.wait(for: "READ ONLY")
      terminal.send("status\r")
      try terminal.wait(for: "Files: 1 finding; lectern check says more")
      #expect(terminal.screen.text.contains("! warn"))
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == .status(3))
    }
  }
}
