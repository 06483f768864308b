/// What a person's presence comes to at a moment.
public enum Status: String, CaseIterable, Equatable, Sendable {
  /// In the session now, or until it closed.
  case present
  /// Connection gone, seat kept.
  case lost
  /// Gone before the end.
  case left
  /// Did not come, or is counted as not having come.
  case absent
  /// Not there, with a reason that is accepted.
  case excused
  /// Not seen yet.
  case expected
}

extension Presence {
  /// Returns a person's status; nobody is expected any more once the session is closed.
  public func status(_ person: PersonID, closed: Bool) -> Status {
    let record = records[person]
    switch record?.mark?.mark {
    case .absent: return .absent
    case .excused: return .excused
    case nil: break
    }
    switch record?.events.last?.kind {
    case .here: return hasGone(person) ? .left : .present
    case .lost: return .lost
    case .left: return .left
    case .absent: return .absent
    case .excused: return .excused
    case nil: break
    }
    guard let seen = evidence.people[person] else { return closed ? .absent : .expected }
    return seen.spans.isEmpty || isSeenToTheEnd(person) ? .present : .left
  }

  /// Whether the files have somebody gone whom nobody said to have gone.
  private func hasGone(_ person: PersonID) -> Bool {
    guard let here = records[person]?.events.last?.at, let seen = evidence.people[person] else {
      return false
    }
    let after = seen.spans.contains { $0.end ?? .distantFuture > here }
    return after && !isSeenToTheEnd(person)
  }

  /// Whether somebody is in the session now.
  public func isPresent(_ person: PersonID) -> Bool { status(person, closed: false) == .present }
}
