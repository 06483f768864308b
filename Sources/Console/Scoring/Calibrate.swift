import Imports
import Plans
import Wording
import Workshop

extension Verb {
  static let calibrate = Verb(
    "calibrate", group: .scores, usage: "[LEVEL…] | reference LEVEL… | raters | new [\"WHAT\"]",
    moments: .anyTime, effects: [.mayWriteActs, .isPrivate],
    summary: "all raters score one performance: where they differ, who is severe",
    examples: [
      "calibrate 4 3 4 2 3   your own", "calibrate reference 4 3 4 2 3   what it deserves",
      "calibrate   median, range, what to talk about first", "calibrate raters",
    ],
    details: [
      "Paste what raters gave, one line each: 3 2 4 3 2, with or without who sent it.",
      "calibrate new begins the next performance.",
    ],
    completes: .words(["reference", "raters", "new"]),
    takesLines: PastedLines("calibration", fits: Calibrating.fits, isMoment: Calibrating.isMoment)
  ) { turn in
    if let lines = turn.request.block { return try Calibrating.take(lines, turn) }
    switch turn.words.first?.lowercased() {
    case nil: Calibrating.show(turn)
    case "raters": Calibrating.raters(turn)
    case "reference": try Calibrating.reference(turn)
    case "new": try Calibrating.begin(turn)
    default: try Calibrating.own(turn)
    }
  }
}

/// Raters scoring the same performance.
enum Calibrating {
  /// Whether a line that came without a verb can be a rating: levels, and no room or round.
  @Sendable static func fits(_ line: String, _ situation: Situation) -> Bool {
    guard line.utf8.contains(where: { (0x30...0x39).contains($0) }),
      let text = ScorePaste.read([line], situation).first?.text
    else { return false }
    let message = ScoreMessage(text, scoring: situation.plan.scoring)
    return message.levels.count > 1 && message.room == nil && message.round == nil
  }

  @Sendable static func isMoment(_ situation: Situation) -> Bool {
    situation.latestRound == nil
  }

  static func take(_ lines: [String], _ turn: Turn) throws {
    let situation = turn.situation
    let act = try situation.calibrate(
      situation.calibrationAtHand, ScorePaste.read(lines, situation),
      own: turn.voice.rater, trainers: turn.trainers)
    try turn.record(act)
    guard case .scoring(.calibrated(let news)) = act else { return }
    let count = news.ratings.count + news.unread.count
    turn.say("\(news.ratings.count) of \(count) read as ratings")
    for line in news.unread.prefix(6) {
      turn.sayAll("No rating, kept with it: \"\(line.text)\"")
    }
    show(turn)
  }

  static func own(_ turn: Turn) throws {
    let line = try ScoreLine(turn.request.words, scoring: turn.situation.plan.scoring)
    try turn.record(
      turn.situation.calibrate(
        turn.situation.calibrationAtHand, line, rater: Rater(name: turn.voice.rater)))
    show(turn)
  }

  static func reference(_ turn: Turn) throws {
    let words = Array(turn.request.words.dropFirst())
    let line = try ScoreLine(words, scoring: turn.situation.plan.scoring)
    try turn.record(turn.situation.reference(turn.situation.calibrationAtHand, line))
    let levels = ScoreWords(turn.voice).levels(line.levels, global: nil)
    turn.say("Reference \(levels)")
    if turn.situation.session.calibrations.all.last?.ratings.isEmpty == false { show(turn) }
  }

  static func begin(_ turn: Turn) throws {
    let number = (turn.situation.session.calibrations.all.last?.number ?? 0) + 1
    var calibration = Calibration(number: number)
    calibration.title = turn.request.takeQuoted()
    try turn.record(.scoring(.calibrated(calibration)))
    turn.say("Calibration \(number) begins: paste what raters gave, or type calibrate 4 3 4 2 3.")
  }

  static func show(_ turn: Turn) {
    guard let calibration = turn.situation.session.calibrations.all.last,
      let summary = CalibrationSummary(calibration, scoring: turn.situation.plan.scoring)
    else {
      return turn.say("No rating yet. Paste what raters gave, one line each: 3 2 4 3 2.")
    }
    let number = calibration.number > 1 ? " \(calibration.number)" : ""
    let title = calibration.title.map { " (\($0))" } ?? ""
    turn.say("Calibration\(number)\(title): \(DisplayFormat.count(summary.raters, "rater"))")
    for line in table(summary, columns: turn.surroundings.columns) { turn.say(line) }
    if let first = summary.talkFirst { turn.say(talk(first)) }
    let trainers = summary.biases.filter { $0.rater.source == .trainer }
    if !trainers.isEmpty {
      let names = trainers.map { "\($0.rater.name) \(AgreementWords.signed($0.bias))" }
      turn.sayAll("\(names.joined(separator: ", ")) against \(measure(summary))")
    }
    let (severe, lenient) = (
      summary.biases.count { $0.bias <= -1 }, summary.biases.count { $0.bias >= 1 }
    )
    if severe + lenient > 0 {
      turn.say("\(severe) severe, \(lenient) lenient by one or more: calibrate raters names them")
    }
  }

  private static func measure(_ summary: CalibrationSummary) -> String {
    summary.hasReference ? "the reference" : "the medians"
  }

  private static func talk(_ spread: CalibrationSummary.Spread) -> String {
    let range = "\(spread.range.lowerBound)–\(spread.range.upperBound)"
    return "\(spread.key) spans \(range) → talk about \(spread.key) first"
  }

  private static func table(_ summary: CalibrationSummary, columns: Int) -> [String] {
    var table = Table([.left] + summary.criteria.map { _ in .right })
    let row = { (name: String, cell: (CalibrationSummary.Spread) -> String) in
      [name] + summary.criteria.map(cell)
    }
    table.row(row("") { $0.key })
    table.row(row("median") { DisplayFormat.number($0.median) })
    table.row(
      row("range") {
        $0.width == 0 ? "\($0.range.lowerBound)" : "\($0.range.lowerBound)–\($0.range.upperBound)"
      })
    if summary.hasReference {
      table.row(row("reference") { $0.reference.map(String.init) ?? "" })
      table.row(row("distance") { $0.distance.map(AgreementWords.signed) ?? "" })
    }
    return table.lines(columns: columns)
  }

  static func raters(_ turn: Turn) {
    guard let calibration = turn.situation.session.calibrations.all.last,
      let summary = CalibrationSummary(calibration, scoring: turn.situation.plan.scoring)
    else { return turn.say("No rating yet.") }
    turn.say("Against \(measure(summary)), the severest first; + is lenient")
    var table = Table([.left, .right, .right])
    for entry in summary.biases {
      let name =
        entry.rater.source == .trainer
        ? entry.rater.name : turn.voice.name(PersonID(entry.rater.name))
      table.row([name, AgreementWords.signed(entry.bias), "n = \(entry.n)"])
    }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
    let nameless = calibration.ratings.count - summary.biases.count
    if nameless > 0 { turn.say("\(DisplayFormat.count(nameless, "rating")) without a name") }
  }
}
