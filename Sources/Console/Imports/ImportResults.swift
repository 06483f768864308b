import Desk
import Imports
import Plans
import Wording
import Workshop

/// Taking test results and survey answers in from a file.
enum ImportResults {
  static func takeTest(_ request: ImportRequest, _ turn: Turn) throws {
    let path = request.path
    let tests = turn.situation.plan.tests
    let file = try FileWords.reading(path, turn) { try ResultFile.read(path) }
    let chosen = try request["test"] ?? meant(file, tests.map(\.id), "test")
    let test = try Choice.of(chosen, among: tests, what: "test", id: \.id)
    let outOf = try outOf(request["of"])
    let decision = try FileWords.reading(path, turn) { [situation = turn.situation] in
      try ResultImporter.decide(file, of: test, outOf: outOf, in: situation)
    }
    if let act = decision.act { try turn.record(act) }
    answer(decision, test.title, turn)
    let over = decision.problems.count { problem in
      if case .unreadable(_, _, let allowed) = problem.kind {
        allowed.hasPrefix("points")
      } else {
        false
      }
    }
    if over > decision.people.count, outOf == nil {
      turn.say("When the points are out of another number, of=100 says so.")
    }
  }

  private static func outOf(_ text: String?) throws(CommandProblem) -> Int? {
    guard let text else { return nil }
    guard let number = Int(typed: text), (1...100_000).contains(number) else {
      throw .number(text, what: "number that points are out of, such as of=100")
    }
    return number
  }

  static func takeSurvey(_ request: ImportRequest, _ turn: Turn) throws {
    let path = request.path
    let surveys = turn.situation.plan.surveys
    let file = try FileWords.reading(path, turn) { try ResultFile.read(path) }
    let chosen = try request["survey"] ?? meant(file, surveys.map(\.id), "survey")
    let survey = try Choice.of(chosen, among: surveys, what: "survey", id: \.id)
    let decision = try FileWords.reading(path, turn) { [situation = turn.situation] in
      try ResultImporter.decide(file, to: survey, in: situation)
    }
    if let act = decision.act { try turn.record(act) }
    answer(decision, survey.title, turn)
    let missing = turn.situation.respondents(of: survey.id).missing
    guard !missing.isEmpty, decision.anonymous == 0 else { return }
    turn.list("missing", missing)
    turn.paste([Reminder.text(missing, title: survey.title, link: survey.link, turn.voice)])
  }

  /// The only one there is, or the one in the file's name.
  private static func meant(
    _ file: ResultFile, _ ids: [String], _ what: String
  ) throws(CommandProblem) -> String {
    if ids.count == 1 { return ids[0] }
    if let id = file.meant(among: ids) { return id }
    if ids.isEmpty { throw .plain("This workshop has no \(what).") }
    throw .plain("Which \(what)? Say \(DisplayFormat.list(ids.map { "\(what)=\($0)" })).")
  }

  private static func answer(_ decision: ResultDecision, _ title: String, _ turn: Turn) {
    let complete = decision.people.count - decision.flagged.count
    var parts = ["\(complete) complete"]
    if !decision.flagged.isEmpty { parts.append("\(decision.flagged.count) late") }
    if decision.anonymous > 0 { parts.append("\(decision.anonymous) without a name") }
    parts.append("\(decision.unknown.count) unknown")
    if decision.act == nil {
      parts.append(decision.isRepeated ? "imported before, nothing new" : "nothing new")
    }
    turn.sayAll("\(title): \(parts.joined(separator: " · "))")
    let unknown = FileWords.first(decision.unknown) {
      "line \($0.line): \($0.person.description) is nobody on the roster"
    }
    let remarks = FileWords.first(decision.remarks) { "\($0)" }
    let problems = FileWords.first(decision.problems) { "! \($0)" }
    for line in unknown + remarks + problems { turn.sayAll(line) }
  }
}
