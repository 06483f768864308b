import Calendar
import Glibc
import Workshop

/// A clock that runs so many times as fast as the machine's.
struct SimulatedClock {
  private let start: Instant
  private let since: Int64
  private let speed: Int

  init(from start: Instant, speed: Int) {
    self.start = start
    self.speed = speed
    since = Self.milliseconds
  }

  var now: Instant {
    Instant(milliseconds: start.milliseconds + (Self.milliseconds - since) * Int64(speed))
  }

  /// The clock as it goes on from a later moment.
  func moved(to moment: Instant) -> SimulatedClock { SimulatedClock(from: moment, speed: speed) }

  /// Milliseconds of a clock that nobody sets.
  private static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
