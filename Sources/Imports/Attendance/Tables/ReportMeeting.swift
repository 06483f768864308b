import Calendar
import Text
import Workshop

extension ReportPlan {
  /// Which meeting the report is about, and its newest moment.
  func meeting(
    _ clock: ReportClock, _ sightings: [AttendanceReport.Sighting]
  ) -> (AttendanceReport.Meeting, newest: Instant?) {
    let moments = facts.compactMap { fact -> (isMade: Bool, civil: CivilTime, at: Instant)? in
      guard let time = WrittenTime(fact.value), time.second != nil, time.date != nil,
        let civil = clock.civil(time), let at = clock.reading(time)?.instants.first
      else { return nil }
      return (Self.isAboutReport(fact.label), civil, at)
    }
    let meeting = moments.filter { !$0.isMade }
    let seen = sightings.flatMap { [$0.joined, $0.left] }.compactMap { $0 }
    // Of several meetings in a table those that are not meant are gone by now.
    let line = sightings.first?.line
    let begun =
      first(.meetingStart, clock, on: line) ?? tableStart(clock, on: line)
      ?? meeting.first.map(\.civil)
    let title = title(on: line)
    let id = first(.meetingID, on: line).map(Self.bare) ?? factID() ?? nameID
    let start = begun ?? seen.min().map(clock.civil)
    let parts = [platform.rawValue, id ?? title ?? "", start.map(Self.text) ?? ""]
    let newest = (seen + moments.map(\.at)).max()
    let value = AttendanceReport.Meeting(
      key: parts.filter { !$0.isEmpty }.joined(separator: " "), id: id, title: title,
      started: begun.flatMap { clock.reading($0).instants.first },
      ended: meeting.dropFirst().first?.at)
    return (value, newest)
  }

  /// A clock's time as it stands in keys.
  private static func text(_ civil: CivilTime) -> String {
    let text = civil.instant(offset: 0).rfc3339(milliseconds: false)
    return String(text.prefix(19))
  }

  /// Whether a moment is when the report was made and not about the meeting.
  private static func isAboutReport(_ label: String) -> Bool {
    let key = HeaderText.words(label)
    return ["generat", "gerado", "genere", "generado", "erstellt", "生成", "wygenerowan"]
      .contains { key.contains($0) }
  }

  /// The text of the row on a line, else of the first one, in a column about the meeting.
  private func first(_ role: ReportHeader.Role, on line: Int?) -> String? {
    guard let table = presence.first, table.columns[role] != nil,
      let row = table.rows.first(where: { $0.line == line }) ?? table.rows.first
    else { return nil }
    let text = table.text(role, row)
    return text.isEmpty || ReportAccount.isBlank(text) ? nil : String(text.prefix(120))
  }

  private func first(
    _ role: ReportHeader.Role, _ clock: ReportClock, on line: Int?
  ) -> CivilTime? {
    first(role, on: line).flatMap(WrittenTime.init).flatMap { clock.civil($0) }
  }

  /// When the meeting began where the column could be mistaken for when somebody came.
  private func tableStart(_ clock: ReportClock, on line: Int?) -> CivilTime? {
    guard let columns = presence.first?.columns, columns[.start] != columns[.joined] else {
      return nil
    }
    return first(.start, clock, on: line)
  }

  /// A number without the spaces and quotes that keep a spreadsheet from rounding it.
  private static func bare(_ id: String) -> String {
    id.filter { !$0.isWhitespace && $0 != "'" && $0 != "\"" }
  }

  private func factID() -> String? {
    let labelled = facts.first { fact in
      ReportHeader.role(of: fact.label) == .meetingID || HeaderText.words(fact.label) == "id"
    }
    if let labelled { return Self.bare(labelled.value) }
    // In a language unknown: nine digits and more in groups.
    return facts.lazy.map { $0.value.filter { !$0.isWhitespace } }.first { value in
      (9...12).contains(value.count) && value.allSatisfy { $0.isASCII && $0.isNumber }
    }
  }

  private func title(on line: Int?) -> String? {
    let named =
      tableTitle(on: line) ?? facts.first { ReportHeader.role(of: $0.label) == .title }?.value
    let found =
      named
      ?? facts.first { fact in
        ReportHeader.role(of: fact.label) == nil && isWords(fact.value)
      }?.value
    let text = found.map { RosterCell.name(String($0.prefix(200))) }
    return text?.isEmpty != false || text == "null" ? nil : text
  }

  /// The title in a column where every row has the same.
  private func tableTitle(on line: Int?) -> String? {
    guard let table = presence.first, let title = first(.title, on: line),
      table.rows.prefix(100).allSatisfy({ table.text(.title, $0) == title })
        || table.columns[.meetingID] != nil
    else { return nil }
    return title
  }

  /// Whether a value is no number, moment, length of time or address.
  private func isWords(_ value: String) -> Bool {
    value.contains(where: \.isLetter) && WrittenTime(value) == nil
      && WrittenDuration.seconds(value) == nil && !value.contains("@")
  }
}
