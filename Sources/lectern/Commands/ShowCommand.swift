import ArgumentParser
import Console
import Exports
import Text

struct ShowCommand: Subcommand {
  static let command = ShellCommand.show
  static let abstract = "Show a part of a session, for people or as JSON."

  @Argument(help: "The session, such as acme-3/2026-12-01, or the cohort while it has one.")
  var session: String

  @Argument(
    help: "roll, agenda, rooms, scores, measures or summary.",
    transform: { text in
      guard let view = Show(rawValue: text) else {
        throw ValidationError(
          "There is no view '\(text)'. There are \(Show.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      return view
    })
  var view: Show = .summary

  @Flag(help: "As JSON with stable keys.")
  var json = false

  @Flag(help: "The agenda, planned against actual, as CSV.")
  var csv = false

  @OptionGroup var shared: Shared

  func validate() throws {
    if csv, json || view != .agenda { throw ValidationError("--csv goes with agenda alone.") }
  }

  func run() throws {
    if csv { return try shared.run(Self.command) { try $0.showAgendaTable(session) } }
    try shared.run(Self.command) { try $0.show(session, view: view, asJSON: json) }
  }
}

struct LogCommand: Subcommand {
  static let command = ShellCommand.log
  static let abstract = "Write a session's acts in the command language."

  @Argument(help: "The session, such as acme-3/2026-12-01, or the cohort while it has one.")
  var session: String

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run(Self.command) { try $0.log(session) }
  }
}

struct Check: Subcommand {
  static let command = ShellCommand.check
  static let abstract = "Check journals, rosters and workshops; silent when all is well."

  @Argument(help: "Workshops, cohorts or sessions; everything in the home when left out.")
  var paths: [String] = []

  @Flag(
    help:
      "Remove temporary files of stopped programs, and others' rights to cohorts; say what was done."
  )
  var mend = false

  @Flag(help: "Take what an older copy lacks as gone, when no other has it: say no more of it.")
  var acceptLoss = false

  @Flag(
    help: ArgumentHelp("List the acts of a journal, for a check of its page.", visibility: .hidden))
  var acts = false

  @Flag(help: ArgumentHelp("List the verbs, for a check of the glossary.", visibility: .hidden))
  var verbs = false

  @OptionGroup var shared: Shared

  func run() throws {
    if acts { return try shared.run(Self.command) { $0.listActs() } }
    if verbs { return try shared.run(Self.command) { $0.listVerbs() } }
    try shared.run(Self.command) { try $0.check(paths, mends: mend, acceptsLoss: acceptLoss) }
  }
}
