import Plans
import Wording
import Workshop

extension Verb {
  static let scores = Verb(
    "scores", group: .scores, usage: "[NAME…]",
    moments: [.live, .after, .review, .shell], effects: .isPrivate,
    hours: [.closed: 2],
    summary: "every score by learner and rater; with a name also the evidence",
    examples: ["scores", "scores quinn   with the evidence"],
    completes: .people
  ) { turn in
    let book = turn.situation.session.scores
    let chosen = turn.people(turn.request.words, all: turn.situation.attendees.map(\.id)) {
      "scores \($0)"
    }
    if !turn.request.words.isEmpty, chosen.isEmpty { return try turn.needNames() }
    let rows = rows(book, chosen, turn.situation)
    if rows.isEmpty { return turn.say("No score yet.") }
    let table = table(rows, turn.voice)
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
    if !chosen.isEmpty {
      for row in rows { evidence(row, turn) }
      for outcome in book.settled where chosen.contains(outcome.performance.learner) {
        settled(outcome, turn)
      }
    }
  }

  private typealias Row = (performance: Performance, rater: Rater, sheet: ScoreBook.Sheet)

  /// Sheets in roster order of the learners, then by performance and rater.
  private static func rows(
    _ book: ScoreBook, _ chosen: [PersonID], _ situation: Situation
  ) -> [Row] {
    let sheets = book.sheets.sorted { $0.key < $1.key }
    let people = situation.roster.people.map(\.id).filter { chosen.isEmpty || chosen.contains($0) }
    return people.flatMap { person in
      sheets.filter { $0.key.learner == person }.flatMap { performance, raters in
        raters.sorted { $0.key < $1.key }.map { (performance, $0.key, $0.value) }
      }
    }
  }

  private static func table(_ rows: [Row], _ voice: DisplayFormat) -> Table {
    let scoring = voice.situation.plan.scoring
    let used = scoring.criteria.filter { criterion in
      scoring.steps.contains(criterion) || rows.contains { $0.sheet.levels[criterion.key] != nil }
    }
    let severalPlays = Set(rows.map(\.performance.activity)).count > 1
    var table = Table([.left, .left, .left] + used.map { _ in .right } + [.right])
    table.row(["", "from", "round"] + used.map(\.key) + [scoring.global == nil ? "" : "global"])
    let words = ScoreWords(voice)
    let book = voice.situation.session.scores
    for (index, row) in rows.enumerated() {
      let levels = used.map { criterion in
        row.sheet.levels[criterion.key].map { $0.map(String.init) ?? "n/o" } ?? ""
      }
      let attempt = row.performance.attempt > 1 ? " try \(row.performance.attempt)" : ""
      let round =
        (severalPlays ? row.performance.activity + " " : "")
        + "\(row.performance.round)\(attempt)"
      table.row(
        [voice.name(row.performance.learner), words.rater(row.rater), round] + levels
          + [row.sheet.global.map(String.init) ?? ""])
      let isLast = index + 1 == rows.count || rows[index + 1].performance != row.performance
      if isLast, let agreed = book.reconciled[row.performance] {
        let keys = used.map(\.key) + [Reconciliation.globalKey]
        table.row(
          [voice.name(row.performance.learner), "settled", round] + keys.map { cell(agreed[$0]) })
      }
    }
    return table
  }

  /// The level that counts, or that both stand.
  private static func cell(_ outcome: Reconciliation?) -> String {
    outcome.map { $0.level.map(DisplayFormat.number) ?? "both" } ?? ""
  }

  private static func settled(_ outcome: Reconciliation, _ turn: Turn) {
    let whose = "\(turn.voice.name(outcome.performance.learner)) round \(outcome.performance.round)"
    turn.sayAll("\(whose), settled: \(outcome.key) \(AgreementWords(turn.voice).outcome(outcome))")
  }

  private static func evidence(_ row: Row, _ turn: Turn) {
    let words = ScoreWords(turn.voice)
    let changes = row.sheet.replaced.map { change in
      ScoreWords.replaced(change) + (change.reason.map { " (\($0))" } ?? "")
    }
    let early = row.sheet.isEarly ? ["solved too early"] : []
    let parts = row.sheet.notes.map { "\"\($0)\"" } + early + changes
    guard !parts.isEmpty else { return }
    let whose = "\(turn.voice.name(row.performance.learner)) round \(row.performance.round)"
    let text = "\(whose), \(words.rater(row.rater)): \(parts.joined(separator: " · "))"
    turn.sayAll(text)
  }
}
