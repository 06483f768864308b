import Workshop

extension Verb {
  static let inbox = Verb(
    "inbox", group: .scores, usage: "[NUMBER] [NAME|drop] [KEY=LEVEL…]",
    summary: "scores without a place: why, and whose they are",
    examples: [
      "inbox", "inbox 3 kenji   number 3 is about Kenji",
      "inbox 3 D=4   puts right what could not be read", "inbox 3 drop",
    ],
    details: [
      "by=NAME, round=N and source=customer say more; inbox drop all drops everything.",
      "place (p) does the same with the latest: p, p kenji. undo takes a placing back.",
    ],
    completes: .people, writes: false
  ) { turn in
    if turn.request.words.isEmpty { return list(turn) }
    try InboxEntry.take(turn)
  }

  static let place = Verb(
    "place", short: "p", group: .scores, usage: "[NUMBER] [NAME] [KEY=LEVEL…]",
    summary: "give the latest score without a place its learner",
    examples: ["p   whom it said it may be about", "p kenji", "p 3 kenji   number 3"],
    completes: .people
  ) { turn in try InboxEntry.take(turn) }

  private static func list(_ turn: Turn) {
    let open = turn.situation.session.scores.inbox.open
    if open.isEmpty { return turn.say("The inbox is empty.") }
    let words = InboxWords(turn.voice)
    for item in open { turn.sayAll(words.line(item)) }
    turn.say("inbox NUMBER NAME places one, inbox NUMBER drop drops it.")
  }
}

/// Placing and dropping what waits in the inbox.
enum InboxEntry {
  static func take(_ turn: Turn) throws {
    let pairs = turn.request.takePairs(["by", "round", "source", "attempt"])
    turn.request.words.removeAll { !$0.isQuoted && $0.text.lowercased() == "place" }
    if turn.take("drop") { return try drop(turn) }
    let item = try item(turn)
    try place(item, pairs, turn)
  }

  /// The item whose number was typed, else the latest that waits.
  private static func item(_ turn: Turn) throws -> Inbox.Item {
    let inbox = turn.situation.session.scores.inbox
    if let word = turn.words.first, let number = Int(word) {
      guard let item = inbox[number] else {
        throw Refusal.noItemInInbox(number, items: inbox.items.count)
      }
      turn.request.words.removeFirst()
      return item
    }
    guard let last = inbox.open.last else { throw CommandProblem.plain("The inbox is empty.") }
    return last
  }

  private static func drop(_ turn: Turn) throws {
    let inbox = turn.situation.session.scores.inbox
    var items: [Inbox.Item] = []
    if turn.take("all") {
      items = inbox.open
    } else {
      for word in turn.words {
        guard let number = Int(word) else { throw CommandProblem.number(word, what: "number") }
        guard let item = inbox[number] else {
          throw Refusal.noItemInInbox(number, items: inbox.items.count)
        }
        items.append(item)
      }
      if items.isEmpty { items = inbox.open.suffix(1) }
    }
    if items.isEmpty { throw CommandProblem.plain("The inbox is empty.") }
    try turn.record(turn.situation.drop(items))
    let left = turn.situation.session.scores.inbox.open.count
    turn.say(
      "\(Voice.count(items.count, "line")) dropped · \(left) in the inbox · undo brings back")
  }

  private static func place(
    _ item: Inbox.Item, _ pairs: [String: String], _ turn: Turn
  ) throws {
    let situation = turn.situation
    let scoring = situation.plan.scoring
    let subject = ScoreSubject(turn.request.words, scoring: scoring, isWatching: true)
    var choice = InboxChoice()
    choice.round = try ScoreInput.number(pairs["round"], "round")
    choice.attempt = try ScoreInput.number(pairs["attempt"], "attempt")
    choice.source = try ScoreInput.source(pairs["source"])
    if !subject.rest.isEmpty { choice.line = try ScoreLine(subject.rest, scoring: scoring) }
    let rest = Words.line(subject.rest)
    let again = { (name: String, pairs: [String: String]) in
      (["inbox", "\(item.number)", name, rest]
        + pairs.sorted { $0.key < $1.key }.map { "\($0)=\(Words.quote($1))" })
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let name = subject.name.map(\.text).joined(separator: " ")
    if !name.isEmpty {
      guard let learner = turn.person(name, line: { again($0, pairs) }) else { return }
      choice.learner = learner
    }
    if let judge = pairs["by"] {
      let line = { (judge: String) in again(name, pairs.merging(["by": judge]) { $1 }) }
      guard let person = turn.person(judge, line: line) else { return }
      choice.judge = person
    }
    if choice == InboxChoice(), situation.misfit(item) != nil {
      let candidates = situation.candidates(item)
      if candidates.count != 1 { return try ask(item, candidates, turn) }
      choice.learner = candidates[0]
    }
    try record(item, choice, turn)
  }

  private static func ask(_ item: Inbox.Item, _ candidates: [PersonID], _ turn: Turn) throws {
    if candidates.isEmpty {
      let why = turn.situation.misfit(item).map(InboxWords(turn.voice).words) ?? ""
      throw CommandProblem.plain(
        "\(why). Say whom it is about: inbox \(item.number) NAME; or inbox \(item.number) drop.")
    }
    let shown = candidates.prefix(8)
    turn.ask(
      Question(
        kind: .menu, word: "Inbox \(item.number): whom is it about?",
        choices: shown.map(turn.voice.full) + ["nobody: drop it"],
        lines: shown.map { "inbox \(item.number) \(turn.voice.reference($0))" }
          + ["inbox \(item.number) drop"]))
  }

  private static func record(_ item: Inbox.Item, _ choice: InboxChoice, _ turn: Turn) throws {
    let act = try turn.situation.place(item, choice)
    guard case .placed(let placement) = act else { return }
    let replaced = turn.situation.session.scores.replacements(by: placement.score)
    try turn.record(act)
    turn.say(ScoreAnswer.line(placement.score, replaced: replaced, turn.voice))
    if case .line(let line) = item.content, let problem = unread(line, choice, turn) {
      turn.sayAll("Left out: \(problem)")
    }
    let left = turn.situation.session.scores.inbox.open.count
    if left > 0 { turn.say("\(left) in the inbox") }
  }

  /// What of a line could not be read and was not put right either.
  private static func unread(
    _ line: KeptLine, _ choice: InboxChoice, _ turn: Turn
  ) -> String? {
    let message = ScoreMessage(line.text, scoring: turn.situation.plan.scoring)
    guard let problem = message.problem else { return nil }
    if case .level(let key, _, _) = problem, choice.line?.levels[key] != nil { return nil }
    return InboxWords(turn.voice).words(.unreadable(problem))
  }
}
