/// A hybrid logical clock: close to the wall clock, never going back, later than all it has seen.
///
/// One console shares one clock among all its logs, so that an act in one of them is later than
/// what was read in another. Kulkarni et al., "Logical Physical Clocks", OPODIS 2014.
public final class HybridClock {
  /// The wall clock: milliseconds since 1970.
  let wall: () -> Int64
  private var latest = ClockReading(milliseconds: .min, counter: 0)
  /// Milliseconds of readings that this computer's clock gave, the latest few thousand.
  private var shown: Set<Int64> = []
  private static let mostShown = 4096

  /// Makes a clock over `wall`, which gives milliseconds since 1970.
  public init(wall: @escaping () -> Int64) {
    self.wall = wall
  }

  /// Gives the reading for the next act: later than every reading so far.
  ///
  /// Only at the very end of what a line can say, where no honest clock gets, it stands still.
  public func tick() -> ClockReading {
    let now = min(max(wall(), 0), LineBounds.lastMillisecond)
    if now > latest.milliseconds {
      latest = ClockReading(milliseconds: now, counter: 0)
      if shown.count >= HybridClock.mostShown { shown = [] }
      shown.insert(now)
    } else {
      latest = latest.next
    }
    return latest
  }

  /// Whether a reading's milliseconds come from this computer: who has them in a line has read ours.
  func hasShown(_ reading: ClockReading) -> Bool { shown.contains(reading.milliseconds) }

  /// Takes note of a reading of somebody else, however far ahead it is: what is written next
  /// overrides what was read.
  public func observe(_ reading: ClockReading) {
    latest = max(latest, reading)
  }
}

extension ClockReading {
  /// The next reading in the same millisecond, or the first of the next one.
  fileprivate var next: ClockReading {
    if counter < LineBounds.highestCounter {
      return ClockReading(milliseconds: milliseconds, counter: counter + 1)
    }
    return milliseconds < LineBounds.lastMillisecond
      ? ClockReading(milliseconds: milliseconds + 1, counter: 0) : self
  }
}
