import LineEditor
import Plans
import Workshop

/// The five commands that this hour of a session needs.
enum NextCommands {
  /// Each with what it does, and where to find the others.
  static func lines(_ situation: Situation, columns: Int) -> [String] {
    let examples = verbs(situation).map { verb in
      Example.line(Example.filled(verb.examples.first ?? verb.name, situation.plan)) + "   "
        + verb.summary
    }
    return Example.lines(examples, columns: columns)
  }

  /// The verbs that declare themselves needed now, in the order they declare.
  static func verbs(_ situation: Situation) -> [Verb] {
    let hour = Verb.Hour(situation)
    return Verb.all.filter { $0.hours[hour] != nil }.sorted {
      ($0.hours[hour] ?? 0) < ($1.hours[hour] ?? 0)
    }
  }
}

extension Verb {
  /// What a session needs at a time, as far as the most needed verbs tell it apart.
  public enum Hour: CaseIterable, Sendable {
    /// Until the agenda begins.
    case ahead
    /// An item that is none of the following.
    case item
    /// An item with a clip.
    case clip
    /// An item with a role play, between its rounds.
    case rolePlay
    /// A round runs.
    case round
    /// The hard stop is in danger, or a start that was said is missed.
    case danger
    /// The agenda is over and the session open.
    case agendaOver
    /// The session is closed.
    case closed

    init(_ situation: Situation) {
      switch situation.progress {
      case .closed: self = .closed
      case .ahead: self = .ahead
      case .running, .agendaOver: self = Self.whileOpen(situation)
      }
    }

    private static func whileOpen(_ situation: Situation) -> Hour {
      if situation.runningRound != nil { return .round }
      guard let item = situation.itemAtHand else { return .agendaOver }
      let activities = item.activities.compactMap(situation.plan.activity)
      if activities.contains(where: { $0.rolePlay != nil }) { return .rolePlay }
      if activities.contains(where: { $0.clip != nil }) { return .clip }
      let forecast = situation.forecast
      return forecast.isInDanger || !forecast.lateStarts.isEmpty ? .danger : .item
    }
  }
}
