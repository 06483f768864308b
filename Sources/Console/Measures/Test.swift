import Plans
import Statistics
import Text
import Wording
import Workshop

extension Verb {
  static let test = Verb(
    "test", group: .measures, usage: "TEST [NAME POINTS] [late] | TEST mean",
    moments: .anyTime, effects: [.mayWriteActs, .isPrivate],
    hours: [.agendaOver: 2],
    summary: "a test result by hand, or who has taken a test",
    examples: [
      "test post ana 8", "test pre wei late   a late start", "test post mean   how it came out",
    ],
    details: [
      "The test alone says who has taken it and who has not. late marks a late start, before or "
        + "after the result came."
    ],
    completes: .tests, .people
  ) { turn in
    guard let first = turn.request.words.first else { return all(turn) }
    let test = try Choice.of(
      first.text, among: turn.situation.plan.tests, what: "test", id: \.id)
    let words = Array(turn.request.words.dropFirst())
    switch words.map({ $0.text.lowercased() }) {
    case []: respondents(test, turn)
    case ["mean"]: mean(test, turn)
    default: try result(words, test, turn)
    }
  }

  private static func all(_ turn: Turn) {
    var table = Table([.left, .left, .right])
    let count = turn.situation.attendees.count
    for test in turn.situation.plan.tests {
      let taken = turn.situation.respondents(of: test.id).taken.count
      table.row([test.id, test.title, "\(taken)/\(count)"])
    }
    let lines = table.lines(columns: turn.surroundings.columns)
    for line in lines.isEmpty ? ["This workshop has no test."] : lines { turn.say(line) }
  }

  private static func respondents(_ test: Test, _ turn: Turn) {
    let respondents = turn.situation.respondents(of: test.id)
    turn.say("\(test.title): \(respondents.taken.count)/\(turn.situation.attendees.count)")
    turn.list("taken", respondents.taken)
    turn.list("late", respondents.taken.filter { turn.situation.flag(of: $0, in: test) != nil })
    turn.list("not passed", respondents.notPassed)
    turn.list("missing", respondents.missing)
    turn.list("not here", respondents.away)
    guard !respondents.missing.isEmpty else { return }
    turn.paste([Reminder.text(respondents.missing, title: test.title, link: test.link, turn.voice)])
  }

  private static func mean(_ test: Test, _ turn: Turn) {
    guard let mean = turn.situation.session.results.mean(ofTest: test.id) else {
      return turn.say("\(test.title): no result yet.")
    }
    turn.say(
      "\(test.title): mean \(DisplayFormat.number(mean.value)) of \(test.maximum), "
        + "n \(mean.count)")
  }

  private static func result(_ words: [ScoreLine.Word], _ test: Test, _ turn: Turn) throws {
    var words = words
    let isLate = words.count > 1 && words.last?.text.lowercased() == "late"
    if isLate { words.removeLast() }
    let points = words.count > 1 && words.last.map(isNumber) == true ? words.removeLast() : nil
    guard points != nil || isLate else { throw CommandProblem.usage("How many points?") }
    let tail = [points?.text, isLate ? "late" : nil].compactMap { $0 }.joined(separator: " ")
    let name = words.map(\.text).joined(separator: " ")
    guard let person = turn.person(name, line: { "test \(test.id) \($0) \(tail)" }) else { return }
    guard let points else { return try flag(person, test, turn) }
    let old = turn.situation.session.results.tests[test.id]?[person]
    try turn.record(
      turn.situation.result(
        of: person, in: test, points: points.text, flag: isLate ? "late" : nil))
    turn.say(answer(person, test, old, turn))
  }

  private static func isNumber(_ word: ScoreLine.Word) -> Bool {
    word.text.first.map { $0.isNumber || $0 == "-" || $0 == "." } ?? false
  }

  private static func flag(_ person: PersonID, _ test: Test, _ turn: Turn) throws {
    let isThere = turn.situation.session.results.tests[test.id]?[person] != nil
    try turn.record(turn.situation.flag(person, in: test, "late", at: turn.at))
    turn.say(
      "\(turn.voice.name(person))  \(test.title): late"
        + (isThere ? "" : ", noted for when the result comes"))
  }

  private static func answer(
    _ person: PersonID, _ test: Test, _ old: TestResult?, _ turn: Turn
  ) -> String {
    guard let result = turn.situation.session.results.tests[test.id]?[person] else { return "" }
    let mark = test.passMark.map(Double.init)
    let points = Figure.text(result.points, beside: mark)
    let before = old.map { Figure.text($0.points, beside: mark) }.flatMap {
      $0 == points ? nil : $0
    }
    let change = before.map { "\($0) → " } ?? ""
    return "\(turn.voice.name(person))  \(test.title) \(change)\(points)/\(test.maximum)"
      + (result.flag.map { ", \($0)" } ?? "")
  }
}
