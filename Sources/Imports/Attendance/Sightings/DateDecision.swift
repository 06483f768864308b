import Calendar
import Text
import Workshop

/// Decides in which order a file writes day, month and year, from everything it has.
struct DateDecision {
  /// The orders that remain, the best one first; several when nothing tells.
  let orders: [DateOrder]

  /// How far from the session a file may lie and still be about it, in seconds.
  private static let near: Int64 = 2 * 86_400
  /// The longest that one meeting lasts, in seconds.
  private static let longest: Int64 = 36 * 3600

  /// Decides from the moments of a file: impossible values first, then how long the meeting would
  /// have lasted, then the distance to the session.
  ///
  /// - Parameters:
  ///   - times: The moments of people.
  ///   - beside: Other moments in the file, of which only impossible values count.
  ///   - window: The session.
  ///   - zone: The zone of the file's clock.
  init(_ times: [WrittenTime], beside: [WrittenTime], window: Period, zone: Zone) {
    let dates = times.filter(\.dependsOnOrder)
    guard !dates.isEmpty else {
      orders = [.yearFirst]
      return
    }
    let offset = Int64(zone.offset(at: window.start))
    let session = (window.start.seconds + offset)...(window.end.seconds + offset)
    orders = Self.decide(dates, dates + beside.filter(\.dependsOnOrder), session)
  }

  private static func decide(
    _ dates: [WrittenTime], _ all: [WrittenTime], _ session: ClosedRange<Int64>
  ) -> [DateOrder] {
    var candidates = possible(all)
    // The same days in every order are no question.
    if candidates.count > 1, isSame(dates, candidates) { return [candidates[0]] }
    let spans = Dictionary(uniqueKeysWithValues: candidates.map { ($0, span(dates, $0)) })
    let short = candidates.filter { order in
      spans[order].map { $0.upperBound - $0.lowerBound <= longest } ?? false
    }
    if !short.isEmpty { candidates = short }
    func isNear(_ order: DateOrder) -> Bool {
      let span = spans[order] ?? span(dates, order)
      return span.lowerBound <= session.upperBound + near
        && span.upperBound >= session.lowerBound - near
    }
    if candidates.contains(where: isNear) { candidates = candidates.filter(isNear) }
    // Nobody writes "26-12-01" for a day in 2026 unless the session says so.
    if !candidates.contains(where: isNear), hasShort(all), isNear(.yearFirst),
      all.allSatisfy({ $0.day(.yearFirst) != nil })
    {
      return [.yearFirst]
    }
    return candidates
  }

  private static func hasShort(_ dates: [WrittenTime]) -> Bool {
    dates.contains { if case .short = $0.date { true } else { false } }
  }

  /// The orders in which the fewest dates are impossible; years come first only where nothing else
  /// is possible.
  private static func possible(_ dates: [WrittenTime]) -> [DateOrder] {
    func misses(_ order: DateOrder) -> Int { dates.count { $0.day(order) == nil } }
    let orders: [DateOrder] = [.dayFirst, .monthFirst]
    let counts = orders.map(misses)
    let fewest = counts.min() ?? 0
    if fewest > 0, hasShort(dates), misses(.yearFirst) < fewest { return [.yearFirst] }
    return zip(orders, counts).filter { $0.1 == fewest }.map(\.0)
  }

  /// From the first to the last moment, in seconds of a clock without zone.
  private static func span(_ dates: [WrittenTime], _ order: DateOrder) -> ClosedRange<Int64> {
    let seconds = dates.compactMap { time in
      time.day(order).map { time.civil(on: $0).instant(offset: 0).seconds }
    }
    return (seconds.min() ?? 0)...(seconds.max() ?? 0)
  }

  private static func isSame(_ dates: [WrittenTime], _ orders: [DateOrder]) -> Bool {
    guard let first = orders.first else { return true }
    return dates.allSatisfy { time in orders.allSatisfy { time.day($0) == time.day(first) } }
  }
}
