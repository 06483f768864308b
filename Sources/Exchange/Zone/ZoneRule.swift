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

  /// Returns the transitions of a year in order.
  func transitions(year: Int) -> [TZif.Transition] {
    guard let summer else { return [] }
    let begin = summer.begin.local(year: year) - Int64(standard)
    let end = summer.end.local(year: year) - Int64(summer.offset)
    return [
      TZif.Transition(at: begin, offset: summer.offset), TZif.Transition(at: end, offset: standard),
    ].sorted { $0.at < $1.at }
  }
}

extension ZoneRule.Turn {
  /// The local time as if it were UTC.
  func local(year: Int) -> Int64 { dayNumber(year: year) * 86_400 + Int64(seconds) }

  private func dayNumber(year: Int) -> Int64 {
    let first = CivilDate(year: year, month: 1, day: 1).days
    switch day {
    case .withLeap(let day): return first + Int64(day)
    case .withoutLeap(let day):
      let leap = day >= 60 && CivilDate.isLeap(year) ? 1 : 0
      return first + Int64(day - 1 + leap)
    case .weekday(let month, let week, let day):
      return Self.weekday(day, week: week, month: month, year: year)
    }
  }

  private static func weekday(_ day: Int, week: Int, month: Int, year: Int) -> Int64 {
    let first = CivilDate(year: year, month: month, day: 1).days
    // Day 0, 1 January 1970, was a Thursday.
    let weekday = Int((first + 4).remainderDown(7))
    let offset = (day - weekday + 7) % 7 + 7 * (week - 1)
    let fits = offset < CivilDate.length(month: month, year: year)
    return first + Int64(fits ? offset : offset - 7)
  }
}
