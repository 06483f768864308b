import Text
import Workshop

extension ReportPlan {
  /// Tells which platform wrote a report, by the words and shapes only it has.
  static func platform(
    _ tables: [ReportTable], _ all: ReportTables, _ fileName: String
  ) -> AttendanceReport.Platform {
    let keys = Set(tables.flatMap(\.header).map(HeaderText.words))
    let columns = Set(tables.flatMap(\.columns.keys))
    func has(_ part: String) -> Bool { keys.contains { $0.contains(part) } }
    if tables.contains(where: { $0.columns[.joined] == 9 && $0.columns[.left] == 10 })
      || keys.isSuperset(of: ["moderator", "join", "left"])
    {
      return .bigBlueButton
    }
    if has("attendeefirstjointime") || has("nameofattendee") { return .collaborate }
    if has("original name") || has("nombre original") || has("nome original") || has("元の名前")
      || has("원래 이름") || has("attentiveness score") || has("nom d origine")
    {
      return .zoom
    }
    let hasSections = tables.contains { $0.section != nil } || columns.contains(.upn)
    let hasAction = columns.contains(.action) && columns.contains(.moment)
    if hasSections || hasAction || isTeamsSummary(tables, all) { return .teams }
    if has("attendance duration") || keys.isSuperset(of: ["attendee email", "connection type"]) {
      return .webex
    }
    if keys.isSuperset(of: ["network type", "data center"]) { return .zoom }
    let isMeet =
      has("time joined") || has("time exited") || has("time in call")
      || columns.contains(.intervals)
    // Registrations, of which some did not come, are no Meet report.
    let isMeetsTable =
      columns.isSuperset(of: [.firstName, .lastName, .joined]) && !columns.contains(.attended)
    if isMeet || meetCode(fileName) != nil || isMeetsTable {
      return .meet
    }
    let name = fileName.lowercased()
    return name.hasPrefix("participants_") || name.hasPrefix("zoomus_") ? .zoom : .table
  }

  /// The meeting report of 2021: labels and values above a table with a role.
  private static func isTeamsSummary(_ tables: [ReportTable], _ all: ReportTables) -> Bool {
    guard tables.count == 1, let table = tables.first else { return false }
    let columns = Set(table.columns.keys)
    return columns.isSuperset(of: [.joined, .left, .duration, .email, .role])
      && all.facts.count { $0.line < table.line } >= 3
  }
}
