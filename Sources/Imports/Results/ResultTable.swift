import Text
import Workshop

/// A file of results with its columns recognised.
struct ResultTable {
  let file: TableFile
  let columns: [ResultColumn]
  /// The rows below the header that are not blank.
  let rows: [CSV.Row]
  /// The rows that are held back because they have fields the header does not have.
  private(set) var misaligned: [ResultProblem] = []

  /// Opens a file whose items are known.
  init(
    _ bytes: [UInt8], items: [(id: String, text: String)], titles: [String] = []
  ) throws(ResultFileProblem) {
    do {
      file = try TableFile(bytes)
    } catch {
      throw .file(error)
    }
    let all = file.table.rows.filter { !$0.isBlank }
    if let columns = Self.headless(all) {
      self.columns = columns
      rows = all
      return
    }
    let header = ResultHeader(items: items, titles: titles)
    let titles = all.first?.fields ?? []
    columns = titles.map { title in
      ResultColumn(header: HeaderText.cleaned(title), role: header.role(of: title))
    }
    let width = columns.count
    let below = all.dropFirst()
    if below.isEmpty { throw .noRows }
    // Of a row with more fields than the header nobody knows which one is too many.
    rows = below.filter { Self.last($0) < width }
    misaligned = below.filter { Self.last($0) >= width }.map {
      ResultProblem(line: $0.line, .ragged(found: Self.last($0) + 1, expected: width))
    }
  }

  /// The position of the last field that holds something.
  private static func last(_ row: CSV.Row) -> Int {
    row.fields.lastIndex { !RosterCell.plain($0).isEmpty } ?? 0
  }

  /// Rows that end before the header does, which programs that leave empty cells out write, too.
  private var short: [Int] {
    rows.filter { $0.fields.count < columns.count && $0.fields.count > 1 }.map(\.line)
  }

  /// Two columns without a header: addresses and scores.
  private static func headless(_ rows: [CSV.Row]) -> [ResultColumn]? {
    let isPair = rows.allSatisfy { row in
      row.fields.count == 2 && RosterCell.isEmail(RosterCell.plain(row[0]))
        && (ResultNumber.score(row[1]) != nil || ResultNumber.isBlank(row[1]))
    }
    guard isPair else { return nil }
    return [
      ResultColumn(header: "", role: .email), ResultColumn(header: "", role: .score(outOf: nil)),
    ]
  }

  /// Whether any column names people.
  var hasPeople: Bool {
    columns.contains { column in
      switch column.role {
      case .name, .firstName, .lastName, .email, .id: true
      default: false
      }
    }
  }

  /// Returns the field of the first column with a role; nil when there is none.
  func field(_ role: ResultColumn.Role, _ row: CSV.Row) -> String? {
    columns.firstIndex { $0.role == role }.map { row[$0] }
  }

  /// Reads whom a row is about; nil when it says nobody, as forms do with "anonymous".
  func person(_ row: CSV.Row, _ problems: inout [ResultProblem]) -> PersonText? {
    var person = PersonText(name: "")
    for (index, column) in columns.enumerated() {
      switch column.role {
      case .email:
        for text in RosterCell.emails(row[index]) where text.lowercased() != "anonymous" {
          if RosterCell.isEmail(text) {
            person.emails.append(text)
          } else {
            problems.append(ResultProblem(line: row.line, .badEmail(text)))
          }
        }
      case .id(let system):
        let id = MangledID.unwrapped(RosterCell.plain(row[index]))
        if !id.isEmpty { person.ids[system] = id }
        // Google's forms have the address under "Username".
        if RosterCell.isEmail(id), !person.emails.contains(id) { person.emails.append(id) }
      default: break
      }
    }
    person.name = name(row)
    return person.description.isEmpty ? nil : person
  }

  private func name(_ row: CSV.Row) -> String {
    let whole = RosterCell.name(field(.name, row) ?? "")
    let first = RosterCell.name(field(.firstName, row) ?? "")
    let last = RosterCell.name(field(.lastName, row) ?? "")
    let name = whole.isEmpty ? RosterCell.name("\(first) \(last)") : whole
    if ["anonymous", "anonym"].contains(name.lowercased()) { return "" }
    return RosterCell.reordered(name) ?? name
  }

  /// The remarks about the file as a whole.
  var remarks: [ResultRemark] {
    var remarks: [ResultRemark] = []
    if file.encoding == .windows1252 { remarks.append(.encoding(file.encoding.rawValue)) }
    let unused = columns.filter { $0.role == .unused && !$0.header.isEmpty }.map(\.header)
    if !unused.isEmpty { remarks.append(.unused(unused)) }
    let short = short
    if !short.isEmpty { remarks.append(.short(lines: short)) }
    return remarks
  }

  /// Makes a sheet of what was read: of each person the last row counts.
  func sheet<Result>(
    _ rows: [ResultSheet<Result>.Row], _ remarks: [ResultRemark], _ problems: [ResultProblem]
  ) -> ResultSheet<Result> {
    var sheet = ResultSheet(
      rows: rows, encoding: file.encoding, delimiter: file.table.delimiter, columns: columns,
      remarks: self.remarks + remarks,
      problems: (misaligned + problems).sorted { $0.line < $1.line })
    let order = SubmissionOrder(self)
    var latest: [String: Int] = [:]
    for row in rows {
      guard let key = row.person?.key else { continue }
      if let other = latest[key], !order.isLater(row.line, than: other) { continue }
      latest[key] = row.line
    }
    sheet.rows = rows.filter { row in
      guard let person = row.person, let kept = latest[person.key], kept != row.line else {
        return true
      }
      sheet.remarks.append(.replaced(line: row.line, by: kept, person: person.description))
      return false
    }
    return sheet
  }
}
