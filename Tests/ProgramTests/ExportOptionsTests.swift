import TerminalKit
import Testing

@Suite("Options of an export")
struct ExportOptionsTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    let roster = shell.write("Name,Email\nAna Ruiz,ana@acme.example\n", to: "roster.csv")
    let run = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC",
      "--at", "2026-12-01T09:00")
    #expect(run.status == 0, "\(run.errors)")
  }

  private let session = "acme-3/2026-12-01"

  @Test("are the same at the shell and at the console, however they are written")
  func same() {
    let ways = [
      ["export", session, "--to", "csv", "--privacy=status"],
      ["export", session, "--to", "csv", "--privacy", "status"],
      ["export", session, "--privacy", "--to", "csv"],
      ["export", session, "csv", "privacy=status"],
      ["do", session, "export", "csv", "session", "privacy=status"],
      ["do", session, "export", "csv", "--session", "--privacy", "status"],
    ]
    var seen: Set<String> = []
    for (number, way) in ways.enumerated() {
      let out = shell.path("out\(number)")
      let isConsole = way[0] == "do"
      let run = shell.run(Shell.program, way + (isConsole ? ["out=\(out)"] : ["--out", out]))
      // A session that has not begun is a doubt, which the console says and the shell's status, too.
      #expect(run.status == (isConsole ? 0 : 2), "\(way): \(run.errors)")
      seen.insert(shell.fingerprint(out).split(separator: "\n").map { $0.prefix(64) }.joined())
    }
    #expect(seen.count == 1 && seen != [""])
  }

  @Test("that are none are refused alike")
  func wrong() {
    let words = "There is no privacy 'none'. There are status and times."
    let option = shell.lectern("export", session, "--to", "csv", "--privacy=none")
    let console = shell.lectern("do", session, "export", "csv", "privacy=none")
    #expect(option.status == 64 && option.errors.contains(words), "\(option.errors)")
    #expect(console.status == 1 && console.errors.contains(words), "\(console.errors)")
  }

  @Test("are listed by --help with every format there is")
  func help() {
    let console = shell.lectern("do", session, "help", "export").output
    let help = shell.lectern("export", "--help").output
    for line in console.split(separator: "\n") where line.contains("    ") {
      #expect(help.contains(line.split(separator: " ")[0]), "\(line)")
    }
    #expect(help.contains("roster") && help.contains("privacy"))
  }

  @Test("write the people as a roster from the shell, too")
  func roster() {
    let out = shell.path("people.csv")
    let run = shell.lectern("export", session, "--to", "roster", "--out", out)
    #expect(run.status == 0 && run.output.contains("1 learner"), "\(run.errors)")
    #expect(shell.read("people.csv").contains("ana@acme.example"))
  }
}

@Suite("The agenda as a table")
struct AgendaTableTests {
  @Test("begins with a byte order mark in a file, and with its header in a pipe")
  func mark() throws {
    let shell = try Shell()
    _ = shell.lectern("new", "customer-deescalation", "--cohort", "c1", "--zone", "UTC")
    let command = "'\(Shell.program)' show c1 agenda --csv"
    _ = shell.run("/bin/sh", ["-c", "\(command) > '\(shell.path("table.csv"))'"])
    let header = "number,item,title,"
    #expect(shell.read("table.csv").hasPrefix("\u{FEFF}\(header)"))
    #expect(shell.run("/bin/sh", ["-c", "\(command) | cat"]).output.hasPrefix(header))
  }
}
