import ArgumentParser
import Console

/// A subcommand of the shell; its word and how it ends are declared in Console.
protocol Subcommand: ParsableCommand {
  /// The command.
  static var command: ShellCommand { get }
  /// What it does, in one sentence.
  static var abstract: String { get }
  /// What else there is to know.
  static var details: String { get }
  /// Whether the list of subcommands has it.
  static var isListed: Bool { get }
}

extension Subcommand {
  static var details: String { "" }
  static var isListed: Bool { true }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: command.name, abstract: abstract,
      discussion: [details, command.help].filter { !$0.isEmpty }.joined(separator: "\n"),
      shouldDisplay: isListed)
  }
}
