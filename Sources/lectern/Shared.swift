import ArgumentParser
import Console
import FoundationEssentials

/// Options that every subcommand takes.
struct Shared: ParsableArguments {
  @Option(help: "The folder in which Workshops/, Sessions/ and Handouts/ lie.")
  var home: String?

  @Option(help: "system, or manual: time moves only by 'at', ids are seeded.")
  var clock: Clock = .system

  /// The clocks there are.
  enum Clock: String, ExpressibleByArgument, CaseIterable { case system, manual }

  /// The program with these options.
  func program(label: String? = nil) -> Program {
    Program(
      home: home, label: label, isManual: clock == .manual,
      environment: ProcessInfo.processInfo.environment)
  }

  /// Carries out a part of the program and ends with its exit status.
  func run(label: String? = nil, _ body: (Program) throws -> Bool) throws {
    let status = program(label: label).run(body)
    if status != 0 { throw ExitCode(status) }
  }
}
