import Plans
import Wording
import Workshop

extension Verb {
  static let replan = Verb(
    "replan", group: .agenda, usage: "[NUMBER] | ITEM=MINUTES|out|13:05 …",
    moments: [.live, .review], effects: .mayWriteActs,
    hours: [.danger: 1],
    summary: "what to do when late or early: options, one digit does one",
    examples: ["replan", "replan 1", "replan recap=8 hot-button=out"],
    details: [
      "Options come from each item's min and keep: first buffers, then theory, then talk, breaks "
        + "and organization, drills last, earlier items first. Whole items go when the workshop says could; "
        + "should only when nothing else is enough, must never. Rounds, tests and surveys keep their "
        + "minutes.",
      "replan 1 does the first option; replan recap=8 hot-button=out does your own, and "
        + "replan buffer=13:10 says that everybody agreed to stay until 13:10. All of it is one "
        + "act: undo brings back the agenda as it was.",
    ], completes: .items
  ) { turn in
    let insists = turn.take("anyway")
    let pairs = turn.words
    if pairs.isEmpty { return list(turn) }
    let first = pairs[0].hasPrefix("apply=") ? String(pairs[0].dropFirst(6)) : pairs[0]
    if pairs.count == 1, let number = Int(typed: first) { return try take(number, turn) }
    guard let wishes = try wishes(pairs, turn) else { return }
    let act = try turn.situation.replan(wishes, insisting: insists, at: turn.at)
    try apply(act, turn)
  }

  private static func list(_ turn: Turn) {
    let (situation, voice) = (turn.situation, turn.voice)
    let replan = situation.replan
    let words = ReplanWords(replan, situation, voice, columns: turn.surroundings.columns)
    words.lines.forEach(turn.say)
    if replan.options.isEmpty { return }
    let count = replan.options.count
    let choose = count == 1 ? "Choose 1, or q." : "Choose 1-\(count), or q."
    let how = turn.surroundings.isScript ? "replan 1 does the first." : choose
    turn.say([words.protected, how].filter { !$0.isEmpty }.joined(separator: " "))
    turn.ask(
      Question(
        kind: .shown, word: "", choices: replan.options.map { "\($0.kind)" },
        lines: replan.options.map { ReplanWords.command($0.change, voice) }))
  }

  private static func take(_ number: Int, _ turn: Turn) throws {
    let options = turn.situation.replan.options
    guard options.indices.contains(number - 1) else {
      throw Refusal.agenda(.noOption(number, options: options.count))
    }
    try apply(turn.situation.replan(options[number - 1], at: turn.at), turn)
  }

  /// Saves the changes and shows what is different now.
  private static func apply(_ act: Act, _ turn: Turn) throws {
    let before = turn.situation.forecast.rows
    try turn.record(act)
    let (situation, voice) = (turn.situation, turn.voice)
    let changed = AgendaTable(situation, voice).changed(since: before)
    changed.lines(columns: turn.surroundings.columns).forEach(turn.say)
    if case .agenda(.replanned(let change)) = act {
      for (item, end) in change.until.sorted(by: { $0.key < $1.key }) {
        let whose = item == situation.plan.agenda.last?.id ? "" : " of \(voice.item(item))"
        turn.say("Hard stop\(whose) now \(voice.clock(end)): ask whether everybody can stay.")
      }
    }
    turn.say("\(ItemWords.pace(situation, voice)). undo brings the old agenda back.")
  }

  /// Changes as they were typed, or `nil` when an item had to be asked.
  private static func wishes(
    _ pairs: [String], _ turn: Turn
  ) throws -> [(item: String, wish: Situation.Wish)]? {
    var wishes: [(item: String, wish: Situation.Wish)] = []
    for pair in pairs {
      guard let equals = pair.lastIndex(of: "=") else {
        throw CommandProblem.usage("'\(pair)' says no change.")
      }
      let value = String(pair[pair.index(after: equals)...])
      let line = { (id: String) in
        "replan "
          + pairs.map { $0 == pair ? "\(Words.quote(id))=\(value)" : $0 }.joined(separator: " ")
      }
      guard let item = try turn.item([String(pair[..<equals])], line: line) else { return nil }
      wishes.append((item.id, try wish(value, turn)))
    }
    return wishes
  }

  private static func wish(_ value: String, _ turn: Turn) throws -> Situation.Wish {
    if value == "out" { return .out }
    if let minutes = Int(typed: value), (0...1440).contains(minutes) { return .minutes(minutes) }
    if let end = turn.situation.coming(value) { return .until(end) }
    throw CommandProblem.number(value, what: "number of minutes, \"out\" or time such as 13:05")
  }
}
