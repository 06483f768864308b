import Plans
import Wording
import Workshop

extension Verb {
  static let reconcile = Verb(
    "reconcile", group: .scores, usage: "[NAME KEY WHO|median|LEVEL|both] [\"WHY\"]",
    moments: [.live, .after], effects: [.writesActs, .isPrivate],
    summary: "settle what two trainers see differently; both scores are kept",
    examples: [
      "reconcile   asks about the widest difference that is open",
      "reconcile uma R median", "reconcile uma R both \"two ways to see it\"",
    ],
    details: [
      "The last word is a trainer, median, both, or the level you agreed on; reconcile m alone "
        + "settles the widest.",
      "The settled level counts in grades. Changing a score afterwards opens it again.",
    ],
    completes: .people
  ) { turn in
    let note = turn.request.takeQuoted()
    let open = turn.situation.discrepancies().filter { $0.reconciliation == nil }
    switch turn.request.words.count {
    case 0: try Reconciling.ask(open, turn)
    case 1: try Reconciling.settle(open.first, turn.words[0], note, turn)
    default: try Reconciling.settle(note, turn)
    }
  }
}

/// Settling what trainers see differently.
enum Reconciling {
  /// Asks about the widest difference that is open.
  static func ask(_ open: [Discrepancy], _ turn: Turn) throws {
    guard let first = open.first else { throw Refusal.scoring(.noDiscrepancy) }
    let words = AgreementWords(turn.voice)
    for line in words.views(first, columns: turn.surroundings.columns) { turn.say(line) }
    let name = turn.voice.reference(first.performance.learner)
    let place = "round=\(first.performance.round)"
    let line = { (way: String) in "reconcile \(name) \(first.key) \(way) \(place)" }
    let raters = first.views.map { view in
      ("\(words.rater(view.rater)) \(view.level)", line(Words.quote(view.rater.name)))
    }
    let ways =
      raters + [
        ("median \(first.median.map(DisplayFormat.number) ?? "")", line("median")),
        ("both stand", line("both")),
      ]
    turn.ask(
      Question(
        kind: .menu, word: words.title(first), choices: ways.map(\.0), lines: ways.map(\.1)))
  }

  /// Settles what the words name: a learner, a criterion, and how.
  static func settle(_ note: String?, _ turn: Turn) throws {
    let pairs = turn.request.takePairs(["round"])
    let round = try ScoreInput.number(pairs["round"], "round")
    guard turn.words.count >= 3, let way = turn.words.last else {
      throw CommandProblem.usage("Whom, which criterion, and how?")
    }
    let key = try criterion(turn.words[turn.words.count - 2], turn.situation.plan.scoring)
    let name = turn.words.dropLast(2).joined(separator: " ")
    let tail = "\(key) \(way)" + (round.map { " round=\($0)" } ?? "")
    guard let learner = turn.person(name, line: { "reconcile \($0) \(tail)" }) else { return }
    let found = turn.situation.discrepancies().first {
      $0.performance.learner == learner && $0.key == key
        && (round == nil || $0.performance.round == round)
    }
    guard let found else {
      let place = round.map { " in round \($0)" } ?? ""
      throw CommandProblem.plain(
        "No two trainers gave \(turn.voice.name(learner)) different levels for \(key)\(place). "
          + "agreement lists what differs.")
    }
    try settle(found, way, note, turn)
  }

  /// The key of what is settled as scores have it; `g` is the global rating here as everywhere.
  private static func criterion(
    _ word: String, _ scoring: Scoring
  ) throws(Refusal) -> String {
    if scoring.global != nil, ["g", Reconciliation.globalKey].contains(word.lowercased()) {
      return Reconciliation.globalKey
    }
    guard let criterion = scoring.criterion(word) else { throw .scoring(.noCriterion(word)) }
    return criterion.key
  }

  /// Settles one difference, the widest that is open when only the way is said.
  static func settle(
    _ found: Discrepancy?, _ way: String, _ note: String?, _ turn: Turn
  ) throws {
    guard let found else { throw Refusal.scoring(.noDiscrepancy) }
    let act = try self.act(found, way, note, turn)
    try turn.record(act)
    guard case .scoring(.reconciled(let outcome)) = act else { return }
    let words = AgreementWords(turn.voice)
    turn.sayAll("\(words.title(found)) → \(words.outcome(outcome)); both are kept.")
    let left = turn.situation.discrepancies(apart: 2).count { $0.reconciliation == nil }
    turn.say(left == 0 ? "Nothing else lies more than one apart." : "\(left) more: reconcile")
  }

  private static func act(
    _ found: Discrepancy, _ way: String, _ note: String?, _ turn: Turn
  ) throws -> Act {
    let situation = turn.situation
    if let level = Int(typed: way) {
      return try situation.reconcile(found, .level, level: level, note: note)
    }
    let ways = ["median", "both"]
    let raters = found.views.map(\.rater.name)
    let wanted = way.lowercased()
    let meant = ["me", "you", "mine"].contains(wanted) ? turn.voice.rater : way
    let chosen = try Choice.of(meant, among: raters + ways, what: "way", id: { $0 })
    switch chosen {
    case "median": return try situation.reconcile(found, .median, note: note)
    case "both": return try situation.reconcile(found, .both, note: note)
    default: return try situation.reconcile(found, .rater, rater: chosen, note: note)
    }
  }
}
