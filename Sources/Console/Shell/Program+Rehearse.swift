import Calendar
import Desk
import Exports
import Glibc
import Workshop

/// What `lectern rehearse` was asked for.
public struct RehearseRequest {
  /// A session, or else a workshop.
  public var name: String
  /// How many times as fast as the machine's the clock runs, from 1 to 3600.
  public var speed = 60
  /// Whether the agenda goes on by itself.
  public var isAutomatic = false
  /// The file that what was planned and what was taken is written to.
  public var record: String?
  /// A file that another rehearsal has recorded.
  public var against: String?

  /// Creates a request.
  public init(_ name: String) { self.name = name }
}

extension ShellCommand {
  /// `lectern rehearse`.
  public static let rehearse = ShellCommand("rehearse", damage: .tells)
}

extension Program {
  /// Goes through a whole session with a simulated clock and saves nothing of it.
  ///
  /// At a terminal the clock runs; lines from elsewhere say `at` when they happen; by itself and
  /// without a terminal the whole session is told at once.
  public func rehearse(_ request: RehearseRequest) throws -> Bool {
    guard (1...3600).contains(request.speed) else {
      throw CommandProblem.plain("--speed takes a whole number from 1 to 3600.")
    }
    let comparison = try request.against.map { try RehearsalComparison($0) }
    let rehearsal = try rehearsal(request.name)
    let isTerminal = isatty(0) == 1
    let time =
      isTerminal
      ? TimeSource(
        simulatedFrom: rehearsal.opening.window.start.adding(minutes: -5), speed: request.speed)
      : TimeSource(manual: rehearsal.opening.doors)
    let desk = SessionDesk(rehearsing: rehearsal, home: home, label: label, time: time)
    let isDone = try run(desk, isAutomatic: request.isAutomatic, isTerminal: isTerminal)
    if let path = request.record {
      let lines = AgendaSheet(desk.situation).lines
      try Files.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
      output.say("Recorded in \(path).")
    }
    if let comparison { output.say(comparison.lines(desk.situation, columns: 80)) }
    return isDone
  }

  private func run(_ desk: SessionDesk, isAutomatic: Bool, isTerminal: Bool) throws -> Bool {
    guard isAutomatic, !isTerminal else {
      return try talk(
        desk, isReview: false, isManual: !isTerminal, autopilot: isAutomatic ? Autopilot() : nil)
    }
    let surroundings = AnswerContext(isManual: true)
    var run = DryRun(
      interpreter: Interpreter(desk: desk, surroundings: surroundings), output: output)
    return run.run()
  }

  private func rehearsal(_ name: String) throws -> Rehearsal {
    if let path = try? home.session(name) {
      tell(Checkup(session: path, home: home).damage)
      return Rehearsal(session: path, home: home)
    }
    let zone = try Zones().zone(Zones.local(environment: environment))
    var start = zone.civil(TimeSource().now)
    start = CivilTime(start.year, start.month, start.day, 9)
    do {
      return try Rehearsal(
        workshop: name, home: home, start: zone.instant(start), zone: zone)
    } catch HomeProblem.noWorkshop(let name, let known) where !name.contains("/") {
      throw CommandProblem.plain(
        "There is neither a session nor a workshop '\(name)'."
          + (known.isEmpty ? "" : " Workshops: \(known.joined(separator: ", "))."))
    }
  }
}
