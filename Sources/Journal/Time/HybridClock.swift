/// A hybrid logical clock: close to the wall clock, never going back, later than all it has seen.
///
/// One console shares one clock among all its logs, so that an act in one of them is later than
/// what was read in another. Kulkarni et al., "Logical Physical Clocks", OPODIS 2014.
public final class HybridClock {
  /// How far ahead of this computer another one's clock may be before it is no longer believed.
  public static let tolerance: Int64 = 5 * 60 * 1000

  private let wall: () -> Int64
  private var latest = ClockReading(milliseconds: .min, counter: 0)

  /// Makes a clock over `wall`, which gives milliseconds since 1970.
  public init(wall: @escaping () -> Int64) {
    self.wall = wall
  }

  /// Gives the reading for the next act: later than every reading so far.
  public func tick() -> ClockReading {
    let now = wall()
    latest =
      now > latest.milliseconds
      ? ClockReading(milliseconds: now, counter: 0)
      : ClockReading(milliseconds: latest.milliseconds, counter: latest.counter + 1)
    return latest
  }

  /// Takes note of a reading of somebody else, and says whether it was believed.
  ///
  /// One that is more than five minutes ahead still orders the act that carries it, but is not
  /// followed: one laptop set to the wrong year must not drag everybody's clock along.
  @discardableResult
  public func observe(_ reading: ClockReading) -> Bool {
    guard reading.milliseconds <= horizon else { return false }
    latest = max(latest, reading)
    return true
  }

  /// Continues after the last act of the same writer, however far ahead its clock was.
  func resume(after own: ClockReading) {
    latest = max(latest, own)
  }

  /// The latest moment that is still believed.
  var horizon: Int64 {
    let (sum, overflow) = wall().addingReportingOverflow(HybridClock.tolerance)
    return overflow ? .max : sum
  }
}
