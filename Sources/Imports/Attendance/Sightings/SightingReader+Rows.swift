import Calendar
import Text
import Workshop

extension SightingReader {
  /// Reads a table in which a row is a connection or a person.
  mutating func readRows(_ table: ReportTable) {
    let hidesGaps = hidesGaps(table)
    if hidesGaps { remark(.init(line: table.line, .gapsHidden)) }
    let hasTimes = [.joined, .left, .moment, .intervals].contains { table.columns[$0] != nil }
    if !hasTimes { remark(.init(line: table.line, .onlyReported)) }
    for row in table.rows { readRow(row, table, hidesGaps: hidesGaps) }
  }

  /// Whether rows say only when somebody first came and last went.
  private func hidesGaps(_ table: ReportTable) -> Bool {
    if table.columns[.joined] == nil || table.columns[.left] == nil { return false }
    if table.hasFirstAndLast { return true }
    switch plan.platform {
    case .meet, .bigBlueButton, .collaborate: return !hasRepeatedPeople(table)
    case .zoom, .teams, .webex, .table: return false
    }
  }

  /// Whether somebody has several rows, so that each is a connection.
  private func hasRepeatedPeople(_ table: ReportTable) -> Bool {
    var seen: Set<String> = []
    return table.rows.contains { row in
      let name = table.text(.name, row) + "\t" + table.text(.lastName, row)
      return name.utf8.count > 1
        && !seen.insert("\(table.text(.email, row))\t\(name)").inserted
    }
  }

  mutating func readRow(_ row: CSV.Row, _ table: ReportTable, hidesGaps: Bool) {
    var sighting = person(row, table)
    continueAbove(row, table, &sighting)
    let isNobody = sighting.name.isEmpty && sighting.emails.isEmpty && sighting.login == nil
    let reported = duration(row, table)
    sighting.reported = reported
    sighting.room = room(row, table)
    if table.columns[.intervals] != nil { return readSpans(row, table, sighting) }
    let times = times(row, table)
    if !times.isGiven, sighting.kind != .notAttended {
      guard reported != nil, !isNobody else { return skip(row, table) }
    }
    if isAnonymous(sighting, row, table) { return skip(row, table) }
    if isNobody { remark(.init(line: row.line, column: table.name(of: .name), .nobody)) }
    if row.fields.count > table.columns.values.max() ?? 0 {
      checkWidth(row, table)
    } else if let last = [.joined, .left].compactMap({ table.columns[$0] }).max(),
      row.fields.count <= last, times.isGiven
    {
      remark(.init(line: row.line, .ragged(found: row.fields.count, expected: table.header.count)))
    }
    set(times, row, table, &sighting)
    if hidesGaps, sighting.joined != nil || sighting.left != nil {
      sighting.doubts.insert(.gapsHidden)
    } else if let seconds = sighting.reported, isLess(seconds, than: sighting) {
      sighting.doubts.insert(.gapsHidden)
      remark(
        .init(line: row.line, column: table.name(of: .duration), .lowerTotal(minutes: seconds / 60))
      )
    }
    add(sighting, meeting: meeting(row, table))
  }

  /// Whether a row's own total is so much less than from its coming to its going that somebody was
  /// away between them: platforms round to whole minutes, up or down.
  ///
  /// A row of Zoom, Teams and Webex is one connection, whatever else the file says.
  private func isLess(_ seconds: Int, than sighting: Sighting) -> Bool {
    if [.zoom, .teams, .webex].contains(plan.platform) { return false }
    guard let joined = sighting.joined, let left = sighting.left else { return false }
    return left.seconds(since: joined) - seconds > 120
  }

  /// A webinar's later rows of a person leave out what the first one says.
  private func continueAbove(_ row: CSV.Row, _ table: ReportTable, _ sighting: inout Sighting) {
    guard table.columns[.attended] != nil, sighting.emails.isEmpty, let above = sightings.last,
      above.line > table.line, table.text(.registered, row).isEmpty,
      sighting.name.isEmpty || sighting.name == above.name,
      !table.text(.joined, row).isEmpty
    else { return }
    sighting.name = above.name
    sighting.original = above.original
    sighting.emails = above.emails
    if sighting.kind != .waitingRoom, sighting.kind != .notAttended {
      sighting.kind = above.kind
    }
  }

  /// The dashboard's last row adds up everybody without a name.
  private func isAnonymous(_ sighting: Sighting, _ row: CSV.Row, _ table: ReportTable) -> Bool {
    plan.platform == .bigBlueButton && row.line == table.rows.last?.line
      && sighting.name.lowercased() == "anonymous"
  }

  private mutating func skip(_ row: CSV.Row, _ table: ReportTable) {
    let first = row.fields.lazy.map(ReportTable.plain).first { !$0.isEmpty } ?? ""
    remark(.init(line: row.line, .skipped(String(RosterCell.name(first).prefix(40)))))
  }

  private mutating func checkWidth(_ row: CSV.Row, _ table: ReportTable) {
    let last = row.fields.lastIndex { !RosterCell.plain($0).isEmpty } ?? 0
    guard !table.header.isEmpty, last >= table.header.count, plan.platform != .bigBlueButton else {
      return
    }
    remark(.init(line: row.line, .ragged(found: last + 1, expected: table.header.count)))
  }

  private func room(_ row: CSV.Row, _ table: ReportTable) -> String? {
    let room = table.text(.room, row)
    if room.isEmpty || ReportAccount.isBlank(room) { return nil }
    let type = table.text(.roomType, row)
    return CellWords.isMainRoom(type) || CellWords.isMainRoom(room) ? nil : room
  }

  private mutating func duration(_ row: CSV.Row, _ table: ReportTable) -> Int? {
    guard let column = table.columns[.duration] else { return nil }
    let cell = ReportTable.plain(row[column])
    if cell.isEmpty || ReportAccount.isBlank(cell) { return nil }
    let unit = table.durationUnit ?? (plan.platform == .zoom ? 60 : nil)
    if let seconds = WrittenDuration.seconds(cell, unit: unit) { return seconds }
    // "0:35" and "35" alone may be minutes or hours: the times say it better.
    if !cell.allSatisfy({ $0.isNumber || $0 == ":" || $0 == "." }) {
      remark(
        .init(line: row.line, column: table.name(of: .duration), .unreadableDuration(shown(cell))))
    }
    return nil
  }

  func shown(_ cell: String) -> String { String(RosterCell.name(cell).prefix(60)) }

  /// What is the same in rows of one meeting, where the table has several.
  func meeting(_ row: CSV.Row, _ table: ReportTable) -> String {
    // A "Start Time" is the meeting's where another column says when people came.
    let isMeetings = table.columns[.start] != nil && table.columns[.start] != table.columns[.joined]
    let start: ReportHeader.Role =
      isMeetings && table.columns[.meetingStart] == nil ? .start : .meetingStart
    return [.meetingID, .title, start, .day].map { table.text($0, row) }.joined(separator: "\t")
  }
}
