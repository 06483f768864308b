import Calendar
import Text
import Workshop

/// Reads sightings from the tables of a report.
struct SightingReader {
  let plan: ReportPlan
  let clock: ReportClock
  var sightings: [AttendanceReport.Sighting] = []
  private(set) var remarks: [AttendanceReport.Remark] = []
  /// Which meeting each sighting is of, where rows say so.
  var meetings: [String] = []
  /// What names say, as most of them come again.
  private var names: [String: (original: String?, kind: Sighting.Kind?)] = [:]
  let hosts: ReportHosts
  let summary: ReportSummary

  typealias Sighting = AttendanceReport.Sighting

  /// The most remarks that are kept.
  private static let remarkLimit = 500
  private var addresses: [String: [String]] = [:]
  /// How many names are remembered: those of a large course.
  private static let knownNames = 2000
  /// The longest name that is kept, in characters.
  static let nameLimit = 256

  init(_ plan: ReportPlan, _ clock: ReportClock) {
    self.plan = plan
    self.clock = clock
    hosts = ReportHosts(plan.facts)
    summary = ReportSummary(plan.people)
    let rows = plan.presence.reduce(0) { $0 + $1.rows.count }
    sightings.reserveCapacity(rows)
    meetings.reserveCapacity(rows)
    for table in plan.presence {
      if table.isByStructure { remark(.init(line: table.line, .readByStructure)) }
      if table.columns[.action] != nil, table.columns[.moment] != nil {
        readEvents(table)
      } else {
        readRows(table)
      }
    }
    addUnseen()
  }

  mutating func remark(_ remark: AttendanceReport.Remark) {
    if remarks.count < Self.remarkLimit { remarks.append(remark) }
  }

  mutating func add(_ sighting: Sighting, meeting: String = "") {
    sightings.append(sighting)
    meetings.append(meeting)
  }

  /// People whom the summary has and no row of connections does: from when to when is all it says.
  private mutating func addUnseen() {
    let seen = Set(sightings.map(ReportSummary.key))
    for table in plan.people {
      for row in table.rows {
        let person = person(row, table)
        guard !person.name.isEmpty || !person.emails.isEmpty,
          !seen.contains(ReportSummary.key(person))
        else { continue }
        readRow(row, table, hidesGaps: true)
      }
    }
  }
}

extension SightingReader {
  /// Who a row is about, with nothing of when.
  mutating func person(_ row: CSV.Row, _ table: ReportTable) -> Sighting {
    var name = RosterCell.name(table.text(.name, row))
    let whole = RosterCell.name("\(table.text(.firstName, row)) \(table.text(.lastName, row))")
    if name.isEmpty { name = whole }
    name = String(name.prefix(Self.nameLimit))
    let said = names[name] ?? (ReportName.original(name), ReportName.kind(name))
    if names.count < Self.knownNames { names[name] = said }
    var sighting = Sighting(line: row.line, name: name, original: said.original)
    if sighting.original == nil, !whole.isEmpty, whole != name { sighting.original = whole }
    readAccounts(row, table, &sighting)
    let role = table.text(.role, row)
    if !role.isEmpty { sighting.role = String(role.prefix(40)) }
    sighting.kind = said.kind ?? .participant
    sighting.kind = kind(sighting, row, table)
    if case .ghost = sighting.kind { sighting.original = nil }
    return sighting
  }

  private mutating func readAccounts(
    _ row: CSV.Row, _ table: ReportTable, _ sighting: inout Sighting
  ) {
    for role in [ReportHeader.Role.email, .upn, .login] {
      let cell = table.text(role, row)
      if cell.isEmpty { continue }
      let found = addresses(cell)
      if sighting.emails.isEmpty {
        sighting.emails = found
      } else {
        for email in found where !sighting.emails.contains(email) {
          sighting.emails.append(email)
        }
      }
      if found.isEmpty, role != .email, !ReportAccount.isBlank(cell) {
        sighting.login = String(cell.prefix(120))
      }
    }
    for email in summary.emails(of: sighting) where !sighting.emails.contains(email) {
      sighting.emails.append(email)
    }
  }

  /// The addresses of a cell, one list for all rows that have the same.
  private mutating func addresses(_ cell: String) -> [String] {
    if let known = addresses[cell] { return known }
    var found: [String] = []
    for email in RosterCell.emails(cell).map(ReportAccount.address)
    where RosterCell.isEmail(email) && !found.contains(email) { found.append(email) }
    if addresses.count < Self.knownNames { addresses[cell] = found }
    return found
  }

  private func kind(
    _ sighting: Sighting, _ row: CSV.Row, _ table: ReportTable
  ) -> Sighting.Kind {
    if CellWords.isYes(table.text(.waiting, row)) { return .waitingRoom }
    if CellWords.isNo(table.text(.attended, row)) { return .notAttended }
    if sighting.kind != .participant { return sighting.kind }
    let role = sighting.role ?? summary.role(of: sighting) ?? ""
    let isHost =
      CellWords.isHost(role) || hosts.contains(sighting)
      || CellWords.isHostHeading(table.heading)
    return isHost ? .host : .participant
  }
}
