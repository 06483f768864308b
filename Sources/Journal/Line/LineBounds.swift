/// What the numbers of a line may be; a line with others is damaged, whatever its checksum says.
///
/// They keep a hostile or broken line from reaching where adding one overflows, and from pulling
/// everybody's clock to where no line can follow it.
enum LineBounds {
  /// The last year that a clock may show.
  static let lastYear = 2200
  /// The last millisecond of that year.
  static let lastMillisecond: Int64 = 7_289_654_399_999
  /// The highest counter within a millisecond, and how often a line may have been rewritten.
  static let highestCounter = 999_999_999
  /// The highest number of a line.
  static let highestNumber = 1_000_000_000_000_000
  /// The highest number that a writer goes on from: higher ones are nobody's honest count, and the
  /// next must still be within bounds.
  static let highestReach = highestNumber / 10

  @inline(__always)
  static func hold(_ stamp: LineStamp, epoch: Int) -> Bool {
    stamp.clock.milliseconds <= lastMillisecond && stamp.clock.counter <= highestCounter
      && stamp.seq <= highestNumber && epoch <= highestCounter
  }
}
