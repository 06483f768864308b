import Plans
import Wording
import Workshop

/// What goes into the inbox and out of it.
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
    if let word = turn.words.first, let number = Int(typed: word) {
      guard let item = inbox[number] else {
        throw Refusal.scoring(.noItemInInbox(number, items: inbox.items.count))
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
        guard let number = Int(typed: word) else {
          throw CommandProblem.number(word, what: "number")
        }
        guard let item = inbox[number] else {
          throw Refusal.scoring(.noItemInInbox(number, items: inbox.items.count))
        }
        items.append(item)
      }
      if items.isEmpty { items = inbox.open.suffix(1) }
    }
    if items.isEmpty { throw CommandProblem.plain("The inbox is empty.") }
    try turn.record(turn.situation.drop(items))
    let left = turn.situation.openInbox.count
    turn.say(
      "\(DisplayFormat.count(items.count, "line")) dropped · \(left) in the inbox · undo brings back"
    )
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
    if choice == InboxChoice(), situation.placementProblem(of: item) != nil {
      let candidates = situation.candidates(item)
      if candidates.count != 1 { return try ask(item, candidates, turn) }
      choice.learner = candidates[0]
    }
    try record(item, choice, turn)
  }

  private static func ask(_ item: Inbox.Item, _ candidates: [PersonID], _ turn: Turn) throws {
    if candidates.isEmpty {
      let why = turn.situation.placementProblem(of: item).map(turn.voice.words(for:)) ?? ""
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
    guard case .scoring(.placed(let placement)) = act else { return }
    let replaced = turn.situation.session.scores.replacements(by: placement.score)
    try turn.record(act)
    turn.say(ScoreAnswer.line(placement.score, replaced: replaced, turn.voice))
    if case .line(let line) = item.content, let problem = unread(line, choice, turn) {
      turn.sayAll("Left out: \(problem)")
    }
    let left = turn.situation.openInbox.count
    if left > 0 { turn.say("\(left) in the inbox") }
  }

  /// What of a line could not be read and was not put right either.
  private static func unread(
    _ line: KeptLine, _ choice: InboxChoice, _ turn: Turn
  ) -> String? {
    let message = ScoreMessage(line.text, scoring: turn.situation.plan.scoring)
    guard let problem = message.problem else { return nil }
    if case .scoring(.level(let key, _, _)) = problem, choice.line?.levels[key] != nil {
      return nil
    }
    return turn.voice.words(for: PlacementProblem.unreadable(problem))
  }
}

/// Keeping what was typed and has no place.
extension InboxEntry {
  /// Keeps a typed line that cannot be read or placed, and says why.
  @discardableResult
  static func keep(
    _ text: String, because error: (any Error)? = nil, _ turn: Turn
  ) throws -> PlacementProblem? {
    try turn.record(turn.situation.keep(text, typedBy: Rater(name: turn.voice.rater)))
    kept(turn, because: error, isProblem: true)
    return turn.situation.session.scores.inbox.items.last.flatMap(
      turn.situation.placementProblem(of:))
  }

  /// Says why the latest item waits, and how it finds its place with one key.
  ///
  /// - Parameter error: Why the line was not taken as it was typed, where the item alone does not
  ///   tell.
  static func kept(
    _ turn: Turn, because error: (any Error)? = nil, isProblem: Bool = false
  ) {
    guard let item = turn.situation.session.scores.inbox.items.last else { return }
    let problem = turn.situation.placementProblem(of: item)
    let why =
      problem.map(turn.voice.words(for:)) ?? reason(error, turn)
      ?? "You are \(turn.voice.inside("no \(turn.voice.noun)")) this round"
    let words =
      "\(why.capitalizedFirst). In the inbox as \(item.number): \(offer(item, problem, turn)), u drops "
      + "it."
    if isProblem { turn.report(.plain(words)) } else { turn.sayAll(words) }
  }

  /// What a line that was typed was refused with, when it is about its words.
  private static func reason(_ error: (any Error)?, _ turn: Turn) -> String? {
    guard let refusal = error as? Refusal, case .scoring = refusal else { return nil }
    return turn.voice.words(for: PlacementProblem.unreadable(refusal))
  }

  /// What places an item with the fewest keys.
  private static func offer(_ item: Inbox.Item, _ problem: PlacementProblem?, _ turn: Turn)
    -> String
  {
    let (situation, voice) = (turn.situation, turn.voice)
    if case .unreadable(.scoring(.level(let key, _, _))) = problem {
      let isStep = situation.plan.scoring.criterion(key) != nil
      return "p \(isStep ? key : "g")=LEVEL puts it right"
    }
    if problem == nil,
      case .scoring(.placed(let placement))? = try? situation.place(item, InboxChoice())
    {
      let performance = placement.score.performance
      return "p places it on \(voice.name(performance.learner)), "
        + "\(ScoreWords(voice).place(performance)), p NAME on somebody else"
    }
    if case .seatHasScored = problem { return "inbox \(item.number) by=NAME places it" }
    let candidates = situation.candidates(item)
    return candidates.count == 1
      ? "p places it on \(voice.name(candidates[0])), p NAME on somebody else" : "p NAME places it"
  }
}

extension String {
  fileprivate var capitalizedFirst: String {
    first.map { $0.uppercased() + dropFirst() } ?? self
  }
}

extension PlacementProblem? {
  /// Whether a name is what keeps a line from its place.
  var isAboutName: Bool {
    switch self {
    case .name, .sender: true
    case nil, .noScore, .unreadable, .noPlace, .noRound, .noRoom, .noTurn, .standIn, .otherRoom,
      .elsewhere, .noRater, .seatHasScored:
      false
    }
  }
}
