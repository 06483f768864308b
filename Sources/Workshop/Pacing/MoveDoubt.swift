public import Calendar
import Plans

/// Why a move of the agenda may be a mistake: asked before it is made.
public enum MoveDoubt: Equatable, Sendable {
  /// Rounds are lost: the one that runs, those that have rooms and were not opened.
  case rounds(running: RoundProgress?, toCome: [Rotation.RoundKey])
  /// The running item began only so many seconds ago.
  case justBegan(item: String, seconds: Int)
}

extension Situation {
  /// Within how many seconds of the last move another one is asked about.
  private static let moveNotice = 60

  /// What speaks against going on to the next item at a moment, `nil` when nothing does.
  public func doubt(aboutNextAt at: Instant) -> MoveDoubt? {
    let following = session.agenda.current.flatMap { current in
      plan.agenda.firstIndex { $0.id == current }
    }
    let rest = following.map { plan.agenda[($0 + 1)...] } ?? []
    let item = rest.first { !session.agenda.skipped.contains($0.id) }?.id
    if let lost = doubt(aboutMovingTo: item, at: at) { return lost }
    guard let last = session.agenda.moves.last, let running = last.move.to else { return nil }
    let seconds = at.seconds(since: last.at)
    return (0..<Self.moveNotice).contains(seconds)
      ? .justBegan(item: running, seconds: seconds) : nil
  }

  /// The rounds that going to an item loses; the last phase of the last round is no loss, since people
  /// are changing places.
  public func doubt(aboutMovingTo item: String?, at: Instant) -> MoveDoubt? {
    let toCome = roundsLeft(byMovingTo: item)
    let running = roundLeft(byMovingTo: item, at: at)
    if toCome.isEmpty, running?.isLastPhase ?? true { return nil }
    return .rounds(running: running, toCome: toCome)
  }

  /// The round that runs at a moment and does not belong to the item that begins.
  func roundLeft(byMovingTo item: String?, at: Instant) -> RoundProgress? {
    guard let round = round(runningAt: at),
      !(item.flatMap(plan.item)?.activities.contains(round.key.activity) ?? false)
    else { return nil }
    return round
  }

  /// The rounds of the running item that have rooms, were not opened, and belong to no item from the
  /// one on that begins.
  private func roundsLeft(byMovingTo item: String?) -> [Rotation.RoundKey] {
    guard let current = session.agenda.current.flatMap(plan.item) else { return [] }
    let position = item.flatMap { id in plan.agenda.firstIndex { $0.id == id } }
    let kept = position.map { plan.agenda[$0...] } ?? []
    let played = kept.filter { !session.agenda.skipped.contains($0.id) }.flatMap(\.activities)
    let activities = Set(current.activities).subtracting(played)
    return roundsToCome.filter { activities.contains($0.activity) }
  }
}
