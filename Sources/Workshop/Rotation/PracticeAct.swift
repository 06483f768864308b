/// Rooms, rounds and seats of a role play.
public indirect enum PracticeAct: Equatable, Sendable {
  /// Rooms were filled for some rounds.
  case grouped(Grouping)
  /// A round was opened; its phases run until the times given.
  case round(RoundOpening)
  /// Somebody must sit apart from somebody or together, or need not any more.
  case ruled(SeatingRule)
  /// People only observe from now on, or play again.
  case optedOut([PersonID], Bool)
  /// Seats were changed by hand.
  case reseated(Reseating)
  /// A room stands still: somebody said the stop-word.
  case froze(Freeze)
  /// A room that stood still goes on.
  case thawed(RoomResumption)
  /// The writer is watching a room.
  case watching(Watch)
}

extension PracticeAct: ActFamily {
  var audience: Audience {
    switch self {
    case .ruled, .optedOut: .trainers
    // Trainers fill rooms, so they must know who only observes. The reason is its writer's alone.
    case .froze(let freeze): freeze.person == nil ? .everyone : .trainers
    case .grouped, .round, .reseated, .thawed, .watching: .everyone
    }
  }

  var movesAgenda: Bool {
    switch self {
    case .round: true
    case .grouped, .ruled, .optedOut, .reseated, .froze, .thawed, .watching: false
    }
  }

  var isCritical: Bool { false }

  var duplicateKey: DuplicateKey? {
    switch self {
    case .round(let opening): .round(activity: opening.activity, opening.round)
    case .grouped, .ruled, .optedOut, .reseated, .froze, .thawed, .watching: nil
    }
  }

  func read(through lens: inout ActLens) -> PracticeAct {
    switch self {
    case .grouped(var grouping):
      grouping.rounds = grouping.rounds.map { $0.map { lens.room($0) } }
      return .grouped(grouping)
    case .round(var opening):
      opening.phases = lens.phases(opening.phases)
      return .round(opening)
    case .ruled(var rule):
      rule.people = lens.people(rule.people).sorted()
      return .ruled(rule)
    case .optedOut(let people, let isOut): return .optedOut(lens.people(people), isOut)
    case .reseated(var reseating):
      reseating.rooms = reseating.rooms.mapValues { lens.room($0) }
      return .reseated(reseating)
    case .froze(var freeze):
      freeze.person = freeze.person.map { lens.person($0) }
      return .froze(freeze)
    case .thawed(var thaw):
      thaw.phases = lens.phases(thaw.phases)
      thaw.seats = thaw.seats.map { lens.room($0) }
      return .thawed(thaw)
    case .watching: return self
    }
  }

  func apply(to session: inout Session, on occasion: Occasion) {
    let at = occasion.at
    switch self {
    case .grouped(let grouping): session.rotation.apply(grouping)
    case .round(let opening): session.rotation.apply(opening, at: at)
    case .ruled(let rule): session.rules.apply(rule)
    case .optedOut(let people, let isOut): session.rules.optOut(people, isOut, at: at)
    case .reseated(let reseating): session.rotation.apply(reseating)
    case .froze(let freeze): session.rotation.apply(freeze, at: at, by: occasion.id.writer)
    case .thawed(let thaw): session.rotation.apply(thaw)
    case .watching(let watch):
      session.rotation.apply(watch)
      session.scores.apply(watch, at: at)
    }
  }
}
