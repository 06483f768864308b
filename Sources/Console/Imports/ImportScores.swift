import Desk
import Imports
import Plans
import Wording
import Workshop

/// Taking scores in from a file: the export of an observers' form, or sheets that were keyed in.
enum ImportScores {
  static func take(_ request: ImportRequest, _ turn: Turn) throws {
    let path = request.path
    let file = try FileWords.reading(path, turn) { try ResultFile.read(path) }
    let plan = turn.situation.plan
    let scored = plan.activities.compactMap(\.rolePlay).map { $0.roles[$0.scoredRole] }
    let sheet = try FileWords.reading(path, turn) {
      try ScoreTableReader.read(
        file.bytes, scoring: plan.scoring, scored: scored.flatMap { [$0.id, $0.title] },
        steps: request["steps"])
    }
    if !sheet.guesses.isEmpty { return try ask(request, sheet.guesses, plan.scoring, turn) }
    try ScorePaste.take(sheet.lines, file: (file.name, file.hash), turn)
    for line in FileWords.first(sheet.remarks.map { "\($0)" }) { turn.sayAll(line) }
  }

  /// Asks whether columns are the steps in order; nothing is taken in until it is clear.
  private static func ask(
    _ request: ImportRequest, _ guesses: [[String]], _ scoring: Plans.Scoring, _ turn: Turn
  ) throws {
    let keys = scoring.steps.map(\.key).joined(separator: " ")
    let line = { (steps: String) in request.line(adding: "steps=\(Words.quote(steps))") }
    let head = "No column says which are \(keys). Nothing was imported."
    let firsts = guesses.compactMap(\.first)
    if turn.surroundings.isScript {
      let ways = firsts.map { "steps=\(Words.quote($0))" } + ["steps=-"]
      throw CommandProblem.plain("\(head) Say \(DisplayFormat.list(ways)).")
    }
    turn.ask(
      Question(
        kind: .menu, word: head,
        choices: guesses.map(Self.words) + ["none of them: leave them out"],
        lines: firsts.map(line) + [line("-")]))
  }

  private static func words(_ titles: [String]) -> String {
    titles.map { "\"\(String($0.prefix(24)))\"" }.joined(separator: ", ")
  }
}
