import TestKit
import Testing

@Suite("Standard input, output and error that are closed")
struct ClosedDescriptorTests {
  private let shell: Shell

  init() throws { shell = try Shell() }

  /// Runs the program in the shell, with some descriptors closed.
  private func lectern(_ words: String) -> Shell.Run {
    shell.run("/bin/sh", ["-c", "exec '\(Shell.program)' \(words)"])
  }

  @Test(
    "no word gets into a journal or a lock, and what was typed is saved",
    arguments: [">&-", "2>&-", ">&- 2>&-"])
  func output(closed: String) throws {
    let roster = shell.write("Name\nAna Ruiz\nBen Okafor\n", to: "roster.csv")
    _ = lectern(
      "new customer-deescalation --cohort c1 --roster '\(roster)' --zone UTC"
        + " --at 2026-12-01T09:00 \(closed)")
    let lines = shell.write(
      "at 08:50 here all\nzzz\nnote ana \"one\"\nnote ben \"two\"\n", to: "lines.txt")
    _ = lectern("open c1 --clock manual < '\(lines)' \(closed)")
    _ = lectern("do c1 here ana --clock manual \(closed)")
    let check = shell.lectern("check")
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let log = shell.lectern("log", "c1").output
    #expect(log.contains("one") && log.contains("two"))
    let written = shell.run(
      "/bin/sh", ["-c", "find '\(shell.home)/Sessions' -type f | xargs cat"]
    ).output
    #expect(!written.contains("There is no 'zzz'") && !written.contains("Ana here"))
  }

  @Test("nothing that is opened later is read as commands", arguments: ["<&-", "<&- >&- 2>&-"])
  func input(closed: String) throws {
    _ = lectern("new customer-deescalation --cohort c1 --zone UTC --at 2026-12-01T09:00 \(closed)")
    let before = shell.lectern("log", "c1").output
    _ = lectern("open c1 --clock manual \(closed)")
    #expect(shell.lectern("check").status == 0)
    #expect(shell.lectern("log", "c1").output == before)
  }
}
