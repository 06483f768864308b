import ArgumentParser
import Console

struct Rehearse: Subcommand {
  static let command = ShellCommand.rehearse
  static let abstract = "Go through a whole session with a simulated clock; nothing is saved."
  static let details = """
    A session is rehearsed from its beginning with its own people, a workshop with twelve \
    invented ones. With --auto and no terminal the whole session is told at once.
    """

  @Argument(help: "The session, or else the workshop.")
  var name: String

  @Option(help: "How many times as fast the clock runs, from 1 to 3600.")
  var speed = 60

  @Flag(name: .customLong("auto"), help: "Let the agenda go on by itself.")
  var isAutomatic = false

  @Option(help: "Write planned and taken minutes to this file.")
  var record: String?

  @Option(help: "Compare with a file that another rehearsal has recorded.")
  var against: String?

  @OptionGroup var shared: Shared

  func run() throws {
    var request = RehearseRequest(name)
    request.speed = speed
    request.isAutomatic = isAutomatic
    request.record = record
    request.against = against
    try shared.run(Self.command) { try $0.rehearse(request) }
  }
}
