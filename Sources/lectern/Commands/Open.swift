import ArgumentParser
import Console
import Glibc

struct Open: Subcommand {
  static let command = ShellCommand.open
  static let abstract = "Open a session's console, or carry out the lines of standard input in it."

  @Argument(help: "The session, such as acme-3/2026-12-01, or the cohort while it has one.")
  var session: String

  @Option(name: .customLong("as"), help: "Who types: a co-trainer's name.")
  var label: String?

  @Flag(help: "Answer each line of standard input with a line of JSON that holds every view.")
  var jsonAfter = false

  @OptionGroup var shared: Shared

  func run() throws {
    if jsonAfter, isatty(0) == 1 {
      throw ValidationError(
        "--json-after answers lines that a program pipes in; standard input is a terminal here.")
    }
    try shared.run(Self.command, label: label) { try $0.open(session, reports: jsonAfter) }
  }
}

struct Review: Subcommand {
  static let command = ShellCommand.review
  static let abstract = "Read a session in the console; not one byte of its journals changes."

  @Argument(help: "The session, such as acme-3/2026-12-01, or the cohort while it has one.")
  var session: String

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run(Self.command) { try $0.open(session, isReview: true) }
  }
}

struct Resume: Subcommand {
  static let command = ShellCommand.resume
  static let abstract = "Go back to the session in progress."
  static let isListed = false

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run(Self.command) { try Everyday.resume.run(in: $0) }
  }
}
