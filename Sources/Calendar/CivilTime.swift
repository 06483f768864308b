/// A date and time of day as a wall clock shows it, without saying where.
public struct CivilTime: Hashable, Comparable, Sendable {
  /// The year, such as 2026.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int
  /// The hour, 0 to 23.
  public var hour: Int
  /// The minute, 0 to 59.
  public var minute: Int
  /// The second, 0 to 59.
  public var second: Int
  /// The millisecond, 0 to 999.
  public var millisecond: Int

  /// Creates a date and time; the parts are not checked, see ``isValid``.
  public init(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0,
    _ millisecond: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
  }

  /// Creates what a clock at an offset of so many seconds from UTC shows at a moment.
  public init(_ instant: Instant, offset: Int) {
    let local = instant.milliseconds + Int64(offset) * 1000
    let inDay = (local % 86_400_000 + 86_400_000) % 86_400_000
    let date = Self.date(days: Int((local - inDay) / 86_400_000))
    self.init(
      date.year, date.month, date.day, Int(inDay / 3_600_000), Int(inDay / 60_000 % 60),
      Int(inDay / 1000 % 60), Int(inDay % 1000))
  }

  /// The moment at which a clock at an offset of so many seconds from UTC shows this.
  public func instant(offset: Int) -> Instant {
    let days = Int64(Self.days(year: year, month: month, day: day))
    let seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    return Instant(milliseconds: seconds * 1000 + Int64(millisecond))
  }

  /// Whether the date exists and the time is on a clock's face.
  public var isValid: Bool {
    guard (1...12).contains(month), (0...9999).contains(year) else { return false }
    return (1...Self.length(ofMonth: month, year: year)).contains(day) && (0...23).contains(hour)
      && (0...59).contains(minute) && (0...59).contains(second) && (0...999).contains(millisecond)
  }

  /// The same day so many days later.
  public func adding(days: Int) -> CivilTime {
    let date = Self.date(days: Self.days(year: year, month: month, day: day) + days)
    return CivilTime(date.year, date.month, date.day, hour, minute, second, millisecond)
  }

  /// Orders by date, then by time of day.
  public static func < (a: CivilTime, b: CivilTime) -> Bool {
    a.instant(offset: 0) < b.instant(offset: 0)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date so many days after 1970-01-01: the inverse of ``days(year:month:day:)``.
  static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }
}
