import ArgumentParser
import Console

struct Open: ParsableCommand {
  static let word = "open"
  static let configuration = CommandConfiguration(
    commandName: word,
    abstract: "Open a session's console, or carry out the lines of standard input in it.")

  @Argument(help: "The session, such as acme-3/2026-12-01, or the cohort while it has one.")
  var session: String

  @Option(name: .customLong("as"), help: "Who types: a co-trainer's name.")
  var label: String?

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run(label: label) { try Everyday.open(session: session).run(in: $0) }
  }
}

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Read a session in the console; not one byte of its journals changes.")

  @Argument(help: "The session, such as acme-3/2026-12-01, or the cohort while it has one.")
  var session: String

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run { try $0.open(session, isReview: true) }
  }
}

struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go back to the session in progress.", shouldDisplay: false)

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run { try Everyday.resume.run(in: $0) }
  }
}
