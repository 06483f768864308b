import Testing

@testable import Console

@Suite("What commands of the shell promise about their exit status")
struct ShellCommandTests {
  private static let tells = ShellCommand("tells", damage: .tells)
  private static let ends = ShellCommand("ends", damage: .ends)
  private static let withholds = ShellCommand("withholds", damage: .withholds, canDoubt: true)

  @Test(
    "of what is wrong the worst decides, as far as the command promises it",
    arguments: [
      (tells, true, false, false, .well), (tells, false, false, false, .refused),
      (tells, true, true, true, .well), (tells, false, true, true, .refused),
      (ends, true, false, false, .well), (ends, false, false, false, .refused),
      (ends, true, true, false, .well), (ends, true, false, true, .damaged),
      (ends, false, false, true, .damaged), (withholds, true, true, false, .doubtful),
      (withholds, true, true, true, .damaged), (withholds, false, false, true, .damaged),
    ] as [(ShellCommand, Bool, Bool, Bool, Console.ExitStatus)])
  func status(
    command: ShellCommand, isDone: Bool, isDoubtful: Bool, isDamaged: Bool,
    status: Console.ExitStatus
  ) {
    let found = command.status(isDone: isDone, isDoubtful: isDoubtful, isDamaged: isDamaged)
    #expect(found == status)
    #expect(command.statuses.contains(found))
  }

  @Test("the help lists the statuses a command can end with")
  func help() {
    #expect(
      Self.tells.help
        == "Exit status: 0 all is well; 1 refused or failed; 64 a mistake in the command line.")
    #expect(
      Self.withholds.help
        == "Exit status: 0 all is well; 1 refused or failed; "
        + "2 written, with something held back or doubtful that is named; "
        + "3 damage, which is named; no file is written then unless --anyway; "
        + "64 a mistake in the command line.")
  }
}
