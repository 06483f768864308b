public import Calendar
public import Plans

/// What the rounds of role plays need of the agenda's time: the one value that everything asks that
/// says when an item with rounds ends.
///
/// Rounds that have rooms and were not opened are still to come: of the running item they begin when
/// the running round ends, else now. Where no rooms were made yet, a role play's planned rounds count
/// from their item's start, since nobody knows whether they will be opened here.
struct RoundTime: Equatable, Sendable {
  /// When the round that runs ends, `nil` when none does; what stands still goes on now.
  private(set) var runningEnd: Instant?
  /// Minutes of rounds with rooms that are still to come, by the id of their item.
  private(set) var toCome: [String: Int] = [:]
  /// Minutes of planned rounds for which no rooms were made, by the id of their item.
  private(set) var planned: [String: Int] = [:]

  init(_ plan: Plan, _ progress: AgendaProgress, _ rotation: Rotation, now: Instant) {
    if progress.hasEnded { return }
    runningEnd = rotation.goingOn(progress, at: now).running(at: now)?.opening.phases.last?.end
    let first = plan.agenda.firstIndex { $0.id == progress.current } ?? 0
    let ahead = plan.agenda[first...].filter {
      $0.id == progress.current || !progress.skipped.contains($0.id)
    }
    for activity in plan.activities {
      let items = ahead.filter { $0.activities.contains(activity.id) }
      guard let play = activity.rolePlay, !items.isEmpty else { continue }
      let hasRooms = rotation.rounds.keys.contains { $0.activity == activity.id }
      let rounds = hasRooms ? rotation.roundsToCome(activity.id) : play.rounds
      for (item, rounds) in Self.share(rounds, of: play, among: items, progress, rotation) {
        let minutes = rounds * play.roundMinutes
        if hasRooms {
          toCome[item, default: 0] += minutes
        } else {
          planned[item, default: 0] += minutes
        }
      }
    }
  }

  /// The fewest minutes of an item that has not begun.
  func minutes(of item: String) -> Int { (toCome[item] ?? 0) + (planned[item] ?? 0) }

  /// When the rounds of the running item are over at the earliest; `nil` when there are none.
  func end(of item: String, now: Instant) -> Instant? {
    let minutes = toCome[item] ?? 0
    guard runningEnd != nil || minutes > 0 else { return nil }
    return max(now, runningEnd ?? now).adding(minutes: minutes)
  }

  /// Several items can run rounds of one role play: each takes as many as fit its minutes in
  /// the workshop, the last all that are left.
  private static func share(
    _ rounds: Int, of play: RolePlay, among items: [AgendaItem], _ progress: AgendaProgress,
    _ rotation: Rotation
  ) -> [(item: String, rounds: Int)] {
    var left = rounds
    return items.enumerated().map { index, item in
      if index == items.count - 1 { return (item.id, left) }
      let start = item.id == progress.current ? progress.span(of: item.id)?.start : nil
      let opened = start.map { start in
        rotation.opened.count { item.activities.contains($0.key.activity) && $0.at >= start }
      }
      let fit = max(0, item.minutes / max(1, play.roundMinutes) - (opened ?? 0))
      let own = min(left, fit)
      left -= own
      return (item.id, own)
    }
  }
}

extension Rotation {
  /// How many rounds of a role play have rooms and were not opened.
  func roundsToCome(_ activity: String) -> Int {
    rounds.keys.count { $0.activity == activity && !isOpened($0) }
  }

  /// The rotation as it would be if what stands still went on at a moment.
  func goingOn(_ progress: AgendaProgress, at: Instant) -> Rotation {
    guard let hold = progress.holds.last, hold.end == nil, at > hold.start else { return self }
    var rotation = self
    rotation.postpone(during: Period(hold.start, at))
    return rotation
  }
}

extension Situation {
  /// The rounds of the running item that have rooms and are still to come, and when the last of them
  /// ends; `nil` when there are none.
  public var roundsAhead: (rounds: [Rotation.RoundKey], end: Instant)? {
    guard let item = session.agenda.current else { return nil }
    let time = RoundTime(plan, session.agenda, session.rotation, now: now)
    let rounds = roundsToCome.filter { plan.item(item)?.activities.contains($0.activity) ?? false }
    guard !rounds.isEmpty, let end = time.end(of: item, now: now) else { return nil }
    return (rounds, end)
  }

  /// What a role play's rounds need that the item which runs them has not; `nil` when they fit.
  public func shortfall(of activity: Activity) -> RoundShortfall? {
    guard let play = activity.rolePlay else { return nil }
    for row in forecast.rows where plan.item(row.id)?.activities.contains(activity.id) ?? false {
      switch row.state {
      case .done, .skipped: continue
      case .next:
        return row.roundMinutes <= row.planned
          ? nil
          : RoundShortfall(
            item: row.id, play: play, minutes: row.roundMinutes, has: row.planned, end: row.end)
      case .running:
        let left = max(0, forecast.plannedLeft ?? 0)
        return (forecast.timeLeft ?? 0) - (forecast.plannedLeft ?? 0) < 60
          ? nil
          : RoundShortfall(
            item: row.id, play: play, minutes: row.roundMinutes, has: left / 60, end: row.end)
      }
    }
    return nil
  }
}

/// An item that is too short for the rounds it runs.
public struct RoundShortfall: Equatable, Sendable {
  /// The item's id.
  public let item: String
  /// The role play.
  public let play: RolePlay
  /// Minutes that its rounds take which are still to come.
  public let minutes: Int
  /// Minutes that the item has left for them.
  public let has: Int
  /// When the item ends if all of them are played.
  public let end: Instant
}
