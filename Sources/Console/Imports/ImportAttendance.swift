import Calendar
import Desk
import Imports
import Text
import Wording
import Workshop

/// Taking a platform's report in: the file, what must be asked before, the act, the answer.
enum ImportAttendance {
  static func take(_ request: ImportRequest, _ turn: Turn) throws {
    let path = request.path
    let file = try FileWords.reading(path, turn) { try ResultFile.read(path) }
    if let known = turn.situation.session.presence.evidence.current.first(where: {
      $0.hash == file.hash
    }) {
      return try again(known, request, turn)
    }
    let expectation = try expectation(file, request, turn)
    let reading = try FileWords.reading(path, turn) {
      try AttendanceReader.read(file.bytes, expecting: expectation)
    }
    switch reading {
    case .ambiguous(let alternatives): try choose(alternatives, request, turn)
    case .several(let meetings): try choose(among: meetings, file, expectation, request, turn)
    case .report(_, offered: .some(let seconds)) where request["shift"] == nil && seconds != 0:
      try offer(seconds, request, turn)
    case .report(let report, _): try take(report, file, expectation.shift, request, turn)
    }
  }

  private static func take(
    _ report: AttendanceReport, _ file: ResultFile, _ shift: Int, _ request: ImportRequest,
    _ turn: Turn
  ) throws {
    if let start = AttendanceImporter.strayStart(of: report, in: turn.situation) {
      let day = turn.voice.date(turn.situation.opening.window.start)
      throw CommandProblem.plain(
        "\(file.name) begins \(turn.voice.date(start)), the session is on \(day). Nothing was "
          + "imported. order= reads its dates otherwise.")
    }
    let (decision, random) = try FileWords.reading(request.path, turn) {
      [situation = turn.situation, random = turn.desk.random] in
      var random = random
      let decision = AttendanceImporter.decide(
        report, from: file, shift: shift, in: situation, random: &random)
      return (decision, random)
    }
    if decision.isAboutOthers, !request.isAnyway {
      throw CommandProblem.plain(ReportWords.others(report, file.name, request))
    }
    turn.desk.random = random
    if decision.act != nil { try turn.desk.needWriter() }
    if let names = decision.names { try turn.record(names) }
    if let act = decision.act { try turn.record(act) }
    for line in ReportWords.lines(decision, report, file.name, turn) { turn.sayAll(line) }
    ask(decision.act == nil ? [] : decision.doubtfulEnds, turn)
    SeenWords.say(turn)
  }

  /// The same file again adds nothing; other readings of it need the first to be taken back.
  private static func again(
    _ known: AttendanceImport, _ request: ImportRequest, _ turn: Turn
  ) throws {
    let asked = try shift(request["shift"])
    let isOther = ["order", "zone", "meeting"].contains { request[$0] != nil }
    if asked != nil && asked != known.shift || isOther {
      throw CommandProblem.plain(
        "\(known.file) is in already. undo takes it back, then it can be read otherwise.")
    }
    turn.say("\(known.file): imported before, nothing new")
    SeenWords.say(turn)
  }

  private static func expectation(
    _ file: ResultFile, _ request: ImportRequest, _ turn: Turn
  ) throws -> AttendanceExpectation {
    let opening = turn.situation.opening
    let zone = try request["zone"].map { try turn.desk.zones.zone($0) }
    return AttendanceExpectation(
      window: opening.window, doors: opening.doors, zone: turn.situation.zone,
      fileName: file.name, order: try order(request["order"]), fileZone: zone,
      shift: try shift(request["shift"]) ?? 0, meeting: request["meeting"])
  }

  private static func order(_ text: String?) throws(CommandProblem) -> DateOrder? {
    guard let text else { return nil }
    return try Choice.of(text, among: DateOrder.allCases, what: "order of dates", id: \.rawValue)
  }

  /// Minutes such as `+60`, `-90` or `0`, in seconds.
  private static func shift(_ text: String?) throws(CommandProblem) -> Int? {
    guard let text else { return nil }
    guard let minutes = Int(typed: text), (-1440...1440).contains(minutes) else {
      throw .number(text, what: "shift in minutes, such as shift=+60 or shift=0")
    }
    return minutes * 60
  }
}

/// What is asked before a report can be taken in.
extension ImportAttendance {
  private static func choose(
    _ alternatives: [AttendanceReading.Alternative], _ request: ImportRequest, _ turn: Turn
  ) throws {
    let voice = turn.voice
    let choices = alternatives.map { alternative in
      "\(words(alternative.order)): \(voice.date(alternative.first)) "
        + "\(voice.clock(alternative.first)) to \(voice.moment(alternative.last))"
    }
    let options = alternatives.map { "order=\($0.order.rawValue)" }
    if turn.surroundings.isScript {
      throw CommandProblem.plain(
        "The dates can be read \(DisplayFormat.list(choices)). Say \(DisplayFormat.list(options)). "
          + "Nothing was imported.")
    }
    turn.ask(
      Question(
        kind: .menu, word: "The dates can be read in two ways; nothing was imported yet.",
        choices: choices, lines: options.map { request.line(adding: $0) }))
  }

  /// Takes in the one of several meetings that is meant, as far as that is certain, and asks otherwise.
  private static func choose(
    among meetings: [MeetingInFile], _ file: ResultFile, _ expectation: AttendanceExpectation,
    _ request: ImportRequest, _ turn: Turn
  ) throws {
    let situation = turn.situation
    let (ours, known) = try FileWords.reading(request.path, turn) {
      (
        AttendanceImporter.ours(among: meetings, in: situation),
        meetings.map { AttendanceImporter.known($0.report, in: situation) }
      )
    }
    if let ours { return try again(choosing: ours.key, request, turn) }
    let voice = turn.voice
    let choices = zip(meetings, known).map { meeting, known in
      let times =
        meeting.period.map { "\(voice.clock($0.start)) to \(voice.clock($0.end)), " } ?? ""
      return "\(meeting.name): \(times)\(known) of \(meeting.report.people.count) on the roster"
    }
    let options = (meetings.map(\.key) + [AttendanceExpectation.everyMeeting]).map {
      "meeting=\(Words.quote($0))"
    }
    let head = "\(file.name) has \(meetings.count) meetings at the session's time"
    if turn.surroundings.isScript {
      throw CommandProblem.plain(
        "\(head): \(choices.joined(separator: "; ")). Say \(DisplayFormat.list(options)). "
          + "Nothing was imported.")
    }
    turn.ask(
      Question(
        kind: .menu, word: "\(head). Which is it? Nothing was imported yet.",
        choices: choices + ["all of them are this session"],
        lines: options.map { request.line(adding: $0) }))
  }

  private static func again(
    choosing meeting: String, _ request: ImportRequest, _ turn: Turn
  ) throws {
    try take(request.choosing(meeting: meeting), turn)
  }

  private static func offer(
    _ seconds: Int, _ request: ImportRequest, _ turn: Turn
  ) throws {
    let minutes = seconds / 60
    let what = "\(abs(minutes)) minutes too \(minutes > 0 ? "early" : "late")"
    let option = "shift=\(minutes > 0 ? "+" : "")\(minutes)"
    let head = "All times look \(what): from another zone or clock, or of another group's meeting?"
    if turn.surroundings.isScript {
      throw CommandProblem.plain(
        "\(head) Say \(option) to move them, shift=0 to take them as they are, or zone=. Nothing was "
          + "imported.")
    }
    turn.ask(
      Question(
        kind: .menu, word: "\(head) Nothing was imported yet.",
        choices: [
          "move them by \(minutes > 0 ? "+" : "")\(minutes) min", "take them as they are",
          "leave the file out",
        ],
        lines: [
          request.line(adding: option), request.line(adding: "shift=0"), "# left",
        ]))
  }

  /// Asks whether those are still there who came more often than they went; until somebody says so,
  /// they went when they went last.
  private static func ask(_ ends: [AttendanceDecision.DoubtfulEnd], _ turn: Turn) {
    let voice = turn.voice
    let roster = turn.situation.roster
    let known = ends.filter { roster[$0.person] != nil }
    for end in known.prefix(Self.asked) {
      let name = voice.full(end.person)
      let clock = voice.clock(end.went)
      let what = "\(name) joined \(end.comings) times and left once less, last \(clock)"
      turn.say("\(what): counted until then")
      turn.ask(
        Question(
          kind: .offer, word: what,
          choices: ["was there after \(clock), on another device", "left then"],
          lines: ["at \(clock) here \(voice.reference(end.person))", "# left"]))
    }
    let rest = known.count - Self.asked
    if rest > 0 {
      let names = voice.names(known.dropFirst(Self.asked).map(\.person))
      turn.sayAll("As much is open about \(names): counted until they left last.")
    }
  }

  /// How many are asked about at once.
  private static let asked = 5

  private static func words(_ order: DateOrder) -> String {
    switch order {
    case .dayFirst: "day first"
    case .monthFirst: "month first"
    case .yearFirst: "year first"
    }
  }
}
