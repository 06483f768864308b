import Desk
import Plans
import Wording
import Workshop

extension Verb {
  static let same = Verb(
    "same", group: .rollCall, usage: "NAME NAME",
    moments: [.before, .live, .after], effects: .writesActs,
    summary: "two people are one: somebody walked in who is enrolled",
    examples: [
      "same grace priya", "same grace lindqvist priya nair   names in full",
      "same #7 #16   two of one name, by their roster numbers",
    ],
    details: [
      "The one known first remains, with the presence, scores, results and notes of both; both "
        + "names and roster numbers mean them from then on, in every session of the cohort.",
      "Where there can be only one value, such as a test's points, the later counts, and both are "
        + "said. undo makes two people of them again.",
    ],
    completes: .people
  ) { turn in
    let names = PeopleSelection.names(in: turn.words, identity: turn.situation.roster.identity)
    guard names.count == 2 else {
      throw CommandProblem.usage(
        names.count < 2
          ? "Who and who?" : "Two are one: \(DisplayFormat.list(names, "and")) are more.")
    }
    let second = Words.quote(names[1])
    guard let a = turn.person(names[0], line: { "same \($0) \(second)" }),
      let b = turn.person(names[1], line: { "same \(turn.voice.reference(a)) \($0)" })
    else { return }
    let before = turn.situation
    let act = try before.same(a, b)
    let sessions = try turn.desk.join(a, b) { try turn.record(act) }
    JoiningWords(before: before, turn).say(a, b, sessions)
  }
}

/// What came together when two people turned out to be one.
private struct JoiningWords {
  private let before: Situation
  private let turn: Turn
  private let voice: DisplayFormat

  init(before: Situation, _ turn: Turn) {
    self.before = before
    self.turn = turn
    voice = turn.voice
  }

  func say(_ a: PersonID, _ b: PersonID, _ sessions: [JoinedSession]) {
    let roster = turn.situation.roster
    let person = roster.map.person(a)
    let other = person == a ? b : a
    turn.sayAll(
      "\(name(a)) and \(name(b)) are one person: \(voice.full(person)) "
        + "(\(voice.reference(person)); \(number(other)) means them, too).")
    let roll = Joining(person, other, before: before.roster, after: roster)
    for clash in roll.clashes { turn.sayAll("  " + words(clash, before.plan)) }
    for session in sessions { say(session, other) }
  }

  private func say(_ session: JoinedSession, _ other: PersonID) {
    let joining = session.joining
    let place = session.name.map { "\($0): " } ?? ""
    if !joining.brings.isEmpty {
      let parts = joining.brings.map(words)
      turn.sayAll("\(place)\(name(other)) brings \(DisplayFormat.list(parts, "and")).")
    }
    for clash in joining.clashes { turn.sayAll("  \(place)" + words(clash, session.plan)) }
    for double in joining.seats { turn.sayAll("  \(place)" + words(double)) }
  }

  private func name(_ person: PersonID) -> String {
    before.roster[person]?.displayName ?? person.text
  }

  private func number(_ person: PersonID) -> String {
    before.roster.number(person).map { "#\($0)" } ?? person.text
  }

  private func words(_ part: Joining.Part) -> String {
    switch part {
    case .presence: "presence"
    case .scores(let count): DisplayFormat.count(count, "score sheet")
    case .tests(let count): DisplayFormat.count(count, "test result")
    case .surveys(let count): DisplayFormat.count(count, "survey")
    case .seats(let count): "\(DisplayFormat.count(count, "seat")) in role plays"
    }
  }

  private func words(_ clash: Joining.Clash, _ plan: Plan) -> String {
    switch clash {
    case .level(let turn, let rater, let key, let lost, let counts):
      return "\(label(rater))'s \(key) in round \(turn.round): \(level(counts)) counts, "
        + "not \(level(lost))"
    case .points(let test, let lost, let counts):
      return "\(plan.test(test)?.title ?? test): \(DisplayFormat.number(counts)) counts, "
        + "not \(DisplayFormat.number(lost))"
    case .answers(let survey):
      return "\(plan.survey(survey)?.title ?? survey): the later answers count"
    case .status(let lost, let counts): return "\(counts.rawValue), not \(lost.rawValue)"
    case .value(let key, let lost, let counts):
      return "\(key): \(Words.quote(counts)) counts, not \(Words.quote(lost))"
    }
  }

  private func label(_ rater: Rater) -> String {
    rater.source == .trainer ? rater.name : voice.name(PersonID(rater.name))
  }

  private func level(_ level: Int?) -> String { level.map(String.init) ?? "n/o" }

  private func words(_ double: Joining.DoubleSeat) -> String {
    let round = "round \(double.key.round)"
    let rooms = double.rooms.map(voice.place)
    if double.rooms[0] == double.rooms[1] {
      return "two seats in \(rooms[0]) of \(round): the second is an empty chair now"
    }
    return "two seats in \(round), \(rooms[0]) and \(rooms[1])"
      + (double.isOpened ? ": both stay as they were played" : ": groups gives one")
  }
}
