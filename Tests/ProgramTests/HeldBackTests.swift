import TerminalKit
import Testing

@Suite("People held back at import")
struct HeldBackTests {
  private let shell: Shell
  private let roster: String

  init() throws {
    shell = try Shell()
    roster = shell.write(
      """
      Name,Email,Moodle ID
      Ida Falk,desk@acme.example,17
      Uli Roth,desk@acme.example,18
      Eva Lang,eva@acme.example,19,,surplus
      Tom Berg,tom@acme.example,20

      """, to: "list.csv")
  }

  private func new() -> Shell.Run {
    shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC",
      "--at", "2026-12-01T09:00")
  }

  @Test("are in the status of new and in preflight until somebody has said who they are")
  func held() {
    let made = new()
    #expect(made.status == 2, "\(made.errors)")
    #expect(made.output.contains("4 rows → 2 people: 2 new · 2 held back"), "\(made.output)")
    #expect(made.output.contains("lectern do acme-3/2026-12-01 import roster"))
    let before = shell.lectern("preflight", "acme-3")
    #expect(
      before.output.contains(
        "2 rows of list.csv held back: line 3 \"Uli Roth\", line 4 \"Eva Lang\""),
      "\(before.output)")
    _ = shell.write(
      """
      Name,Email,Moodle ID
      Ida Falk,desk@acme.example,17
      Uli Roth,desk@acme.example,18
      Eva Lang,eva@acme.example,19
      Tom Berg,tom@acme.example,20

      """, to: "list.csv")
    let answer = shell.lectern("do", "acme-3", "import roster \(roster) apart=3")
    #expect(answer.status == 0, "\(answer.errors)")
    let after = shell.lectern("preflight", "acme-3")
    #expect(after.output.contains("4 learners enrolled"), "\(after.output)")
    #expect(!after.output.contains("held back:"), "\(after.output)")
  }

  @Test("are none where another cohort has somebody of that name; one that cannot be read is named")
  func elsewhere() {
    _ = new()
    let list = shell.write("Name,Email\nIda Falk,ida@harbour.example\n", to: "other.csv")
    func make(_ cohort: String) -> Shell.Run {
      shell.lectern(
        "new", "customer-deescalation", "--cohort", cohort, "--roster", list, "--zone", "UTC",
        "--at", "2026-12-01T09:00")
    }
    let fine = make("acme-4")
    #expect(fine.status == 0 && fine.output.contains("1 row → 1 person: 1 new"), "\(fine.output)")
    let people = "\(shell.home)/Sessions/acme-3/people/*.jsonl"
    _ = shell.run("/bin/sh", ["-c", "sed -i 's/Tom Berg/Tim Berg/' \(people)"])
    let doubtful = make("acme-5")
    #expect(doubtful.output.contains("! acme-3 could not be read whole"), "\(doubtful.output)")
  }
}
