import Calendar
import Workshop

/// The rule at the end of a zone file: two offsets and the days of the year between them.
///
/// Written as POSIX writes the variable TZ, with the hours of RFC 8536 section 3.3.1.
struct ZoneRule: Equatable {
  var standard: Int
  var summer: Summer?

  /// The other half of the year.
  struct Summer: Equatable {
    var offset: Int
    var begin: Turn
    var end: Turn
  }

  /// A day of the year with a time of that day in local time, which may lie outside of the day.
  struct Turn: Equatable {
    var day: Day
    var seconds: Int
  }

  /// The three ways to name a day.
  enum Day: Equatable {
    /// 1 to 365, leap days not counted.
    case withoutLeap(Int)
    /// 0 to 365, leap days counted.
    case withLeap(Int)
    /// A weekday, 0 is Sunday, of a week, 5 is the last, of a month.
    case weekday(month: Int, week: Int, day: Int)
  }

  /// Returns the changes of a year in order.
  func changes(year: Int) -> [Zone.Change] {
    guard let summer else { return [] }
    let begin = summer.begin.local(year: year) - Int64(standard)
    let end = summer.end.local(year: year) - Int64(summer.offset)
    return [
      Zone.Change(at: begin, offset: summer.offset), Zone.Change(at: end, offset: standard),
    ].sorted { $0.at < $1.at }
  }
}

extension ZoneRule.Turn {
  /// The local time as if it were UTC.
  func local(year: Int) -> Int64 { dayNumber(year: year) * 86_400 + Int64(seconds) }

  private func dayNumber(year: Int) -> Int64 {
    switch day {
    case .withLeap(let day): return Self.first(month: 1, year: year) + Int64(day)
    case .withoutLeap(let day):
      let isLeap = CivilTime(year, 2, 29).isValid
      return Self.first(month: 1, year: year) + Int64(day >= 60 && isLeap ? day : day - 1)
    case .weekday(let month, let week, let day):
      let first = Self.first(month: month, year: year)
      let next = month == 12 ? first + 31 : Self.first(month: month + 1, year: year)
      // Day 0, 1 January 1970, was a Thursday.
      let weekday = ((first + 4) % 7 + 7) % 7
      let found = first + (Int64(day) - weekday + 7) % 7 + 7 * Int64(week - 1)
      return found < next ? found : found - 7
    }
  }

  private static func first(month: Int, year: Int) -> Int64 {
    CivilTime(year, month, 1).instant(offset: 0).seconds / 86_400
  }
}
