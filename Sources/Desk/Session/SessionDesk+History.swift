import Workshop

extension SessionDesk {
  /// Every act since the session was made, in order, people's acts among them.
  public var history: History {
    History(
      journal: folder.journal.ledger, people: cohort.people.ledger, map: cohort.roster.map)
  }

  /// Takes back an act, and what was written along with it.
  public func undo(_ line: History.Line, in history: History) throws {
    try reverse(line, in: history, Act.undo, PeopleAct.undo)
  }

  /// Takes back an undoing.
  public func redo(_ line: History.Line, in history: History) throws {
    try reverse(line, in: history, Act.redo, PeopleAct.redo)
  }

  private func reverse(
    _ line: History.Line, in history: History, _ act: (ActID) -> Act,
    _ peopleAct: (ActID) -> PeopleAct
  ) throws {
    switch line.act {
    case .people: try record(peopleAct(line.id))
    case .session:
      if let companion = history.companion(of: line) {
        if companion.act.isPeople {
          try record(peopleAct(companion.id))
        } else {
          try record(act(companion.id))
        }
      }
      try record(act(line.id))
    }
  }
}
