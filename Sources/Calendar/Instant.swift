/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the epoch, without leap seconds.
  public var milliseconds: Int64

  /// Creates a moment from milliseconds since the epoch.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }
  /// Creates a moment from whole seconds since the epoch.
  public init(seconds: Int64) { milliseconds = seconds * 1000 }

  /// Whole seconds since the epoch, rounded down.
  public var seconds: Int64 {
    milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
  }

  /// Returns the moment so many seconds later.
  public func adding(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }
  /// Returns the moment so many minutes later.
  public func adding(minutes: Int) -> Instant { adding(seconds: minutes * 60) }
  /// Returns whole seconds from another moment to this one, negative when this one is earlier.
  public func seconds(since other: Instant) -> Int { Int(seconds - other.seconds) }

  /// Orders moments by time.
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

extension Instant {
  /// The years of whatever happens or is planned; no line of a journal names another.
  public static var years: ClosedRange<Int> { 1900...2200 }

  /// All moments of ``years``.
  public static var usable: Range<Instant> {
    Instant(milliseconds: -2_208_988_800_000)..<Instant(milliseconds: 7_289_654_400_000)
  }
}
