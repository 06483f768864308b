import ArgumentParser
import Console

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write files for the learning system, with who is held back and why.")

  @Argument(help: "A session, or a cohort for all of its sessions.")
  var name: String

  @Option(
    name: .customLong("to"),
    help: """
      learnupon-sheet, learnupon-history, moodle-attendance, moodle-grades, canvas, xapi, csv or \
      all.
      """)
  var format: String

  @Option(help: "The folder the files go to; one under build/exports when left out.")
  var out: String?

  @Option(help: "A list of users that the learning system exported: who is not in it is named.")
  var known: String?

  @Flag(help: "learnupon-sheet: only the rows that differ.")
  var exceptions = false

  @Flag(help: "Only what attendance comes to: no times, minutes or shares.")
  var privacy = false

  @Flag(help: "Say what attendance becomes in each system's words, and why; write nothing.")
  var explain = false

  @OptionGroup var shared: Shared

  func run() throws {
    try shared.run {
      try $0.export(
        name, to: format, out: out, known: known, exceptionsOnly: exceptions, statusOnly: privacy,
        explains: explain)
    }
  }
}
