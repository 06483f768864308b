import LineEditor
import Plans
import Workshop

/// The five commands that this hour of a session needs.
enum NextCommands {
  /// Each with what it does, and where to find the others.
  static func lines(_ situation: Situation, columns: Int) -> [String] {
    let examples = verbs(situation).map { verb in
      Example.line(verb.examples.first ?? verb.name) + "   " + verb.summary
    }
    return Example.lines(examples, columns: columns)
  }

  /// The verbs.
  static func verbs(_ situation: Situation) -> [Verb] {
    names(situation).compactMap { name in Verb.all.first { $0.name == name } }
  }

  private static func names(_ situation: Situation) -> [String] {
    switch situation.progress {
    case .closed: return ["summary", "scores", "export", "log", "quit"]
    case .ahead: return ["here", "roll", "walkin", "go", "undo"]
    case .running, .agendaOver: return namesWhileOpen(situation)
    }
  }

  private static func namesWhileOpen(_ situation: Situation) -> [String] {
    if situation.runningRound != nil { return ["round", "in", "score", "lost", "undo"] }
    guard let item = situation.itemAtHand else {
      return ["summary", "test", "survey", "export", "close"]
    }
    let activities = item.activities.compactMap(situation.plan.activity)
    if activities.contains(where: { $0.rolePlay != nil }) {
      return ["groups", "round", "rooms", "score", "undo"]
    }
    if activities.contains(where: { $0.clip != nil }) {
      return ["clip", "cue", "fallback", "next", "undo"]
    }
    if situation.forecast.isInDanger || !situation.forecast.lateStarts.isEmpty {
      return ["replan", "agenda", "next", "skip", "undo"]
    }
    return ["next", "launch", "extend", "park", "undo"]
  }
}
