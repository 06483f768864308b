/// What a hybrid logical clock showed: milliseconds since 1970, and a counter within them.
public struct ClockReading: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64
  /// Tells apart what happened in one millisecond, or while the wall clock stood behind.
  public let counter: Int

  /// Makes a reading from its two parts.
  public init(milliseconds: Int64, counter: Int) {
    self.milliseconds = milliseconds
    self.counter = counter
  }
}

extension ClockReading: Comparable {
  /// Orders readings by their milliseconds, then by their counter.
  public static func < (left: ClockReading, right: ClockReading) -> Bool {
    left.milliseconds == right.milliseconds
      ? left.counter < right.counter : left.milliseconds < right.milliseconds
  }
}
