import ArgumentParser
import Console

struct Handouts: Subcommand {
  static let command = ShellCommand.handouts
  static let abstract = "Make the handouts of a session or a workshop as Markdown files."

  @Argument(help: "A session, or a workshop.")
  var name: String

  @Option(help: "The folder they go to.")
  var out: String?

  @OptionGroup var insisting: Insisting
  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run(Self.command, insists: insisting.anyway) { try $0.makeHandouts(name, out: out) }
  }
}
