import Text
import Workshop

/// Reads who was connected when from any platform's file.
///
/// The bytes decide what it is: encoding, delimiter, then the tables in it by their words and, where
/// those are unknown, by what stands in their columns. Zones, orders of dates and shifts are never
/// guessed silently.
public struct AttendanceReader {
  private let sourceRemarks: [AttendanceReport.Remark]
  private let plan: ReportPlan
  private let expectation: AttendanceExpectation
  /// Moments of people that tell as much as all of them, each with the day of its row where that stands in another cell.
  private let times: [(WrittenTime, day: WrittenTime?)]

  /// Reads a file by what is in it, whatever it is called.
  public static func read(
    _ bytes: [UInt8], expecting expectation: AttendanceExpectation
  ) throws(AttendanceFileProblem) -> AttendanceReading {
    try AttendanceReader(bytes, expectation).reading()
  }

  private init(
    _ bytes: [UInt8], _ expectation: AttendanceExpectation
  ) throws(AttendanceFileProblem) {
    let source = try ReportSource(bytes)
    sourceRemarks = source.remarks
    let tables = ReportTables(source.rows)
    guard let plan = ReportPlan(tables, fileName: expectation.fileName) else {
      let row = tables.nearest ?? CSV.Row(line: 1, fields: [])
      throw .noTable(line: row.line, row.fields)
    }
    self.plan = plan
    self.expectation = expectation
    var sample = TimeSample()
    for table in plan.presence { Self.add(table, to: &sample) }
    times = sample.times
  }

  private static func add(_ table: ReportTable, to sample: inout TimeSample) {
    let roles = [ReportHeader.Role.joined, .left, .moment].filter { table.columns[$0] != nil }
    for row in table.rows {
      let day = table.columns[.day].flatMap { WrittenTime(ReportTable.plain(row[$0])) }
      if let first = table.columns[.intervals] {
        for field in row.fields.dropFirst(first) {
          for span in WrittenSpans.spans(ReportTable.plain(field)) {
            for text in [span.joined, span.left] { sample.add(WrittenTime(text), day: day) }
          }
        }
      } else {
        for role in roles { sample.add(WrittenTime(table.text(role, row)), day: day) }
      }
    }
  }

  private func reading() throws(AttendanceFileProblem) -> AttendanceReading {
    let orders = orders()
    if orders.count > 1 { return .ambiguous(orders.compactMap(alternative)) }
    let clock = clock(orders.first ?? .yearFirst)
    var reader = SightingReader(plan, clock)
    reader.setOtherMeetingsAside(near: expectation.window)
    let isChosen = expectation.meeting.map { reader.keep(meeting: $0) } ?? false
    if !isChosen, let meetings = reader.severalMeetings(plan.platform) { return .several(meetings) }
    let isEmpty = plan.presence.allSatisfy(\.rows.isEmpty)
    if reader.sightings.isEmpty, !isEmpty {
      throw .nobody(line: plan.presence.first?.line ?? 1)
    }
    try checkPeople(reader.sightings)
    let (meeting, newest) = plan.meeting(clock, reader.sightings)
    let report = AttendanceReport(
      platform: plan.platform, meeting: meeting, newest: newest, sightings: reader.sightings,
      remarks: (sourceRemarks + reader.remarks).sorted { $0.line < $1.line })
    return .report(report, offered: offer(report))
  }

  /// Refuses a file of more people than a session can have: an account's list of a year, perhaps.
  private func checkPeople(
    _ sightings: [AttendanceReport.Sighting]
  ) throws(AttendanceFileProblem) {
    if sightings.count <= Self.mostPeople { return }
    let people = Set(sightings.lazy.map { $0.emails.first ?? $0.name.lowercased() })
    if people.count > Self.mostPeople { throw .tooMany(people.count, most: Self.mostPeople) }
  }

  /// The most people of one report.
  static let mostPeople = 5000

  /// A file whose zone somebody has said, or that says it, is not asked about again.
  private func offer(_ report: AttendanceReport) -> Int? {
    guard expectation.shift == 0, expectation.fileZone == nil, plan.offset == nil else {
      return nil
    }
    return ShiftOffer.seconds(
      report.sightings, expectation.window, doors: expectation.doors)
  }

  private func orders() -> [DateOrder] {
    if let order = expectation.order { return [order] }
    let zone = expectation.fileZone ?? expectation.zone
    let dates = times.flatMap { [$0.0, $0.day].compactMap { $0 } }
    let facts = plan.facts.compactMap { WrittenTime($0.value) }
    if dates.contains(where: \.dependsOnOrder) {
      return DateDecision(dates, beside: facts, window: expectation.window, zone: zone).orders
    }
    // Without times of people nothing hangs on it that somebody would have to be asked about.
    let decision = DateDecision(facts, beside: [], window: expectation.window, zone: zone)
    return Array(decision.orders.prefix(1))
  }

  private func clock(_ order: DateOrder) -> ReportClock {
    let loose = times.filter { $0.day == nil }.map(\.0)
    return ReportClock(
      order: order, expecting: expectation, stated: plan.offset, times: loose, day: plan.day)
  }

  private func alternative(_ order: DateOrder) -> AttendanceReading.Alternative? {
    let clock = clock(order)
    let moments = times.compactMap { time, day in
      clock.reading(time, on: day?.day(order))?.instants.first
    }
    guard let first = moments.min(), let last = moments.max() else { return nil }
    return AttendanceReading.Alternative(order: order, first: first, last: last)
  }
}
