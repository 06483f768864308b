import ArgumentParser
import Console

struct Handouts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handouts",
    abstract: "Make the handouts of a session or a workshop as Markdown files.")

  @Argument(help: "A session, or a workshop.")
  var name: String

  @Option(help: "The folder they go to.")
  var out: String?

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run { try $0.makeHandouts(name, out: out) }
  }
}
