import Calendar
import Text
import Workshop

/// Turns the moments of one file into moments of the world.
struct ReportClock {
  /// The order of day, month and year.
  let order: DateOrder
  /// The zone of the file's clock.
  let zone: Zone
  /// The zone's offset where the file states one, which then holds all year.
  let offset: Int?
  /// Seconds to add to everything.
  let shift: Int
  /// The day on which times of day without a date begin.
  private var firstDay: CivilTime
  /// The time of day, in seconds, at which that day's times begin; earlier ones are of the next day.
  private var cut = 0

  /// Creates the clock of a file.
  ///
  /// - Parameters:
  ///   - order: The order of its dates.
  ///   - expectation: The session, and what somebody has said.
  ///   - stated: Seconds from UTC as the file says.
  ///   - times: All moments of people in the file.
  ///   - day: The day that the file's name or title says.
  init(
    order: DateOrder, expecting expectation: AttendanceExpectation, stated: Int?,
    times: [WrittenTime], day: CivilTime?
  ) {
    self.order = order
    zone = expectation.fileZone ?? expectation.zone
    offset = expectation.fileZone == nil ? stated : nil
    shift = expectation.shift
    let offset = offset ?? zone.offset(at: expectation.window.start)
    let start = CivilTime(expectation.window.start, offset: offset)
    firstDay = day ?? CivilTime(start.year, start.month, start.day)
    let clocks = times.filter { $0.date == nil }.compactMap(\.second)
    guard !clocks.isEmpty else { return }
    cut = Self.cut(clocks)
    if day == nil { chooseDay(clocks, expectation.window, offset: offset) }
  }

  /// The first time of day after the longest gap without any.
  private static func cut(_ clocks: [Int]) -> Int {
    let sorted = Set(clocks).sorted()
    guard let first = sorted.first, let last = sorted.last else { return 0 }
    var best = (gap: first + 86_400 - last, start: first)
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where later - earlier > best.gap {
      best = (later - earlier, later)
    }
    return best.start
  }

  /// Chooses among the session's day and its neighbours the one nearest to the session.
  private mutating func chooseDay(_ clocks: [Int], _ window: Period, offset: Int) {
    let today = firstDay
    let length = clocks.map { ($0 - cut + 86_400) % 86_400 }.max() ?? 0
    func distance(_ days: Int) -> Int {
      let start = today.adding(days: days).instant(offset: offset).adding(seconds: cut + shift)
      let end = start.adding(seconds: length)
      return max(0, start.seconds(since: window.end), window.start.seconds(since: end))
    }
    let best = [0, -1, 1].min { distance($0) < distance($1) } ?? 0
    firstDay = today.adding(days: best)
  }

  /// What the file's clock showed; on a day of its own where the row has one.
  func civil(_ time: WrittenTime, on day: CivilTime? = nil) -> CivilTime? {
    if time.date != nil { return time.day(order).map(time.civil(on:)) }
    guard let second = time.second else { return nil }
    if let day { return time.civil(on: day) }
    return time.civil(on: second < cut ? firstDay.adding(days: 1) : firstDay)
  }

  /// What the file's clock showed at a moment.
  func civil(_ instant: Instant) -> CivilTime {
    let unshifted = instant.adding(seconds: -shift)
    return CivilTime(unshifted, offset: offset ?? zone.offset(at: unshifted))
  }

  /// A moment that a file writes.
  struct Reading {
    /// The moments it may be: two when the clocks showed it twice.
    var instants: [Instant]
    /// Whether the clocks jumped over it.
    var isSkipped = false
  }

  /// The moments that a time may be.
  func reading(_ time: WrittenTime, on day: CivilTime? = nil) -> Reading? {
    civil(time, on: day).map { reading($0, offset: time.offset) }
  }

  /// The moments that a clock's time may be.
  func reading(_ civil: CivilTime, offset stated: Int? = nil) -> Reading {
    if let offset = stated ?? offset {
      return Reading(instants: [civil.instant(offset: offset).adding(seconds: shift)])
    }
    let found = zone.instants(civil)
    let instants = found.isEmpty ? [zone.instant(civil)] : found
    return Reading(
      instants: instants.map { $0.adding(seconds: shift) }, isSkipped: found.isEmpty)
  }
}
