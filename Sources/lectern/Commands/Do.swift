import ArgumentParser
import Console

struct Do: Subcommand {
  static let command = ShellCommand.carryOut
  static let abstract = "Carry out one command in a session."
  static let details = "Beside an open console it writes as a writer of its own."

  @Argument(help: "The session, such as acme-3/2026-12-01, or the cohort while it has one.")
  var session: String

  @Argument(parsing: .captureForPassthrough, help: "The command, such as: here tess")
  var command: [String] = []

  @Option(name: .customLong("as"), help: "Who types.")
  var label: String?

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run(Self.command, label: label) {
      try Everyday.carryOut(command, session: session).run(in: $0)
    }
  }
}
