import Calendar
import Text
import Workshop

/// Which tables of a report say who was there when, and what else it says of its meeting.
struct ReportPlan {
  /// What wrote it.
  let platform: AttendanceReport.Platform
  /// The tables that presence is read from.
  private(set) var presence: [ReportTable]
  /// A table of people beside them, for their addresses and roles alone.
  private(set) var people: [ReportTable] = []
  /// Labels with values.
  let facts: [(line: Int, label: String, value: String)]
  /// The meeting's number or code as the file's name has it.
  let nameID: String?
  /// The day that the file's name or title says.
  let day: CivilTime?
  /// Seconds from UTC that the file states.
  private(set) var offset: Int?

  /// Chooses among a file's tables; nil when none is about people and times.
  init?(_ tables: ReportTables, fileName: String) {
    let found = tables.tables.filter { table in
      table.columns.keys.contains(where: \.isPerson)
        && table.columns.keys.contains(where: \.isPresence)
    }
    guard !found.isEmpty else { return nil }
    facts = tables.facts
    platform = Self.platform(found, tables, fileName)
    presence = found
    day = Self.day(in: fileName) ?? tables.headings.lazy.compactMap { Self.day(in: $0.text) }.first
    nameID = Self.id(in: fileName, platform)
    chooseSections()
    offset = Self.offset(of: presence, platform)
  }

  /// Reads presence from the rows of connections where there are any, and never from the rows of
  /// people too, which would count everybody twice.
  private mutating func chooseSections() {
    let all = presence
    if let rows = Self.filled(all.filter { $0.section == 3 }) {
      presence = rows
      people = all.filter { $0.section == 2 }
    } else if let rows = Self.filled(
      all.filter { !$0.hasFirstAndLast && $0.columns[.left] != nil }),
      rows.count < all.count, all.contains(where: \.hasFirstAndLast)
    {
      presence = rows
      people = all.filter(\.hasFirstAndLast)
    } else if let rows = Self.filled(all.filter { $0.section == 2 }) {
      presence = rows
    }
  }

  private static func filled(_ tables: [ReportTable]) -> [ReportTable]? {
    tables.contains { !$0.rows.isEmpty } ? tables : nil
  }

  /// The zone that headers state; some systems always write UTC.
  private static func offset(
    of tables: [ReportTable], _ platform: AttendanceReport.Platform
  ) -> Int? {
    for table in tables {
      for role in [ReportHeader.Role.joined, .left, .moment] {
        guard let column = table.columns[role], column < table.header.count else { continue }
        if let offset = ReportHeader.offset(of: table.header[column]) { return offset }
      }
    }
    return platform == .collaborate ? 0 : nil
  }

  /// A date in a file's name or title, such as `2026-08-16`.
  static func day(in text: String) -> CivilTime? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }
    for index in numbers.indices.dropLast(2) {
      guard numbers[index].count == 4, numbers[index + 1].count == 2, numbers[index + 2].count == 2,
        let year = Int(typed: numbers[index]), let month = Int(typed: numbers[index + 1]),
        let day = Int(typed: numbers[index + 2])
      else { continue }
      let civil = CivilTime(year, month, day)
      if civil.isValid, (2000...2100).contains(year) { return civil }
    }
    return nil
  }

  /// A meeting's number in a file's name, as Zoom and Meet write it.
  private static func id(in name: String, _ platform: AttendanceReport.Platform) -> String? {
    if platform == .meet || platform == .table, let code = meetCode(name) { return code }
    guard platform == .zoom else { return nil }
    return name.split { !$0.isASCII || !$0.isNumber }.first { (9...12).contains($0.count) }
      .map(String.init)
  }

  /// A code such as `fxj-hykv-jev`.
  static func meetCode(_ name: String) -> String? {
    let parts = name.lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { !$0.isASCII || !$0.isLetter && $0 != "-" }
    )
    for part in parts {
      let words = part.split(separator: "-").map(String.init)
      for index in words.indices.dropLast(2) {
        let code = words[index...index + 2]
        if code.map(\.count) == [3, 4, 3] { return code.joined(separator: "-") }
      }
    }
    return nil
  }
}

extension ReportTable {
  /// Whether its headers say that it has only first comings and last goings.
  var hasFirstAndLast: Bool {
    [ReportHeader.Role.joined, .left].contains { role in
      guard let column = columns[role], column < header.count else { return false }
      let key = HeaderText.words(header[column])
      return Self.firstWords.contains { key.contains($0) }
    }
  }

  /// Parts of "first" and "last" in the languages of such headers, folded.
  private static let firstWords = [
    "first", "last ", "lastleave", "premier", "dernier", "primeir", "ultim", "primer", "pierwsz",
    "ostatni", "erster", "erste ", "letzt", "初めて", "最初", "最終", "最後", "primo", "prima ", "eerste",
    "laatste", "처음", "마지막",
  ]
}
