import Text

/// Those of a file's moments that tell as much as all of them: of each day the first and the last, and
/// each time of day that has no day.
///
/// A file has two moments a row, of a few days.
struct TimeSample {
  private var ends: [Key: (first: WrittenTime, last: WrittenTime)] = [:]
  private var clocks: [Int: WrittenTime] = [:]
  private var days: [WrittenTime.Day: WrittenTime] = [:]

  private struct Key: Hashable {
    let date: WrittenTime.Day?
    let offset: Int?
    let day: WrittenTime.Day?
  }

  /// Adds a moment, with the day of its row where that stands in another cell.
  mutating func add(_ time: WrittenTime?, day: WrittenTime?) {
    guard let time else { return }
    if time.date == nil, day?.date == nil {
      if let second = time.second { clocks[second] = time }
      return
    }
    if let day, let date = day.date { days[date] = day }
    let key = Key(date: time.date, offset: time.offset, day: day?.date)
    guard let known = ends[key] else {
      ends[key] = (time, time)
      return
    }
    let second = time.second ?? 0
    if second < known.first.second ?? 0 { ends[key]?.first = time }
    if second > known.last.second ?? 0 { ends[key]?.last = time }
  }

  /// The moments, in no order.
  var times: [(WrittenTime, day: WrittenTime?)] {
    clocks.values.map { ($0, day: nil) }
      + ends.flatMap { key, ends -> [(WrittenTime, day: WrittenTime?)] in
        let day = key.day.flatMap { days[$0] }
        return [(ends.first, day: day), (ends.last, day: day)]
      }
  }
}
