import Names
import Text

/// Finds columns of a roster whose words are unknown by what stands in them.
enum RosterColumns {
  typealias Column = RosterSheet.Column

  /// Gives the columns a role that hold addresses and names and are not known as such.
  ///
  /// - Returns: The columns taken for names, which is a guess.
  static func complete(_ columns: inout [Column], _ rows: [CSV.Row]) -> [Int] {
    if !columns.contains(where: { $0.role == .email }),
      let email = columns.indices.first(where: { isTag(columns[$0]) && isEmail($0, rows) })
    {
      columns[email].role = .email
    }
    return findNames(&columns, rows)
  }

  private static func isTag(_ column: Column) -> Bool {
    if case .tag = column.role { true } else { false }
  }

  private static func isEmail(_ column: Int, _ rows: [CSV.Row]) -> Bool {
    let cells = rows.map { RosterCell.plain($0[column]) }.filter { !$0.isEmpty }
    return !cells.isEmpty
      && cells.count(where: { RosterCell.emails($0).contains(where: RosterCell.isEmail) }) * 5
        >= cells.count * 4
  }

  private static func findNames(_ columns: inout [Column], _ rows: [CSV.Row]) -> [Int] {
    func index(_ role: Column.Role) -> Int? { columns.firstIndex { $0.role == role } }
    let rows = Array(rows.prefix(200))
    let email = index(.email)
    let first = index(.firstName)
    let last = index(.lastName)
    let whole = index(.name)
    let candidates = columns.indices.filter {
      isTag(columns[$0]) && holdsNames($0, rows) && !isOther(columns[$0].header)
    }
    if whole == nil, first == nil, last == nil {
      guard let email else { return [] }
      let found = named(candidates, email, rows)
      guard let one = found.first ?? candidates.first else { return [] }
      if isWhole(one, rows) {
        columns[one].role = .name
        return [one]
      }
      let other =
        found.dropFirst().first
        ?? candidates.first { abs($0 - one) == 1 && !isWhole($0, rows) && isOwn($0, rows) }
      guard let other else {
        columns[one].role = .name
        return [one]
      }
      let isTurned = order(one, other, email, rows) ?? (other < one)
      columns[isTurned ? other : one].role = .firstName
      columns[isTurned ? one : other].role = .lastName
      return [min(one, other), max(one, other)]
    }
    // One half of the name is known, and its cells are single words: the other stands in a column
    // that the addresses are made of, too.
    guard let email, let known = whole ?? first ?? last, first == nil || last == nil,
      !(whole != nil && (first ?? last) != nil), !isWhole(known, rows),
      let other = named(candidates, email, rows).first
    else { return [] }
    let isTurned =
      last != nil || (whole != nil && (order(known, other, email, rows) ?? (other < known)))
    columns[known].role = isTurned ? .lastName : .firstName
    columns[other].role = isTurned ? .firstName : .lastName
    return [other]
  }

  /// Whether most cells are words without digits and signs.
  private static func holdsNames(_ column: Int, _ rows: [CSV.Row]) -> Bool {
    let cells = rows.map { RosterCell.name($0[column]) }.filter { !$0.isEmpty }
    let names = cells.count { cell in
      cell.contains(where: \.isLetter) && cell.count <= 60
        && cell.allSatisfy { $0.isLetter || $0.isWhitespace || "'\u{2019}.,-\u{30FB}".contains($0) }
    }
    return !cells.isEmpty && names * 10 >= cells.count * 9
  }

  /// Whether most cells are names of several words.
  private static func isWhole(_ column: Int, _ rows: [CSV.Row]) -> Bool {
    let cells = rows.map { RosterCell.name($0[column]) }.filter { !$0.isEmpty }
    return cells.count { $0.contains(" ") } * 2 > cells.count
  }

  /// Whether nearly everybody has a value of their own, as names are and teams are not.
  private static func isOwn(_ column: Int, _ rows: [CSV.Row]) -> Bool {
    let cells = rows.map { RosterCell.name($0[column]) }.filter { !$0.isEmpty }
    return Set(cells).count * 10 >= cells.count * 8
  }

  /// The columns whose words the addresses of most people are made of, the surest first.
  private static func named(_ columns: [Int], _ email: Int, _ rows: [CSV.Row]) -> [Int] {
    let hits = columns.map { column in
      (column, rows.count { place(of: column, email, $0) != nil })
    }
    return hits.filter { $0.1 * 2 >= rows.count && $0.1 > 0 }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  /// Where a word of a cell begins in the part of the address before the @.
  private static func place(of column: Int, _ email: Int, _ row: CSV.Row) -> Int? {
    let local = Array(NameFolding.fold(String(row[email].prefix { $0 != "@" })))
    for word in NameWords.of(row[column]) where word.count >= 2 && word.count <= local.count {
      let letters = Array(word)
      for start in 0...(local.count - letters.count)
      where Array(local[start..<start + letters.count]) == letters { return start }
    }
    return nil
  }

  /// Whether the second of two columns stands before the first in most addresses; nil when they tell
  /// nothing.
  private static func order(
    _ one: Int, _ other: Int, _ email: Int, _ rows: [CSV.Row]
  ) -> Bool? {
    let places = rows.compactMap { row in
      place(of: one, email, row).flatMap { one in
        place(of: other, email, row).map { (one, $0) }
      }
    }
    if places.isEmpty { return nil }
    return places.count { $0.1 < $0.0 } * 2 > places.count
  }

  /// Whether a column is about something else than the name, by words that are usual beside it.
  private static func isOther(_ header: String) -> Bool {
    let words = HeaderText.words(header).split(separator: " ").map(String.init)
    return words.contains { other.contains($0) }
  }

  private static let other: Set<String> = [
    "team", "department", "dept", "division", "unit", "company", "organisation", "organization",
    "site", "city", "country", "location", "office", "region", "role", "position", "title", "job",
    "manager", "supervisor", "boss", "group", "cohort", "language", "status", "gender", "abteilung",
    "bereich", "firma", "standort", "ort", "stadt", "land", "rolle", "gruppe", "sprache",
    "vorgesetzter",
    "equipe", "service", "societe", "entreprise", "ville", "pays", "poste", "groupe", "responsable",
    "equipo", "departamento", "empresa", "ciudad", "pais", "puesto", "grupo", "cidade", "cargo",
    "reparto", "azienda", "sede", "citta", "paese", "ruolo", "gruppo", "afdeling", "bedrijf",
    "plaats",
    "functie", "groep", "dzial", "firma", "miasto", "kraj", "stanowisko", "grupa", "oddeleni",
    "osasto", "avdelning", "avdeling", "afdeling", "bolim", "отдел", "компания", "город", "страна",
    "должность", "группа", "部署", "部門", "会社", "部门", "公司", "부서", "회사",
  ]
}
