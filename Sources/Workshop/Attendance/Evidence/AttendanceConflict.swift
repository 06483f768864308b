public import Calendar

/// Something in which what was typed about somebody and what a platform's file says differ by a
/// minute or more; both are kept.
public struct AttendanceConflict: Equatable, Sendable {
  /// The person it is about.
  public let person: PersonID
  /// What differs.
  public let kind: Kind

  /// What can differ; in all but the last three what was typed counts.
  public enum Kind: Equatable, Sendable {
    /// Marked absent or excused, and connected for so many seconds that would count.
    case marked(Presence.Mark, seconds: Int)
    /// Said to be gone from a moment on, and connected for so many seconds after it.
    case seenWhileGone(since: Instant, seconds: Int, until: Instant)
    /// Said to be there from one moment to another, and not connected for so many seconds of it.
    case unseenWhileHere(Period, seconds: Int)
    /// Said to be there from a moment on, and not connected after it.
    case unseen(since: Instant)
    /// Said to be there from a moment on, and first connected later.
    case cameLater(typed: Instant, seen: Instant)
    /// Connected before they were said to be there: the platform's time counts.
    case cameEarlier(typed: Instant, seen: Instant)
    /// Said to be there, and gone at some time without anybody saying so: the platform's time counts.
    case leftEarlier(typed: Instant, seen: Instant)
    /// Said to be there, and away for so many seconds between connections without anybody saying so:
    /// the platform's time counts.
    case away(Period, seconds: Int)
  }

  /// Creates a conflict.
  public init(_ person: PersonID, _ kind: Kind) {
    self.person = person
    self.kind = kind
  }
}

extension Situation {
  /// Everything in which files and what was typed differ, in roster order.
  public var attendanceConflicts: [AttendanceConflict] {
    if session.presence.evidence.current.isEmpty { return [] }
    return attendees.flatMap { conflicts($0.id) }
  }

  private func conflicts(_ person: PersonID) -> [AttendanceConflict] {
    let presence = session.presence
    let window = opening.window
    let end = session.closed ?? now
    let limit = window.end
    let seen = (presence.seen(person, until: end, limit: limit) ?? [])
      .compactMap { $0.clipped(to: window) }
    let record = presence.records[person]
    if let mark = record?.mark {
      return seen.isEmpty
        ? [] : [AttendanceConflict(person, .marked(mark.mark, seconds: seen.seconds))]
    }
    guard let events = record?.events, !events.isEmpty,
      seen.contains(where: { $0.seconds >= Self.notable })
    else { return [] }
    let merge = PresenceMerge(
      events, seen: seen, known: presence.evidence.known, end: min(end, limit))
    // Of somebody who was said never to have been there one thing differs, whatever was said then.
    let come = events.first { $0.kind == .here }?.at ?? .distantFuture
    let isAbsent = events.first?.kind == .absent
    let before = isAbsent ? seen.compactMap { $0.clipped(to: Period(window.start, come)) } : []
    let absence =
      before.seconds >= Self.notable
      ? [AttendanceConflict(person, .marked(.absent, seconds: before.seconds))] : []
    let claims = merge.claims.filter { !isAbsent || $0.period.start >= come }
    return absence
      + claims.flatMap { claim, period in
        merge.conflicts(claim, period, seen, window).map { AttendanceConflict(person, $0) }
      }
  }

  /// Seconds from which a difference is worth a word: times are typed to the minute.
  static let notable = 60
}

extension PresenceMerge {
  fileprivate func conflicts(
    _ claim: Claim, _ period: Period, _ seen: [Period], _ window: Period
  ) -> [AttendanceConflict.Kind] {
    let inside = seen.compactMap { $0.clipped(to: period) }
    switch claim {
    case .untold:
      guard let first = inside.first, inside.seconds >= Situation.notable,
        period.end > window.start
      else { return [] }
      return [.cameEarlier(typed: period.end, seen: first.start)]
    case .gone:
      guard let last = inside.last, inside.seconds >= Situation.notable else { return [] }
      return [.seenWhileGone(since: period.start, seconds: inside.seconds, until: last.end)]
    case .there:
      guard let said = period.clipped(to: window) else { return [] }
      let missing = said.seconds - inside.seconds
      return missing >= Situation.notable ? [.unseenWhileHere(said, seconds: missing)] : []
    case .open:
      guard period.clipped(to: window) != nil else { return [] }
      return inside.isEmpty
        ? [.unseen(since: period.start)] : open(period, inside, window)
    }
  }

  /// What differs where somebody was only said to be there: a later coming, gaps, an earlier going.
  private func open(
    _ period: Period, _ inside: [Period], _ window: Period
  ) -> [AttendanceConflict.Kind] {
    guard let first = inside.first, let last = inside.last else { return [] }
    var kinds: [AttendanceConflict.Kind] = []
    let start = max(period.start, window.start)
    if first.start.seconds(since: start) >= Situation.notable {
      kinds.append(.cameLater(typed: period.start, seen: first.start))
    }
    let gaps = zip(inside, inside.dropFirst()).map { Period($0.end, $1.start) }
    let away = gaps.seconds
    if away >= Situation.notable, let from = gaps.first?.start, let to = gaps.last?.end {
      kinds.append(.away(Period(from, to), seconds: away))
    }
    let stays = spans.last.map { $0.end >= min(window.end, end) } ?? false
    let isEarly = last.end.adding(seconds: Situation.notable) <= min(period.end, window.end, end)
    if isEarly, !stays { kinds.append(.leftEarlier(typed: period.start, seen: last.end)) }
    return kinds
  }
}
