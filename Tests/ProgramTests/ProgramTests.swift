import TerminalKit
import Testing

@Suite("The program from the shell")
struct ProgramTests {
  /// A session of 1 December 2026 under a manual clock, or of now.
  private func made(now: Bool = false) throws -> Shell {
    let shell = try Shell()
    let roster = shell.write(
      "Name,Email\nAna Ruiz,ana@acme.example\nBen Okafor,ben@acme.example\n"
        + "Anders Holm,anders@acme.example\n", to: "roster.csv")
    let fixed = ["--at", "2026-12-01T09:00", "--zone", "Europe/Berlin", "--clock", "manual"]
    let run = shell.run(
      Shell.program,
      ["new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster]
        + (now ? ["--zone", "UTC"] : fixed))
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    return shell
  }

  @Test("new says what it made and what to type next")
  func new() throws {
    let shell = try made()
    let again = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--at", "2026-12-01T09:00", "--zone",
      "Europe/Berlin")
    #expect(again.status == 1)
    #expect(
      again.errors
        == "lectern: acme-3/2026-12-01 is there already. lectern open acme-3/2026-12-01 opens it.\n"
    )
  }

  @Test(
    "what is not there is said with what is",
    arguments: [
      (["open", "acme-4"], "There is no cohort 'acme-4'. Did you mean 'acme-3'? There is acme-3."),
      (
        ["open", "acme-3/2026-12-02"],
        "There is no session 'acme-3/2026-12-02'. Did you mean 'acme-3/2026-12-01'?"
          + " There is acme-3/2026-12-01."
      ),
      (
        ["new", "customer-deescalatoin", "--cohort", "b"],
        "There is no workshop 'customer-deescalatoin'. Did you mean 'customer-deescalation'?"
          + " There is customer-deescalation."
      ),
      (
        ["new", "customer-deescalation", "--cohort", "../b"],
        "'../b' cannot be the name of a cohort. Take letters, digits, - and _, such as acme-3."
      ),
      (
        ["new", "customer-deescalation", "--cohort", "b", "--at", "tomorrow"],
        "'tomorrow' is no start. --at takes a date and a time: 2026-12-01T09:00"
      ),
      (
        [
          "new", "customer-deescalation", "--cohort", "b", "--at", "2026-03-29T02:30", "--zone",
          "Europe/Berlin",
        ],
        "There is no 02:30 on 2026-03-29 in Europe/Berlin: clocks go forward then. Take 03:30."
      ),
      (
        ["new", "customer-deescalation", "--cohort", "b", "--zone", "posixrules"],
        "There is no time zone 'posixrules'. Zones have names such as Europe/Berlin or UTC."
      ),
      (
        ["new", "customer-deescalation", "--cohort=--home"],
        "'--home' cannot be the name of a cohort. Take letters, digits, - and _, such as acme-3."
      ),
      (
        ["new", "customer-deescalation", "--cohort", "b", "--zone", "Europe/Berln"],
        "There is no time zone 'Europe/Berln'. Zones have names such as Europe/Berlin or UTC."
      ),
    ])
  func missing(arguments: [String], words: String) throws {
    let shell = try made()
    let run = shell.run(Shell.program, arguments)
    #expect(run.status == 1)
    #expect(run.errors == "lectern: \(words)\n")
  }

  @Test("a start that clocks show twice is one of the two")
  func twice() throws {
    let run = try Shell().lectern(
      "new", "customer-deescalation", "--cohort", "night", "--at", "2026-10-25T02:30", "--zone",
      "Europe/Berlin")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.lines.dropFirst().first?.hasPrefix("02:30 comes twice that night in Europe/Berlin;")
        == true, "\(run.output)")
  }

  @Test("a script gets no prompt, names its mistakes by line and goes on")
  func script() throws {
    let shell = try made()
    let run = shell.lectern(
      "open", "acme-3", "--clock", "manual",
      input:
        "at 08:41 here ana ben\nat 08:42 her zoe\n# a comment\n\nat 09:00 here an\nat 09:02 go\n")
    #expect(run.status == 1)
    #expect(!run.output.contains("❯"))
    #expect(
      run.errors == """
        stdin:2: 'her' is a beginning. Scripts take the full verb: here.
        stdin:5: an can be Ana Ruiz or Anders Holm. Say more of the name.

        """)
    #expect(shell.lectern("show", "acme-3", "roll", "--json").output.contains("\"present\""))
    let agenda = shell.lectern("show", "acme-3", "agenda", "--json").output
    #expect(agenda.contains("\"state\": \"running\""))
  }

  @Test("reading a session changes not one byte of it")
  func review() throws {
    let shell = try made()
    _ = shell.lectern("open", "acme-3", "--clock", "manual", input: "at 08:41 here ana\n")
    let before = shell.fingerprint(shell.home + "/Sessions")
    for arguments in [
      ["review", "acme-3"], ["show", "acme-3", "roll", "--json"], ["log", "acme-3"], ["check"],
      ["export", "acme-3", "--to", "csv", "--out", shell.path("out")],
    ] {
      _ = shell.run(Shell.program, arguments, input: "roll\nhere ben\nundo\n")
      #expect(shell.fingerprint(shell.home + "/Sessions") == before, "\(arguments)")
    }
    let run = shell.run(Shell.program, ["review", "acme-3"], input: "here ben\n")
    #expect(run.errors == "stdin:1: The session is only being read; nothing can be changed.\n")
  }

  @Test("a second console of the same person is told who holds the session")
  func held() throws {
    let shell = try made(now: true)
    let first = try shell.terminal("open", "acme-3")
    try first.wait(for: "❯")
    let second = shell.lectern("open", "acme-3", input: "roll\n")
    #expect(second.status == 1)
    #expect(second.errors.contains("process \(first.process)"))
    #expect(second.errors.contains("lectern review"))
    #expect(shell.lectern("do", "acme-3", "note", "beside the console").status == 0)
    first.send("\u{4}")
    _ = try first.waitForExit()
    #expect(shell.lectern("open", "acme-3", input: "roll\n").status == 0)
  }

  @Test("everything it writes is for its owner alone")
  func modes() throws {
    let shell = try made()
    _ = shell.lectern("open", "acme-3", "--clock", "manual", input: "at 08:41 here ana\n")
    let loose = shell.run(
      "/bin/sh",
      [
        "-c",
        "find '\(shell.home)/Sessions' '\(shell.path("state"))' "
          + "\\( -type f ! -perm 600 -o -type d ! -perm 700 \\) ! -name Sessions",
      ])
    #expect(loose.output == "")
  }

  @Test("a closed pipe ends the words and saves the acts")
  func closedPipe() throws {
    let shell = try made()
    let lines = shell.write("at 08:41 here ana\nroll\nat 08:42 here ben\n", to: "lines")
    _ = shell.run(
      "/bin/sh",
      ["-c", "'\(Shell.program)' open acme-3 --clock manual < '\(lines)' | true"])
    let roll = shell.lectern("show", "acme-3", "roll", "--json").output
    #expect(roll.split(separator: "\"present\"").count == 3)
  }
}
