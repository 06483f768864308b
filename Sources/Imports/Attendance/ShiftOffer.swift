import Calendar
import Workshop

/// Finds out whether a file's times look as if they were in another zone, or from a clock that is off.
enum ShiftOffer {
  /// The furthest that two zones are apart, in seconds.
  private static let furthest = 26 * 3600
  /// The least that is offered: what is less may be people's lateness.
  private static let least = 1800
  /// How far half of the people may come or go from the start or the end and still fit, in seconds.
  private static let tolerance = 900

  /// Returns the seconds by which all times would have to move to meet a session; nil when they
  /// meet it, or when no shift does it.
  ///
  /// Half of the people must have come, and most gone, off by the same amount; a late start alone is
  /// not enough, and a meeting that only went on longer is none: its people came in time.
  ///
  /// - Parameters:
  ///   - sightings: The rows as they stand.
  ///   - window: The session's start and end.
  ///   - doors: From when on people may come.
  static func seconds(
    _ sightings: [AttendanceReport.Sighting], _ window: Period, doors: Instant
  ) -> Int? {
    var spans: [String: (first: Instant, last: Instant?)] = [:]
    for sighting in sightings where counts(sighting) {
      guard let joined = sighting.joined else { continue }
      let key = ReportSummary.key(sighting)
      let known = spans[key]
      let last = [known?.last, sighting.left].compactMap { $0 }.max()
      spans[key] = (min(known?.first ?? joined, joined), last)
    }
    let came = spans.values.map { $0.first.seconds(since: window.start) }.sorted()
    guard !came.isEmpty else { return nil }
    let early = came[came.count / 2]
    // A meeting's end is the same for all, but some go before it.
    let gone = spans.values.compactMap { $0.last?.seconds(since: window.end) }.sorted()
    let late = gone.isEmpty ? nil : gone[gone.count * 3 / 4]
    // A late start of an hour's half is nothing when two or three people are all there is.
    let least = spans.count < 5 ? 3600 : least
    let before = max(tolerance, window.start.seconds(since: doors) + tolerance)
    if let late, abs(early) > tolerance, let shift = fitting(early, late, before: before),
      abs(shift) >= least
    {
      return -shift
    }
    // All of it outside of the session: people came on time, whatever the session's length was.
    let misses =
      late == nil
      ? early > window.seconds || early < -furthest / 2
      : spans.values.allSatisfy { $0.first >= window.end || ($0.last ?? $0.first) <= window.start }
    guard misses, let shift = fitting(early, early, before: tolerance), abs(shift) >= Self.least
    else { return nil }
    return -shift
  }

  private static func counts(_ sighting: AttendanceReport.Sighting) -> Bool {
    switch sighting.kind {
    case .participant, .host, .phone: true
    case .waitingRoom, .ghost, .notAttended: false
    }
  }

  /// By how much a file is off when people came so many seconds after the start and went so many
  /// after the end: a whole hour when one fits, else half of one, a quarter, or the minutes as they
  /// are.
  private static func fitting(_ early: Int, _ late: Int, before: Int) -> Int? {
    let middle = (early + late) / 2
    let candidates = [3600, 1800, 900, 300, 60].flatMap { step in
      let nearest = Int((Double(middle) / Double(step)).rounded())
      return (nearest - 1...nearest + 1).map { $0 * step }
    }
    let fits = candidates.filter { shift in
      abs(shift) <= furthest && (-before...tolerance).contains(early - shift)
        && abs(late - shift) <= tolerance
    }
    return fits.min { cost($0, early, late) < cost($1, early, late) }
  }

  /// What speaks against a shift, in seconds: people come before the start more easily than after,
  /// and few zones are no whole hour apart.
  private static func cost(_ shift: Int, _ early: Int, _ late: Int) -> Int {
    let coming = early - shift
    let odd =
      shift % 3600 == 0
      ? 0 : shift % 1800 == 0 ? 360 : shift % 900 == 0 ? 720 : shift % 300 == 0 ? 840 : 1000
    return (coming < 0 ? -coming / 4 : coming) + abs(late - shift) + odd
  }
}
