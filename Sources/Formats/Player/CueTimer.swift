public import Calendar
import Workshop

/// Stands in for a player that cannot be asked: it takes the same orders and says by the clock where
/// the clip must be by now.
public struct CueTimer: Equatable, Sendable {
  private var position: Double
  private var runningSince: Instant?
  private var stop: Double?

  /// Creates a timer that stands at a second of the clip.
  public init(at position: Double) {
    self.position = position
    runningSince = nil
    stop = nil
  }

  /// Takes an order for the player.
  public mutating func take(_ order: Playback.ActOrder, at now: Instant) {
    switch order {
    case .play(let from, let until):
      position = from ?? reached(at: now)
      stop = until
      runningSince = now
    case .pause, .leave:
      position = reached(at: now)
      runningSince = nil
    case .show(let second):
      position = second
      runningSince = nil
    }
  }

  /// What the player would say now; `nil` while it stands still.
  public mutating func event(at now: Instant) -> Playback.Event? {
    guard runningSince != nil else { return nil }
    let second = reached(at: now)
    guard let stop, second >= stop else { return .at(second) }
    position = stop
    runningSince = nil
    return .stopped(at: stop)
  }

  private func reached(at now: Instant) -> Double {
    guard let runningSince else { return position }
    return position + max(0, Double(now.milliseconds - runningSince.milliseconds) / 1000)
  }
}
