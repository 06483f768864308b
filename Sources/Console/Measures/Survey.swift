import Plans
import Statistics
import Wording
import Workshop

extension Verb {
  static let survey = Verb(
    "survey", group: .measures, usage: "SURVEY [NAME ITEM=ANSWER…] | SURVEY mean",
    moments: .anyTime, effects: [.mayWriteActs, .isPrivate],
    hours: [.agendaOver: 3],
    summary: "survey answers by hand, or who has not answered",
    examples: [
      "survey {survey}   who is missing, with a text to paste",
      "survey {survey} ana {scale}=5 {words}=\"the role plays\"",
      "survey {survey} mean   how it came out",
    ],
    details: [
      "The survey alone says who has not answered, with a text to paste."
    ],
    completes: .surveys, .people
  ) { turn in
    guard let first = turn.request.words.first else { return all(turn) }
    let survey = try Choice.of(
      first.text, among: turn.situation.plan.surveys, what: "survey", id: \.id)
    turn.request.words.removeFirst()
    switch turn.request.words.map({ $0.text.lowercased() }) {
    case []: respondents(survey, turn)
    case ["mean"]: means(survey, turn)
    default: try answers(survey, turn)
    }
  }

  private static func all(_ turn: Turn) {
    var table = Table([.left, .left, .right])
    for survey in turn.situation.plan.surveys {
      table.row([survey.id, survey.title, count(survey, turn.situation)])
    }
    let lines = table.lines(columns: turn.surroundings.columns)
    for line in lines.isEmpty ? ["This workshop has no survey."] : lines { turn.say(line) }
  }

  private static func count(_ survey: Survey, _ situation: Situation) -> String {
    let anonymous = situation.session.results.anonymous[survey.id]?.count ?? 0
    let taken = situation.respondents(of: survey.id).taken.count
    return "\(taken)/\(situation.attendees.count)"
      + (anonymous == 0 ? "" : " and \(anonymous) without a name")
  }

  private static func respondents(_ survey: Survey, _ turn: Turn) {
    let respondents = turn.situation.respondents(of: survey.id)
    turn.say("\(survey.title): \(count(survey, turn.situation))")
    turn.list("missing", respondents.missing)
    turn.list("not here", respondents.away)
    guard !respondents.missing.isEmpty else { return }
    turn.paste([
      Reminder.text(respondents.missing, title: survey.title, link: survey.link, turn.voice)
    ])
  }

  private static func means(_ survey: Survey, _ turn: Turn) {
    var table = Table([.left, .right, .right, .left])
    for item in survey.items {
      guard case .numbers(let scale, _, _) = item.scale else { continue }
      let mean = turn.situation.session.results.mean(of: item.id, inSurvey: survey.id)
      table.row([
        item.id, mean.map { DisplayFormat.number($0.value) } ?? "?", "n \(mean?.count ?? 0)",
        "of \(scale.upperBound): \(item.text)",
      ])
    }
    let lines = table.lines(columns: turn.surroundings.columns)
    for line in lines.isEmpty ? ["It has no question with a number."] : lines { turn.say(line) }
  }

  private static func answers(_ survey: Survey, _ turn: Turn) throws {
    let (pairs, names) = part(turn.request.words)
    guard !names.isEmpty else { throw CommandProblem.usage("Whose answers?") }
    guard !pairs.isEmpty else { throw CommandProblem.usage("Which answers?") }
    let line = { (name: String) in
      (["survey", survey.id, name] + pairs.map { "\($0.item)=\(Words.quote($0.value))" })
        .joined(separator: " ")
    }
    guard let person = turn.person(names.map(\.text).joined(separator: " "), line: line) else {
      return
    }
    try turn.record(turn.situation.response(of: person, to: survey, answers: pairs))
    turn.say(
      "\(turn.voice.name(person))  \(survey.title): \(DisplayFormat.count(pairs.count, "answer"))")
  }

  private static func part(
    _ words: [ScoreLine.Word]
  ) -> (pairs: [(item: String, value: String)], names: [ScoreLine.Word]) {
    var pairs: [(item: String, value: String)] = []
    var names: [ScoreLine.Word] = []
    for word in words {
      if let equals = word.text.firstIndex(of: "="), !word.isQuoted {
        let value = String(word.text[word.text.index(after: equals)...])
        pairs.append((String(word.text[..<equals]), value))
      } else {
        names.append(word)
      }
    }
    return (pairs, names)
  }
}
