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

  /// Carries out a part of the program and ends with its exit status.
  func run(label: String? = nil, _ body: (Program) throws -> Bool) throws {
    let status = Self.program(home: home, label: label, clock: clock).run(body)
    if status != 0 { throw ExitCode(status) }
  }
}
