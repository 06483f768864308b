import ArgumentParser
import Console

struct Do: ParsableCommand {
  static let word = "do"
  static let configuration = CommandConfiguration(
    commandName: word,
    abstract: "Carry out one command in a session.",
    discussion: "Beside an open console it writes as a writer of its own.")

  @Argument(help: "The session, such as acme-3/2026-12-01, or the cohort while it has one.")
  var session: String

  @Argument(parsing: .captureForPassthrough, help: "The command, such as: here tess")
  var command: [String] = []

  @Option(name: .customLong("as"), help: "Who types.")
  var label: String?

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run(label: label) {
      try Everyday.carryOut(command, session: session).run(in: $0)
    }
  }
}
