import Names
import Wording
import Workshop

extension Verb {
  static let apart = Verb(
    "apart", group: .practice, usage: "NAME NAME… [off] | COLUMN [off]",
    moments: [.before, .live, .review], effects: .mayWriteActs,
    summary: "never in one room",
    examples: ["apart ana ben", "apart team   all who have the same team", "apart ana ben off"],
    details: [
      "apart ana ben chloe keeps every two of them apart; apart team those who have the same in "
        + "the roster's column team, apart manager everybody from whom that column names.",
      "off takes it back; apart alone lists what holds. Rooms that were filled before need groups.",
    ], completes: .people
  ) { turn in
    try bind(.apart, turn)
  }

  static func bind(_ kind: SeatingRule.Kind, _ turn: Turn) throws {
    let isLifted = turn.take("off")
    if turn.words.isEmpty {
      if isLifted { throw CommandProblem.usage("Which?") }
      return list(kind, turn)
    }
    guard let rule = rule(kind, isLifted, turn) else { return }
    try turn.record(turn.situation.make(rule))
    let pairs = rule.pairs(in: turn.situation.roster)
    let words = kind == .apart ? "never share" : "share"
    let end = kind == .apart ? "" : " at least once"
    turn.sayAll(
      isLifted
        ? "Lifted: \(name(rule, turn))."
        : "\(name(rule, turn)) \(words) a \(turn.voice.noun)\(end)"
          + (pairs.count > 1 ? " (\(pairs.count) pairs)." : "."))
    if kind == .apart, !isLifted { warn(pairs, turn) }
  }

  /// The rule that words mean; `nil` when somebody was not clear.
  private static func rule(_ kind: SeatingRule.Kind, _ isLifted: Bool, _ turn: Turn) -> SeatingRule?
  {
    let columns = Set(turn.situation.roster.people.flatMap(\.tags.keys)).sorted()
    if turn.words.count == 1, let word = turn.words.first,
      let tag = columns.first(where: { NameFolding.fold($0) == NameFolding.fold(word) })
    {
      return SeatingRule(kind: kind, tag: tag, isLifted: isLifted)
    }
    let before = turn.reply.questions.count + turn.reply.problems.count
    let people = turn.people(turn.request.words, all: []) { name in
      let others = turn.words.filter { $0 != name }
      return "\(kind.rawValue) \(others.dropFirst().joined(separator: " ")) \(name)"
    }
    guard turn.reply.questions.count + turn.reply.problems.count == before else { return nil }
    return SeatingRule(kind: kind, people: people, isLifted: isLifted)
  }

  private static func name(_ rule: SeatingRule, _ turn: Turn) -> String {
    rule.tag.map { "same \($0)" } ?? turn.voice.names(rule.people)
  }

  private static func list(_ kind: SeatingRule.Kind, _ turn: Turn) {
    let rules = turn.situation.session.rules.seating.filter { $0.kind == kind }
    if rules.isEmpty {
      turn.say(kind == .apart ? "Nobody is kept apart." : "Nobody must sit together.")
    }
    for rule in rules {
      let count = rule.pairs(in: turn.situation.roster).count
      turn.sayAll("\(name(rule, turn)) (\(DisplayFormat.count(count, "pair")))")
    }
  }

  /// Says which rooms to come break what was asked for now.
  private static func warn(_ pairs: Set<PersonPair>, _ turn: Turn) {
    let places = turn.situation.roomsToCome(with: pairs).map { key, room in
      "R\(key.round) \(turn.voice.noun) \(room)"
    }
    if places.isEmpty { return }
    turn.sayAll("They share \(places.joined(separator: ", ")): groups fills what is to come anew.")
  }
}
