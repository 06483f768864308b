import Formats
import Names
import Text
import Workshop

/// Reads a roster file of any encoding, delimiter and system.
public struct RosterReader {
  private let table: CSV
  private let layout: RosterLayout
  private var sheet: RosterSheet

  /// Reads a roster; throws when nobody can be read from it at all.
  public static func read(_ bytes: [UInt8]) throws(RosterProblem) -> RosterSheet {
    let file: TableFile
    do {
      file = try TableFile(bytes)
    } catch {
      throw .file(error)
    }
    if file.table.rows.count > most { throw .tooMany(file.table.rows.count, most: most) }
    var reader = try RosterReader(file)
    reader.readRows()
    if reader.sheet.rows.isEmpty { throw .nobody(reader.sheet.problems) }
    reader.sheet.mergeAndPropose()
    reader.sheet.remarks.sort { $0.line < $1.line }
    reader.sheet.problems.sort { $0.line < $1.line }
    return reader.sheet
  }

  /// The most rows of one roster: far more than a cohort has.
  static let most = 50_000

  private init(_ file: TableFile) throws(RosterProblem) {
    table = file.table
    layout = try RosterLayout(file.table)
    sheet = RosterSheet(
      rows: [], encoding: file.encoding, delimiter: file.table.delimiter, columns: layout.columns,
      remarks: layout.remarks, problems: [], proposals: [])
    if file.encoding == .windows1252 {
      sheet.remarks.append(RosterSheet.Remark(line: 1, .encoding(file.encoding.rawValue)))
    }
    for oddity in file.oddities where oddity.scalar == "\u{FFFD}" {
      let place = oddity.place
      sheet.problems.append(RosterSheet.Problem(line: place.line, .unreadable(place.column)))
    }
  }

  private mutating func readRows() {
    let rows = table.rows[layout.firstRow...].filter { !$0.isBlank }
    let isNumbered = isNumbered(Array(rows))
    let digits = idDigits(rows)
    let footer = RosterFooter(rows, layout)
    for (index, row) in rows.enumerated() {
      if let pseudo = pseudoPerson(row) ?? note(row) ?? footer.words(of: row, at: index)
        ?? denied(row)
      {
        remark(row, .dropped(pseudo))
      } else if let last = row.fields.lastIndex(where: { !RosterCell.plain($0).isEmpty }),
        last >= layout.columns.count, !layout.isNameList
      {
        hold(row, fields: last + 1)
      } else {
        read(row, isNumbered: isNumbered, digits)
      }
    }
  }

  /// Holds back a row that has more fields than the header: which of them is the one too many is not
  /// known.
  private mutating func hold(_ row: CSV.Row, fields: Int) {
    let kind = RosterSheet.Problem.Kind.ragged(found: fields, expected: layout.columns.count)
    sheet.problems.append(RosterSheet.Problem(line: row.line, kind))
    let emails = row.fields.flatMap(RosterCell.emails).filter(RosterCell.isEmail)
    let words = row.fields.lazy.map(RosterCell.name).first { !$0.isEmpty && !$0.contains("@") }
    sheet.misaligned.append(HeldRow(line: row.line, name: words ?? "", emails: emails))
  }

  /// Somebody whose registration was refused or taken back.
  private func denied(_ row: CSV.Row) -> String? {
    guard let column = layout.approval,
      Self.refusals.contains(NameFolding.fold(RosterCell.plain(row[column])))
    else { return nil }
    let who = row.fields.lazy.map(RosterCell.name).first { !$0.isEmpty } ?? ""
    return "\"\(who.prefix(40))\" (\(RosterCell.name(row[column]).prefix(20)))"
  }

  private static let refusals: Set<String> = [
    "denied", "declined", "rejected", "cancelled", "canceled", "withdrawn", "refused",
    "abgelehnt", "storniert", "refuse", "annule", "rechazado", "denegado", "cancelado", "negado",
    "recusado", "rifiutato", "annullato", "geweigerd", "geannuleerd", "odrzucono", "anulowano",
  ]

  /// How many digits nearly all ids of a column have, by column, where they are numbers of one length.
  private func idDigits(_ rows: [CSV.Row]) -> [Int: Int] {
    var digits: [Int: Int] = [:]
    for (index, column) in layout.columns.enumerated() {
      guard case .id = column.role else { continue }
      let ids = rows.map { MangledID.unwrapped(RosterCell.plain($0[index])) }.filter { !$0.isEmpty }
      guard ids.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { continue }
      let lengths = Dictionary(grouping: ids, by: \.utf8.count)
      guard let (length, most) = lengths.max(by: { $0.value.count < $1.value.count }),
        length >= 4, most.count >= 3, most.count * 3 >= ids.count * 2
      else { continue }
      digits[index] = length
    }
    return digits
  }

  private mutating func read(_ row: CSV.Row, isNumbered: Bool, _ digits: [Int: Int]) {
    var person = RosterSheet.Row(line: row.line, name: "")
    person.name = name(row, isNumbered: isNumbered, &person)
    for (index, column) in layout.columns.enumerated() where !row[index].isEmpty {
      switch column.role {
      case .email: addEmails(row[index], row, &person)
      case .aliases:
        person.aliases += row[index].split(separator: ";").map { RosterCell.name("\($0)") }
      case .id(let system): addID(row[index], system, row, digits[index], column, &person)
      case .tag(let name):
        let value = RosterCell.plain(row[index])
        if !value.isEmpty { person.tags[name] = value }
      case .name, .firstName, .lastName, .ignored: break
      }
    }
    guard !person.name.isEmpty || !person.emails.isEmpty else {
      sheet.problems.append(RosterSheet.Problem(line: row.line, .nobody))
      return
    }
    if person.name.isEmpty { remark(row, .noName) }
    sheet.rows.append(person)
  }

  private mutating func remark(_ row: CSV.Row, _ kind: RosterSheet.Remark.Kind) {
    let remark = RosterSheet.Remark(line: row.line, kind)
    if !sheet.remarks.suffix(8).contains(remark) { sheet.remarks.append(remark) }
  }
}

extension RosterReader {
  /// Reads the name from one column or two.
  private mutating func name(
    _ row: CSV.Row, isNumbered: Bool, _ person: inout RosterSheet.Row
  ) -> String {
    var name = ""
    if layout.isNameList {
      name = tidy(row.fields.joined(separator: ","), "the name", row)
    } else {
      let first = part(.firstName, row)
      let last = part(.lastName, row)
      let whole = part(.name, row)
      name = whole.isEmpty ? RosterCell.name("\(first) \(last)") : whole
    }
    if layout.isOwn { return name }
    if isNumbered, let bare = RosterCell.unnumbered(name) {
      name = bare
      remark(row, .unnumbered)
    }
    if let open = name.firstIndex(of: "<"), name.hasSuffix(">") {
      addEmails(String(name[open...]), row, &person)
      name = RosterCell.name(String(name[..<open]))
    }
    if let turned = RosterCell.reordered(name) {
      name = turned
      remark(row, .reordered)
    }
    return name
  }

  private mutating func part(_ role: RosterSheet.Column.Role, _ row: CSV.Row) -> String {
    guard let index = layout.columns.firstIndex(where: { $0.role == role }) else { return "" }
    let header = layout.columns[index].header
    return tidy(row[index], header.isEmpty ? "the name" : "\"\(header)\"", row)
  }

  /// Mends a cell and says so.
  private mutating func tidy(_ cell: String, _ column: String, _ row: CSV.Row) -> String {
    let mended = RosterCell.name(cell)
    if mended.unicodeScalars.count < cell.unicodeScalars.count {
      if RosterCell.hasHidden(cell) { remark(row, .hidden(column)) }
      let before = cell.unicodeScalars.count { $0.properties.isWhitespace }
      let after = mended.unicodeScalars.count { $0.properties.isWhitespace }
      if after < before { remark(row, .spaces(column)) }
    }
    return mended
  }

  private mutating func addEmails(
    _ cell: String, _ row: CSV.Row, _ person: inout RosterSheet.Row
  ) {
    let found = RosterCell.emails(cell)
    if cell != RosterCell.plain(cell) { remark(row, .spaces("the e-mail")) }
    for text in found {
      if !RosterCell.isEmail(text) {
        sheet.problems.append(RosterSheet.Problem(line: row.line, .badEmail(text)))
      } else if !person.emails.contains(where: { $0.lowercased() == text.lowercased() }) {
        person.emails.append(text)
      }
    }
    if found.count > 1 { remark(row, .severalEmails) }
  }

  /// Adds an id as it is, leading zeros and all; a login that is an address is one, too.
  private mutating func addID(
    _ cell: String, _ system: String, _ row: CSV.Row, _ digits: Int?,
    _ column: RosterSheet.Column, _ person: inout RosterSheet.Row
  ) {
    let id = layout.isOwn ? RosterCell.plain(cell) : MangledID.unwrapped(RosterCell.plain(cell))
    if id.isEmpty { return }
    let header = column.header.isEmpty ? system : column.header
    if MangledID.isOne(id), !layout.isOwn {
      let kind = RosterSheet.Problem.Kind.mangledID(column: header, text: String(id.prefix(40)))
      return sheet.problems.append(RosterSheet.Problem(line: row.line, kind))
    }
    if let digits, id.utf8.count < digits {
      let kind = RosterSheet.Problem.Kind.shortID(
        column: header, text: String(id.prefix(40)), digits: digits)
      sheet.problems.append(RosterSheet.Problem(line: row.line, kind))
    }
    if person.ids[system] == nil { person.ids[system] = id }
    let hasEmailColumn = layout.columns.contains { $0.role == .email }
    if system == "login" && !hasEmailColumn && !layout.isOwn && RosterCell.isEmail(id) {
      person.emails.append(id)
      remark(row, .loginIsEmail)
    }
  }

  private func isNumbered(_ rows: [CSV.Row]) -> Bool {
    guard let column = layout.columns.firstIndex(where: { $0.role == .name }) else { return false }
    let numbered = rows.count { RosterCell.unnumbered(RosterCell.name($0[column])) != nil }
    return numbered > 0 && numbered * 5 >= rows.count * 4
  }

  /// A line of text under a table, as LearnUpon's template has below its people.
  private func note(_ row: CSV.Row) -> String? {
    let filled = row.fields.indices.filter { !RosterCell.plain(row[$0]).isEmpty }
    guard filled.count == 1, layout.columns.count >= 3, filled[0] < layout.columns.count,
      layout.columns[filled[0]].role == .email
    else { return nil }
    let text = RosterCell.name(row[filled[0]])
    if text.contains("@") && !text.contains(" ") { return nil }
    return RosterCell.emails(text).contains(where: RosterCell.isEmail)
      ? nil : "\"\(text.prefix(40))\""
  }

  /// The rows of a gradebook that are no people.
  private func pseudoPerson(_ row: CSV.Row) -> String? {
    guard let gradebook = layout.gradebookOf?.gradebook,
      let column = layout.columns.firstIndex(where: { $0.role == .name })
    else { return nil }
    let name = RosterCell.name(row[column])
    if gradebook.otherRows.contains(name.lowercased()) { return "\"\(name)\"" }
    let hasID = layout.columns.indices.contains { index in
      if case .id = layout.columns[index].role {
        !RosterCell.plain(row[index]).isEmpty
      } else {
        false
      }
    }
    return name.isEmpty && !hasID ? "a line of settings" : nil
  }
}
