import ArgumentParser
import Console
import Glibc
import Journal

@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "The console a facilitator keeps open while a live workshop runs.",
    discussion: "Without a subcommand it goes back to the session in progress.",
    version: "0.1.0",
    subcommands: [
      New.self, Open.self, Review.self, Rehearse.self, Do.self, ShowCommand.self, Export.self,
      Check.self, LogCommand.self, PreflightCommand.self, Learn.self, Handouts.self, Resume.self,
    ],
    defaultSubcommand: Resume.self)

  static func main() {
    StandardDescriptors.fillGaps()
    Signals.ignoreFatalWrites()
    if let status = Program.serve(CommandLine.arguments) { Glibc.exit(status) }
    if let everyday = Everyday(Array(CommandLine.arguments.dropFirst())) {
      Glibc.exit(Shared.program().run(everyday.command, everyday.run))
    }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    let line = ShellWords(Array(CommandLine.arguments.dropFirst()), commands: names)
    if let problem = line.problem {
      Output().complain(problem)
      Glibc.exit(ExitStatus.usage.rawValue)
    }
    do {
      var command = try parseAsRoot(line.words)
      try command.run()
    } catch {
      Shared.end(with: error)
    }
  }
}
