import ArgumentParser
import Console

struct Export: Subcommand {
  static let command = ShellCommand.export
  static let abstract = "Write files for the learning system, with who is held back and why."
  static let details =
    "What the console understands is understood here, too: privacy=status, explain."

  @Argument(help: "A session, or a cohort for all of its sessions.")
  var name: String

  @Argument(help: "The format and options as at the console, in place of those below.")
  var words: [String] = []

  @Option(name: .customLong("to"), help: "\(ExportRequest.list).")
  var format: String?

  @Option(help: "The folder the files go to; one under build/exports when left out.")
  var out: String?

  @Option(help: "A list of users that the learning system exported: who is not in it is named.")
  var known: String?

  @Flag(help: "learnupon-sheet: only the rows that differ.")
  var exceptions = false

  @Option(
    defaultAsFlag: "status",
    help: "status: only what attendance comes to, no times, minutes or shares; or times.")
  var privacy: String?

  @Flag(help: "Say what attendance becomes in each system's words, and why; write nothing.")
  var explain = false

  @OptionGroup var insisting: Insisting
  @OptionGroup var shared: Shared

  /// The options as the console writes them.
  private func request() throws -> ExportRequest {
    let pairs = [("out", out), ("known", known), ("privacy", privacy)].compactMap { key, value in
      value.map { "\(key)=\($0)" }
    }
    let flags = [("exceptions", exceptions), ("explain", explain), ("anyway", insisting.anyway)]
      .filter(\.1).map(\.0)
    return try ExportRequest([format].compactMap { $0 } + words + pairs + flags)
  }

  func validate() throws {
    if format == nil, words.isEmpty {
      throw ValidationError("Which format? --to takes \(ExportRequest.list).")
    }
    do { _ = try request() } catch { throw ValidationError(Program.words(for: error)) }
  }

  func run() throws {
    let request = try request()
    try shared.run(Self.command, insists: request.insists) { try $0.export(name, request) }
  }
}
