import Calendar
import Workshop

/// Finds out whether a file's times look as if they were in another zone.
enum ShiftOffer {
  /// The furthest that two zones are apart, in seconds.
  private static let furthest = 26 * 3600
  /// The least that is offered: what is less may be people's lateness.
  private static let least = 1800

  /// Returns the seconds by which all times would have to move to meet a session; nil when they
  /// meet it, or when no multiple of a quarter of an hour does it.
  ///
  /// Half of the people must have come and gone off by the same amount; a late start alone is not
  /// enough.
  static func seconds(_ sightings: [AttendanceReport.Sighting], _ window: Period) -> Int? {
    var spans: [String: (first: Instant, last: Instant?)] = [:]
    for sighting in sightings where counts(sighting) {
      guard let joined = sighting.joined else { continue }
      let key = ReportSummary.key(sighting)
      let known = spans[key]
      let last = [known?.last, sighting.left].compactMap { $0 }.max()
      spans[key] = (min(known?.first ?? joined, joined), last)
    }
    guard let early = median(spans.values.map { $0.first.seconds(since: window.start) }) else {
      return nil
    }
    // A late start of an hour's half is nothing when two or three people are all there is.
    let least = spans.count < 5 ? 3600 : least
    let late = median(spans.values.compactMap { $0.last?.seconds(since: window.end) })
    let misses = late.map {
      spans.values.count > 0 && missesWindow(spans.values.map { $0 }, window, $0)
    }
    let quarter = rounded(late.map { (early + $0) / 2 } ?? early)
    if let shift = fitting(quarter, early, late), abs(shift) >= least { return shift }
    // All of it outside of the session: people came on time, whatever the session's length was.
    guard misses ?? (early > window.seconds || early < -furthest / 2) else { return nil }
    return fitting(rounded(early), early, nil)
  }

  private static func counts(_ sighting: AttendanceReport.Sighting) -> Bool {
    switch sighting.kind {
    case .participant, .host, .phone: true
    case .waitingRoom, .ghost, .notAttended: false
    }
  }

  private static func missesWindow(
    _ spans: [(first: Instant, last: Instant?)], _ window: Period, _ late: Int
  ) -> Bool {
    spans.allSatisfy { $0.first >= window.end || ($0.last ?? $0.first) <= window.start }
  }

  private static func fitting(_ offset: Int, _ early: Int, _ late: Int?) -> Int? {
    guard abs(offset) >= least, abs(offset) <= furthest, abs(early - offset) <= 900,
      abs((late ?? offset) - offset) <= 900
    else { return nil }
    return -offset
  }

  /// The nearest whole quarter of an hour.
  private static func rounded(_ seconds: Int) -> Int {
    Int((Double(seconds) / 900).rounded()) * 900
  }

  private static func median(_ values: [Int]) -> Int? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }
}
