public import Calendar
import Glibc
import Workshop

/// Where the present moment comes from: the machine's clock, or a script.
public final class TimeSource {
  private var manual: Instant?
  private var simulated: SimulatedClock?
  private var earliest: Instant?

  /// Creates the machine's clock.
  public init() { manual = nil }

  /// Creates a clock that runs so many times as fast as the machine's, from a moment on.
  public init(simulatedFrom start: Instant, speed: Int) {
    simulated = SimulatedClock(from: start, speed: speed)
  }

  /// Creates a clock that stands at a moment until it is moved.
  public init(manual start: Instant) { manual = start }

  /// Whether the clock only moves when it is told to.
  public var isManual: Bool { manual != nil }

  /// The present moment.
  public var now: Instant {
    if let manual { return manual }
    if let simulated { return simulated.now }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let now = Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    return earliest.map { max($0, now) } ?? now
  }

  /// Lets the machine's clock show no moment before another: what happened is not to come.
  public func begin(at moment: Instant) { earliest = max(earliest ?? moment, moment) }

  /// Moves a manual or simulated clock forward; it never goes back.
  public func advance(to moment: Instant) {
    if let simulated, moment > simulated.now { self.simulated = simulated.moved(to: moment) }
    if let manual, moment > manual { self.manual = moment }
  }
}
