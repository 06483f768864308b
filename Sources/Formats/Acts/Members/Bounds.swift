/// Which numbers an act may hold, by what they are; what lies outside is neither written nor read.
///
/// They are far wider than any workshop and far narrower than arithmetic, so that no sum of a few of
/// them can overflow.
public enum Bounds {
  /// Minutes of an item or a phase.
  public static var minutes: ClosedRange<Int> { 0...10_000 }
  /// Minutes that a phase was given more, or fewer.
  public static var addedMinutes: ClosedRange<Int> { -10_000...10_000 }
  /// The count of a session's moves.
  public static var move: ClosedRange<Int> { 1...100_000 }
  /// A round of an activity; 0 where it has none.
  public static var round: ClosedRange<Int> { 0...1000 }
  /// A room of a round; 0 where there is none.
  public static var room: ClosedRange<Int> { 0...1000 }
  /// Rounds, rooms or seats that one act lists.
  public static var seating: ClosedRange<Int> { 0...1000 }
  /// Attempts, calibrations, and the days of a programme.
  public static var count: ClosedRange<Int> { 1...1000 }
  /// A level of a criterion, as wide as a workshop's scale may be.
  public static var level: ClosedRange<Int> { -1000...1000 }
  /// Points of a test or its items, and numbers that answer a survey.
  public static var points: ClosedRange<Int> { -1_000_000...1_000_000 }
  /// A second of a clip: all that hours, minutes and seconds can be written for.
  public static var clipSecond: ClosedRange<Int> { 0...4_000_000 }
  /// Seconds that somebody was connected, or that a file's times are off: a year and a half at most.
  public static var seconds: ClosedRange<Int> { -50_000_000...50_000_000 }
  /// A line of a file, or the place of something in an act.
  public static var line: ClosedRange<Int> { 1...10_000_000 }
  /// A writer's count of acts.
  public static var act: ClosedRange<Int> { 1...1_000_000_000 }
  /// How long a session may be planned to last, and how long before it the doors may open.
  public static var sessionDays: ClosedRange<Int> { 0...31 }
}
