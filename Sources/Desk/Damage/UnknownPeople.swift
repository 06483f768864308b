import Workshop

/// People whom a session's acts name and no file about people has ever mentioned.
struct UnknownPeople {
  /// Their ids in order; nobody when all is well.
  let ids: [PersonID]

  /// Looks whom a session names.
  ///
  /// Somebody whose import was undone is known: only a lost file makes people unknown.
  init(in session: Session, of cohort: Cohort) {
    let roster = cohort.roster
    var left = session.named.filter { roster[$0] == nil && roster.strangers[$0] == nil }
    if !left.isEmpty {
      for entry in cohort.people.ledger.entries { left.subtract(entry.act.introduces) }
    }
    ids = left.sorted()
  }
}

extension PeopleAct {
  /// The people that the act makes known.
  fileprivate var introduces: [PersonID] {
    switch self {
    case .roster(let roster): roster.people.map(\.id)
    case .person(let facts): [facts.id]
    case .seen(let names): names.people.map(\.id)
    case .erased(let erasing): [erasing.remains]
    case .cohort, .joined, .opened, .learned, .same, .undo, .redo, .unknown: []
    }
  }
}

extension Session {
  /// Everybody whom the acts that count name in a figure: presence, scores, results, seats, notes.
  fileprivate var named: Set<PersonID> {
    var people = Set(presence.records.keys).union(presence.evidence.people.keys)
    for performance in scores.sheets.keys { people.insert(performance.learner) }
    for taken in results.tests.values { people.formUnion(taken.keys) }
    for given in results.surveys.values { people.formUnion(given.keys) }
    for rooms in rotation.rounds.values {
      for room in rooms { people.formUnion(room.compactMap(\.learner)) }
    }
    for noted in notes { people.formUnion(noted.note.people) }
    return people
  }
}
