import ArgumentParser
import Console

struct Learn: Subcommand {
  static let command = ShellCommand.learn
  static let abstract = "Compare planned with real minutes over past sessions, propose new ones."
  static let details =
    "Changes only the minutes in workshop.yaml, and only of items that are accepted."

  @Argument(help: "Sessions, or cohorts for all of theirs.")
  var sessions: [String]

  @Option(
    parsing: .upToNextOption, help: "Ids of items whose proposal is written, or all.")
  var accept: [String] = []

  @Flag(help: "Let the workshop get longer than its sessions are booked for.")
  var longer = false

  @OptionGroup var insisting: Insisting
  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run(Self.command, insists: insisting.anyway) {
      try $0.learn(sessions, accepting: accept, longer: longer)
    }
  }
}
