import Calendar
import Text
import Workshop

/// The cells of a row that say when.
struct RowTimes {
  var joinedText = ""
  var leftText = ""
  var joined: WrittenTime?
  var left: WrittenTime?
  /// The day of the row itself, for times without a date.
  var day: CivilTime?

  /// Whether there is any time.
  var isGiven: Bool { !joinedText.isEmpty || !leftText.isEmpty }
}

extension SightingReader {
  func times(_ row: CSV.Row, _ table: ReportTable) -> RowTimes {
    func cell(_ role: ReportHeader.Role) -> String {
      let text = table.text(role, row)
      return ReportAccount.isBlank(text) ? "" : text
    }
    var times = RowTimes()
    times.joinedText = table.columns[.joined] == nil ? cell(.moment) : cell(.joined)
    times.leftText = cell(.left)
    times.joined = WrittenTime(times.joinedText)
    times.left = WrittenTime(times.leftText)
    times.day = day(row, table)
    return times
  }

  func day(_ row: CSV.Row, _ table: ReportTable) -> CivilTime? {
    table.columns[.day].flatMap { WrittenTime(ReportTable.plain(row[$0])) }?.day(clock.order)
  }

  /// Sets when somebody came and went, as far as the cells say.
  mutating func set(
    _ times: RowTimes, _ row: CSV.Row, _ table: ReportTable, _ sighting: inout Sighting
  ) {
    let joined = reading(times.joined, times.joinedText, .joined, row, table, times.day)
    var left = reading(times.left, times.leftText, .left, row, table, times.day)
    if let day = times.day, let start = joined?.instants.first, let end = left?.instants.first,
      end < start, let time = times.left, time.date == nil
    {
      left = clock.reading(time, on: day.adding(days: 1))
    }
    if sighting.kind == .notAttended { return }
    if times.leftText.isEmpty, let column = table.columns[.left], joined != nil,
      column < row.fields.count
    {
      sighting.doubts.insert(.stillThere)
      remark(.init(line: row.line, column: table.name(of: .left), .stillThere))
    }
    pair(joined, left, times, &sighting)
  }

  private mutating func reading(
    _ time: WrittenTime?, _ text: String, _ role: ReportHeader.Role, _ row: CSV.Row,
    _ table: ReportTable, _ day: CivilTime?
  ) -> ReportClock.Reading? {
    if text.isEmpty { return nil }
    guard let time, time.second != nil || time.date != nil,
      let reading = clock.reading(time, on: day)
    else {
      let column = table.name(of: role) ?? table.name(of: .moment)
      remark(.init(line: row.line, column: column, .unreadableTime(shown(text))))
      return nil
    }
    if reading.isSkipped {
      remark(.init(line: row.line, column: table.name(of: role), .skippedHour(shown(text))))
    }
    return reading
  }

  /// Chooses among the moments that two times may be: going after coming, and as long as the
  /// platform says it was, else after the same person's row above.
  private mutating func pair(
    _ joined: ReportClock.Reading?, _ left: ReportClock.Reading?, _ times: RowTimes,
    _ sighting: inout Sighting
  ) {
    guard let joined, let left else {
      sighting.joined = joined?.instants.first
      sighting.left = left?.instants.first
      if (joined?.instants.count ?? 0) + (left?.instants.count ?? 0) > 1 {
        remark(.init(line: sighting.line, .repeatedHour(shown(times.joinedText + times.leftText))))
      }
      return
    }
    let pairs = joined.instants.flatMap { start in left.instants.map { (start, $0) } }
      .filter { $0.0 <= $0.1 }
    guard let first = pairs.first else {
      remark(
        .init(
          line: sighting.line,
          .endsBeforeStart(joined: shown(times.joinedText), left: shown(times.leftText))))
      return
    }
    var chosen = first
    if pairs.count > 1 {
      if let reported = sighting.reported {
        func miss(_ pair: (Instant, Instant)) -> Int {
          abs(pair.1.seconds(since: pair.0) - reported)
        }
        let best = pairs.map(miss).min() ?? 0
        let fitting = pairs.filter { miss($0) <= best + 60 }
        chosen = fitting.first ?? first
        if fitting.count > 1 { chosen = chooseAfterAbove(fitting, times, sighting) }
      } else {
        chosen = chooseAfterAbove(pairs, times, sighting)
      }
    }
    (sighting.joined, sighting.left) = chosen
  }

  private mutating func chooseAfterAbove(
    _ pairs: [(Instant, Instant)], _ times: RowTimes, _ sighting: Sighting
  ) -> (Instant, Instant) {
    remark(.init(line: sighting.line, .repeatedHour(shown(times.joinedText))))
    let above = sightings.suffix(3).last { $0.name == sighting.name && $0.left != nil }?.left
    return pairs.first { pair in above.map { pair.0 >= $0 } ?? true } ?? pairs[0]
  }

  /// Reads a row whose cells are several times of presence.
  mutating func readSpans(_ row: CSV.Row, _ table: ReportTable, _ sighting: Sighting) {
    let first = table.columns[.intervals] ?? 0
    let spans = row.fields.dropFirst(first).flatMap { WrittenSpans.spans(ReportTable.plain($0)) }
    let day = day(row, table)
    for span in spans {
      var times = RowTimes()
      (times.joinedText, times.leftText) = span
      times.joined = WrittenTime(span.joined)
      times.left = WrittenTime(span.left)
      times.day = day
      var one = sighting
      if spans.count > 1 { one.reported = nil }
      set(times, row, table, &one)
      add(one, meeting: meeting(row, table))
    }
    if spans.isEmpty { add(sighting, meeting: meeting(row, table)) }
  }
}
