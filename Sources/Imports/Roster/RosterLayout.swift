import Formats
import Text

/// Where a roster's people begin and what each column holds.
struct RosterLayout {
  typealias Column = RosterSheet.Column

  /// The columns in order.
  var columns: [Column]
  /// The position of the first row with a person.
  var firstRow: Int
  /// What had to be decided.
  var remarks: [RosterSheet.Remark] = []
  /// Whether each line is one name, which a comma of its own may have cut in two.
  var isNameList = false
  /// The system whose gradebook it is, which has rows that are no people.
  var gradebookOf: LMSSystem?
  /// The column that says whether a registration was accepted.
  var approval: Int?
  /// Whether this program wrote it, so that names stand as they shall be.
  var isOwn = false

  /// Finds the layout of a table: by its header, else by what the columns hold.
  init(_ table: CSV) throws(RosterProblem) {
    if let header = Self.headerRow(table) {
      self.init(header: header, of: table)
    } else if let column = Self.emailColumn(table, from: 0) {
      self.init(emailColumn: column, of: table)
    } else if let column = Self.emailColumn(table, from: 1) {
      self.init(unknownHeader: table, emailColumn: column)
    } else if let name = Self.nameBehindNumbers(table) {
      self.init(nameBehindNumbers: name)
    } else if Self.isNameList(table) {
      if Self.isUnclear(table) {
        throw .unclearPairs(table.rows.first { !$0.isBlank }?.fields ?? [])
      }
      self.init(nameList: table)
    } else {
      throw .noColumns(table.rows.first { !$0.isBlank }?.fields ?? [])
    }
  }
}

extension RosterLayout {
  private init(header: Int, of table: CSV) {
    let titles = table.rows[header].fields.map(HeaderText.cleaned)
    var columns = titles.enumerated().map { index, title in
      let name = title.isEmpty ? "column \(index + 1)" : title
      return Column(header: title, role: RosterHeader.role(of: title) ?? .tag(name))
    }
    let keys = titles.map(HeaderText.key)
    gradebookOf = LMSSystem.all.first { system in
      system.gradebook?.signs.contains(where: keys.contains) == true
    }
    isOwn = keys.prefix(3) == ["name", "email", "aliases"]
    let rows = table.rows[(header + 1)...].filter { !$0.isBlank }
    Self.refine(&columns, keys: keys, gradebookOf)
    let guessed = isOwn ? [] : RosterColumns.complete(&columns, rows)
    self.columns = columns
    approval = keys.firstIndex { ["approval status", "registration status"].contains($0) }
    firstRow = header + 1
    remarks = table.rows[..<header].filter { !$0.isBlank }.map {
      RosterSheet.Remark(line: $0.line, .beforeHeader)
    }
    remarks += guessed.map {
      RosterSheet.Remark(line: table.rows[header].line, .guessedName(columns[$0].header))
    }
    if columns.contains(where: { $0.role == .ignored }) {
      remarks.append(RosterSheet.Remark(line: table.rows[header].line, .passwords))
    }
  }

  /// Decides what depends on other columns: `Name` beside `Vorname` is the last name, and `ID` in
  /// a system's gradebook is the one of that system.
  private static func refine(
    _ columns: inout [Column], keys: [String], _ gradebookOf: LMSSystem?
  ) {
    func index(_ role: Column.Role) -> Int? { columns.firstIndex { $0.role == role } }
    if let name = index(.name), index(.firstName) != nil, index(.lastName) == nil,
      Self.shortNames.contains(keys[name])
    {
      columns[name].role = .lastName
    } else if let name = index(.name), index(.lastName) != nil, index(.firstName) == nil,
      Self.shortNames.contains(keys[name])
    {
      columns[name].role = .firstName
    }
    // "Nom" is a first name beside "Cognoms", a last name beside "Prénom".
    let lasts = columns.indices.filter { columns[$0].role == .lastName }
    if lasts.count > 1, index(.firstName) == nil, index(.name) == nil,
      let first = lasts.first(where: { Self.shortNames.contains(keys[$0]) })
    {
      columns[first].role = .firstName
    }
    if let key = gradebookOf?.keys.first, let id = keys.firstIndex(of: "id") {
      columns[id].role = .id(key)
    }
    // "Nom" or "Nome" alone is a whole name.
    if index(.name) == nil, (index(.firstName) == nil) != (index(.lastName) == nil),
      let alone = index(.firstName) ?? index(.lastName)
    {
      columns[alone].role = .name
    }
  }

  /// Words that mean the first or the last name beside a word for the other one.
  private static let shortNames: Set<String> = [
    "name", "names", "naam", "navn", "namn", "nimi", "nafn", "nome", "nombre", "nom", "név", "ime",
    "име", "имя", "ім'я", "isim", "ad", "名前", "이름", "ชื่อ", "nama", "الاسم", "نام", "שם", "όνομα",
    "numele", "vārds", "vardas", "jméno", "meno",
  ]

  /// The first row whose words are known; behind other text it needs two of them.
  private static func headerRow(_ table: CSV) -> Int? {
    let rows = table.rows.enumerated().filter { !$0.element.isBlank }.prefix(10)
    for (position, row) in rows.enumerated() {
      if row.element.fields.contains(where: { $0.contains("@") }) { continue }
      let known = row.element.fields.count { RosterHeader.role(of: $0) != nil }
      if known >= (position == 0 ? 1 : 2) { return row.offset }
    }
    return nil
  }

  /// The column in which every row from one on has an address.
  private static func emailColumn(_ table: CSV, from first: Int) -> Int? {
    let rows = table.rows.filter { !$0.isBlank }.dropFirst(first)
    let width = rows.map(\.fields.count).max() ?? 0
    guard !rows.isEmpty else { return nil }
    return (0..<width).first { column in
      let found = rows.count { row in
        let addresses = RosterCell.emails(row[column])
        return !addresses.isEmpty && addresses.allSatisfy(RosterCell.isEmail)
      }
      return found * 5 >= rows.count * 4
    }
  }

  private init(nameList table: CSV) {
    columns = [Column(header: "", role: .name)]
    firstRow = 0
    isNameList = true
    // One word above names of two words each is what the list is called.
    let rows = table.rows.enumerated().filter { !$0.element.isBlank }
    func words(_ row: CSV.Row) -> Int {
      RosterCell.name(row.fields.joined(separator: ", ")).split(separator: " ").count
    }
    guard let first = rows.first, rows.count > 2, words(first.element) == 1,
      rows.dropFirst().allSatisfy({ words($0.element) > 1 })
    else { return }
    firstRow = first.offset + 1
    let text = RosterCell.name(first.element[0])
    remarks.append(RosterSheet.Remark(line: first.element.line, .heading(String(text.prefix(40)))))
  }

  private init(emailColumn: Int, of table: CSV) {
    let rows = table.rows.filter { !$0.isBlank }
    let width = rows.map(\.fields.count).max() ?? 0
    var roles: [Int: Column.Role] = [emailColumn: .email]
    let numbers = (0..<width).filter { column in rows.allSatisfy { Self.isNumber($0[column]) } }
    if let id = numbers.first { roles[id] = .id("id") }
    let others = (0..<width).filter { $0 != emailColumn && !numbers.contains($0) }
    // "Ana Ruiz" in one column, or "Ana" and "Ruiz" in two.
    if let first = others.first {
      let isWhole = rows.count { RosterCell.name($0[first]).contains(" ") } * 2 > rows.count
      roles[first] = isWhole || others.count == 1 ? .name : .firstName
      if roles[first] == .firstName { roles[others[1]] = .lastName }
    }
    columns = (0..<width).map { index in
      Column(header: "", role: roles[index] ?? .tag("column \(index + 1)"))
    }
    firstRow = 0
  }

  private init(unknownHeader table: CSV, emailColumn: Int) {
    let header = table.rows.firstIndex { !$0.isBlank } ?? 0
    let titles = table.rows[header].fields.map(HeaderText.cleaned)
    var columns = titles.enumerated().map { index, title in
      Column(
        header: title,
        role: index == emailColumn ? .email : RosterHeader.role(of: title) ?? .tag(title))
    }
    let rows = table.rows[(header + 1)...].filter { !$0.isBlank }
    let guessed = RosterColumns.complete(&columns, rows)
    self.columns = columns
    firstRow = header + 1
    remarks += guessed.map {
      RosterSheet.Remark(line: table.rows[header].line, .guessedName(columns[$0].header))
    }
  }

  private static func isNumber(_ cell: String) -> Bool {
    let text = RosterCell.plain(cell)
    return !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The column of names in a numbered list whose numbers stand in a column of their own.
  private static func nameBehindNumbers(_ table: CSV) -> Int? {
    let rows = table.rows.filter { !$0.isBlank }
    let isList = rows.allSatisfy { row in
      row.fields.count == 2 && isNumber(row[0]) && row[1].contains(where: \.isLetter)
    }
    return isList ? 1 : nil
  }

  private init(nameBehindNumbers name: Int) {
    columns = [Column(header: "", role: .ignored), Column(header: "", role: .name)]
    firstRow = 0
  }

  /// Lines of one name each; a comma may stand between last and first name.
  private static func isNameList(_ table: CSV) -> Bool {
    table.rows.allSatisfy { $0.fields.count <= (table.delimiter == .comma ? 2 : 1) }
  }

  /// Whether rows of two fields are no names with a comma in them: behind that one stands a space.
  private static func isUnclear(_ table: CSV) -> Bool {
    let pairs = table.rows.filter { $0.fields.count == 2 && !RosterCell.plain($0[1]).isEmpty }
    let written = pairs.count { $0[1].first?.isWhitespace == true }
    return written * 2 < pairs.count
  }
}
