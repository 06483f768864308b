import ArgumentParser
import Console

struct PreflightCommand: Subcommand {
  static let command = ShellCommand.preflight
  static let abstract = "Look at all that can go wrong today, before it does."
  static let details =
    "A line that says FAIL ends with 1, damage with 3, other warnings with 0. It needs no network."

  @Argument(help: "The session, such as acme-3/2026-12-01, or the cohort while it has one.")
  var session: String

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run(Self.command) { try $0.preflight(session) }
  }
}
