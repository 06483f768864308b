public import Calendar

/// What one more word on somebody's presence changes of what was said of them before.
public enum Correction: Equatable, Sendable {
  /// They come for the first time.
  case first
  /// They come back, gone since a moment.
  case back(since: Instant)
  /// They came at this moment, not at the later one that was said.
  case cameEarlier(than: Instant)
  /// They were there as was said; they still are, or are again although a platform has them gone.
  case confirmed
  /// They go, and nothing later was said.
  case goes
  /// They went at this moment, not at the later one that was said.
  case wentEarlier(than: Instant)
  /// They were gone from this moment until they came back, as was said.
  case goneUntil(Instant)
}

extension Situation {
  /// What it changes when somebody is said to be here from a moment on.
  public func coming(of person: PersonID, at: Instant) -> Correction {
    let presence = session.presence
    let before = presence.event(of: person, by: at)
    if before?.kind == .here { return .confirmed }
    let next = presence.event(of: person, after: at)
    if let next, next.kind == .here { return .cameEarlier(than: next.at) }
    guard let before, presence.comings(of: person).contains(where: { $0 <= at }) else {
      return .first
    }
    return .back(since: before.at)
  }

  /// What it changes when somebody is said to be gone from a moment on.
  public func going(of person: PersonID, at: Instant) -> Correction {
    guard let next = session.presence.event(of: person, after: at) else { return .goes }
    if next.kind == .here { return .goneUntil(next.at) }
    let isThere = session.presence.event(of: person, by: at)?.kind == .here
    return isThere ? .wentEarlier(than: next.at) : .goes
  }
}
