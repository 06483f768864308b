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

  /// Carries out a part of the program and ends with its exit status.
  func run(label: String? = nil, _ body: (Program) throws -> Bool) throws {
    let status = Self.program(home: home, label: label, clock: clock).run(body)
    if status != 0 { throw ExitCode(status) }
  }
}
