import ArgumentParser
import Console

struct New: Subcommand {
  static let command = ShellCommand.new
  static let abstract = "Make a session of a workshop for a cohort."

  @Argument(help: "The workshop's id or folder.")
  var workshop: String

  @Option(help: "The cohort's id; it is made when it is new.")
  var cohort: String

  @Option(help: "A roster: a CSV file of any delimiter and encoding.")
  var roster: String?

  @Option(help: "The scheduled start, such as 2026-12-01T09:00; else the next full hour.")
  var at: String?

  @Option(help: "The zone it is held in, such as Europe/Berlin; else this computer's.")
  var zone: String?

  @Option(help: "Which day of the live part it is, from 1.")
  var day = 1

  @Option(name: .customLong("as"), help: "Who types.")
  var label: String?

  @Option(help: "Roster lines that are the same people as earlier lines: 19,23 or all.")
  var same: String?

  @Option(help: "Roster lines that are other people than earlier lines: 19,23 or all.")
  var apart: String?

  @OptionGroup var shared: Shared

  func run() throws {
    var request = NewRequest(workshop: workshop, cohort: cohort)
    request.roster = roster.map { ImportRequest(roster: $0, same: same, apart: apart) }
    request.start = at
    request.zone = zone
    request.day = day
    try shared.run(Self.command, label: label) { try $0.make(request) }
  }
}
