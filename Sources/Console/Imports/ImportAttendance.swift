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
    case .report(_, offered: .some(let seconds)) where request["shift"] == nil && seconds != 0:
      try offer(seconds, request, turn)
    case .report(let report, _): try take(report, file, expectation.shift, turn)
    }
  }

  private static func take(
    _ report: AttendanceReport, _ file: ResultFile, _ shift: Int, _ turn: Turn
  ) throws {
    if let start = AttendanceImporter.strayStart(of: report, in: turn.situation) {
      let day = turn.voice.date(turn.situation.opening.window.start)
      throw CommandProblem.plain(
        "\(file.name) begins \(turn.voice.date(start)), the session is on \(day). Nothing was "
          + "imported. order= reads its dates otherwise.")
    }
    let decision = AttendanceImporter.decide(
      report, from: file, shift: shift, in: turn.situation, random: &turn.desk.random)
    if decision.act != nil { try turn.desk.needWriter() }
    if let names = decision.names { try turn.record(names) }
    if let act = decision.act { try turn.record(act) }
    for line in ReportWords.lines(decision, report, file.name) { turn.sayAll(line) }
    SeenWords.say(turn)
  }

  /// The same file again adds nothing; other readings of it need the first to be taken back.
  private static func again(
    _ known: AttendanceImport, _ request: ImportRequest, _ turn: Turn
  ) throws {
    let asked = try shift(request["shift"])
    if asked != nil && asked != known.shift || request["order"] != nil || request["zone"] != nil {
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
      window: Period(min(opening.doors, opening.window.start), opening.window.end),
      zone: turn.situation.zone, fileName: file.name, order: try order(request["order"]),
      fileZone: zone, shift: try shift(request["shift"]) ?? 0)
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

  private static func offer(
    _ seconds: Int, _ request: ImportRequest, _ turn: Turn
  ) throws {
    let minutes = seconds / 60
    let what = "\(abs(minutes)) minutes too \(minutes > 0 ? "early" : "late")"
    let option = "shift=\(minutes > 0 ? "+" : "")\(minutes)"
    if turn.surroundings.isScript {
      throw CommandProblem.plain(
        "All times look \(what): another zone? Say \(option) to move them, shift=0 to take them as "
          + "they are, or zone=. Nothing was imported.")
    }
    turn.ask(
      Question(
        kind: .menu, word: "All times look \(what): another zone? Nothing was imported yet.",
        choices: ["move them by \(minutes > 0 ? "+" : "")\(minutes) min", "take them as they are"],
        lines: [request.line(adding: option), request.line(adding: "shift=0")]))
  }

  private static func words(_ order: DateOrder) -> String {
    switch order {
    case .dayFirst: "day first"
    case .monthFirst: "month first"
    case .yearFirst: "year first"
    }
  }
}
