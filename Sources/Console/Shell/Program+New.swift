import Calendar
import Desk
import Plans
import Wording
import Workshop

/// What `lectern new` was asked for.
public struct NewRequest {
  /// The workshop's id or path.
  public var workshop: String
  /// The cohort's id.
  public var cohort: String
  /// The roster, when there is one.
  public var roster: ImportRequest?
  /// The scheduled start as text, such as `2026-12-01T09:00`.
  public var start: String?
  /// The zone's name.
  public var zone: String?
  /// Which day of the live part it is.
  public var day = 1

  /// Creates a request.
  public init(workshop: String, cohort: String) {
    self.workshop = workshop
    self.cohort = cohort
  }
}

extension ShellCommand {
  /// `lectern new`.
  public static let new = ShellCommand("new", damage: .tells, canDoubt: true)
}

extension Program {
  /// Makes a session and says what it made and what to type next.
  public func make(_ request: NewRequest) throws -> Bool {
    let zone = request.zone ?? Zones.local(environment: environment)
    let start = try StartTime.read(request.start, zone: try Zones().place(zone), time: TimeSource())
    var maker = NewSession(
      home: home, workshop: request.workshop, cohort: request.cohort, start: start, zone: zone,
      label: label)
    maker.day = request.day
    if isManual {
      let doors = try Zones().zone(zone).instant(start).adding(minutes: -60)
      maker.time = TimeSource(manual: doors)
      maker.random = Randomness(seed: "\(request.cohort) \(start)")
    }
    if let path = request.roster?.path, !Files.isFile(path) { throw FileProblem(path, "read", 2) }
    maker.roster = request.roster?.path
    defer { if Path.isName(request.cohort) { home.sweep(cohort: request.cohort) } }
    let made = try maker.make()
    output.say([made.words] + StartTime.twice(start, zone: made.zone))
    tell(Checkup(session: made.path, home: home).damage)
    let held = try request.roster.map { try enrol($0, in: made) } ?? 0
    let isDone = held != nil
    let enrolled = try desk(made.path, writes: false, isGreeted: true).situation.roster.learners
      .count
    if request.roster == nil, enrolled > 0 {
      output.say(
        "\(DisplayFormat.count(enrolled, "learner")) of \(request.cohort) enrolled already.")
    }
    if let roster = request.roster, let held, held > 0 {
      current.isHoldingBack = true
      output.say(
        "Who is held back: lectern do \(made.name) \(roster.command) same=LINES or "
          + "apart=LINES, once that is clear.")
    }
    output.say("Next: " + Self.next(made, needsRoster: enrolled == 0 || !isDone))
    return isDone
  }

  private static func next(_ made: NewSession.Made, needsRoster: Bool) -> String {
    needsRoster
      ? "lectern do \(made.name) import roster FILE, then lectern open \(made.name)"
      : "lectern open \(made.name)"
  }

  /// Takes the roster in, and returns how many of its rows are held back; `nil` when it was refused.
  private func enrol(_ roster: ImportRequest, in made: NewSession.Made) throws -> Int? {
    let interpreter = Interpreter(
      desk: try desk(made.path), surroundings: AnswerContext(isScript: true, isManual: isManual))
    let answer = interpreter.answer(roster.line())
    answer.isDone ? output.say(answer.lines) : answer.lines.forEach(output.complain)
    let held = interpreter.desk.cohort.roster.stillHeld
    return answer.isDone ? held.reduce(0) { $0 + $1.rows.count } : nil
  }
}

extension NewSession.Made {
  fileprivate var words: String {
    let start = zone.civil(window.start)
    let end = zone.civil(window.end)
    return "\(name): \(isCompleted ? "begun before, now complete: " : "")\(plan.title), "
      + "\(start.dateText) \(start.clockText)–\(end.clockText) \(zone.name)."
  }
}

/// Reads the scheduled start as it is typed at a shell.
enum StartTime {
  /// `2026-12-01T09:00` or `2026-12-01 09:00`; without one, the next full hour.
  static func read(_ text: String?, zone: Zone, time: TimeSource) throws(CommandProblem)
    -> CivilTime
  {
    guard let text else { return nextHour(zone.civil(time.now), zone: zone) }
    let parts = text.split { $0 == "T" || $0 == " " || $0 == "t" }
    let date = (parts.first ?? "").split(separator: "-").compactMap { Int(typed: $0) }
    let clock = parts.count == 2 ? parts[1].split(separator: ":").compactMap { Int(typed: $0) } : []
    guard date.count == 3, clock.count == 2 else { throw problem(text) }
    let civil = CivilTime(date[0], date[1], date[2], clock[0], clock[1])
    guard civil.isValid, (2000...Instant.years.upperBound).contains(civil.year) else {
      throw problem(text)
    }
    let shown = zone.civil(zone.instant(civil))
    if shown != civil {
      throw .plain(
        "There is no \(civil.clockText) on \(civil.dateText) in \(zone.name): clocks go forward then. "
          + "Take \(shown.clockText).")
    }
    return civil
  }

  /// Which of two moments is meant when clocks show the start twice in the night they go back.
  static func twice(_ start: CivilTime, zone: Zone) -> [String] {
    let moment = zone.instant(start)
    let others = [-60, -30, 30, 60].filter { zone.civil(moment.adding(minutes: $0)) == start }
    guard let other = others.first else { return [] }
    let one = other < 0 ? "later" : "earlier"
    return ["\(start.clockText) comes twice that night in \(zone.name); this is the \(one) one."]
  }

  private static func problem(_ text: String) -> CommandProblem {
    .plain("'\(text)' is no start. --at takes a date and a time: 2026-12-01T09:00")
  }

  private static func nextHour(_ now: CivilTime, zone: Zone) -> CivilTime {
    let next = zone.civil(zone.instant(now).adding(minutes: 60))
    return CivilTime(next.year, next.month, next.day, next.hour)
  }
}
