import ArgumentParser
import Console

/// Options that every subcommand takes.
struct Shared: ParsableArguments {
  @Option(help: "The folder in which Workshops/, Sessions/ and Handouts/ lie.")
  var home: String?

  @Option(help: "system, or manual: time moves only by 'at', ids are seeded.")
  var clock: Clock = .system

  /// The clocks there are.
  enum Clock: String, ExpressibleByArgument, CaseIterable { case system, manual }

  /// The program with some options, or without any.
  static func program(
    home: String? = nil, label: String? = nil, clock: Clock = .system
  ) -> Program {
    Program(
      home: home, label: label, isManual: clock == .manual,
      environment: Environment.values)
  }

  /// Ends with what is wrong with a command line, which may quote any of its words, or with the help
  /// that was asked for.
  static func end(with error: any Error) -> Never {
    let status = Lectern.exitCode(for: error)
    if status.isSuccess { Lectern.exit(withError: error) }
    let words = Lectern.fullMessage(for: error)
    for line in words.split(separator: "\n", omittingEmptySubsequences: words.isEmpty) {
      Output().complain(String(line))
    }
    Lectern.exit(withError: status)
  }

  /// Carries out a command and ends with its exit status.
  ///
  /// - Parameter insists: Whether files are to be written from damaged journals, too.
  func run(
    _ command: ShellCommand, label: String? = nil, insists: Bool = false,
    _ body: (Program) throws -> Bool
  ) throws {
    let program = Self.program(home: home, label: label, clock: clock)
    let status = program.run(command, insists: insists, body)
    if status != 0 { throw ExitCode(status) }
  }
}

/// The option of commands that write files from what sessions say.
struct Insisting: ParsableArguments {
  @Flag(help: "Write files also when what they are made from is damaged; it still ends with 3.")
  var anyway = false
}
