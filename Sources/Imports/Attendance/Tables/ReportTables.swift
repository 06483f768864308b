import Text
import Workshop

/// A report cut into its tables and what stands around them.
struct ReportTables {
  /// The tables of people in order.
  private(set) var tables: [ReportTable] = []
  /// Labels with values before and between them, such as a meeting's title.
  private(set) var facts: [(line: Int, label: String, value: String)] = []
  /// Lines that stand alone.
  private(set) var headings: [(line: Int, text: String)] = []

  /// The row that looks most like one of a table.
  var nearest: CSV.Row? { rows.max { min($0.fields.count, 4) < min($1.fields.count, 4) } }

  private typealias Cells = [(index: Int, text: String)]
  private let rows: [CSV.Row]
  private var table: ReportTable?
  private var labels: Cells?
  private var outside = 0
  private var section: Int?
  private var heading = ""

  /// Cuts rows into tables: at headers whose words are known, and where rows with moments begin.
  init(_ rows: [CSV.Row]) {
    self.rows = rows
    cut()
    setMeetingsAside()
  }

  private static let outsideLimit = 3000

  private mutating func cut() {
    var standsApart = true
    for index in rows.indices {
      let row = rows[index]
      let cells = Self.cells(row)
      if cells.isEmpty {
        standsApart = true
        continue
      }
      let mayBegin = standsApart || table == nil
      // Below a header nearly every row has a digit, and no header of one table does.
      if (mayBegin || !Self.hasDigit(row)) && Self.isHeader(row, cells, isFirst: table == nil)
        || (mayBegin && isHeader(at: index, cells))
      {
        open(row, header: Self.trimmed(row.fields))
      } else if cells.count == 1, cells[0].index == 0, isHeading(at: index, cells[0].text) {
        close()
        heading = cells[0].text
        headings.append((row.line, heading))
        section = Self.number(heading)
        standsApart = true
        continue
      } else if table != nil {
        table?.rows.append(row)
      } else if cells.count >= 3 || isNarrow, Self.moments(cells) > 0 {
        open(row, header: [])
        table?.rows.append(row)
      } else {
        note(row, cells)
        outside += 1
        // What has no table in its first thousands of lines has none.
        if outside == Self.outsideLimit { break }
      }
      standsApart = false
    }
    close()
  }

  /// Whether no row has more than two fields, so that two make no label and value.
  private var isNarrow: Bool { !rows.contains { $0.fields.count > 2 } }

  private mutating func open(_ row: CSV.Row, header: [String]) {
    close()
    labels = nil
    table = ReportTable(
      line: row.line, header: header, rows: [], section: section, heading: heading)
  }

  private mutating func close() {
    guard var closed = table else { return }
    table = nil
    closed.joinCutMoments()
    closed.findColumns()
    tables.append(closed)
  }
}

extension ReportTables {
  /// The filled fields of a row by position.
  private static func cells(_ row: CSV.Row) -> Cells {
    var cells: Cells = []
    for (index, field) in row.fields.enumerated() where !field.isEmpty {
      let text = ReportTable.plain(field)
      if !text.isEmpty { cells.append((index, text)) }
    }
    return cells
  }

  private static func hasDigit(_ row: CSV.Row) -> Bool {
    row.fields.contains { $0.utf8.contains { (0x30...0x39).contains($0) } }
  }

  /// Whether a row is a header by its words: who and when, and no moment in it but, above the first
  /// table, the meeting's own.
  private static func isHeader(_ row: CSV.Row, _ cells: Cells, isFirst: Bool = false) -> Bool {
    guard cells.count >= 2 else { return false }
    var hasPerson = false
    var hasPresence = false
    for cell in cells.prefix(80) {
      guard cell.text.utf8.count <= 120, let role = ReportHeader.role(of: cell.text) else {
        continue
      }
      hasPerson = hasPerson || role.isPerson
      hasPresence = hasPresence || role.isPresence
    }
    return hasPerson && hasPresence && moments(cells) <= (isFirst && cells.count > 2 ? 1 : 0)
  }

  /// Whether a row of labels stands above a row with moments.
  private func isHeader(at index: Int, _ cells: Cells) -> Bool {
    guard cells.count >= 3, Self.moments(cells) == 0 else { return false }
    for row in rows[(index + 1)...].prefix(3) {
      let next = Self.cells(row)
      if next.isEmpty { continue }
      return next.count >= 3 && Self.moments(next) > 0
    }
    return false
  }

  /// Whether a cell alone in its row is the title of what follows and not somebody without times.
  private func isHeading(at index: Int, _ text: String) -> Bool {
    if table == nil || Self.number(text) != nil { return true }
    guard let next = rows.indices.dropFirst(index + 1).first(where: { !rows[$0].isBlank }) else {
      return false
    }
    let cells = Self.cells(rows[next])
    return Self.isHeader(rows[next], cells) || isHeader(at: next, cells)
  }

  /// How many cells hold a time of day.
  private static func moments(_ cells: Cells) -> Int {
    cells.count { cell in
      guard cell.text.utf8.contains(where: { $0 >= 0x80 || (0x30...0x39).contains($0) }) else {
        return false
      }
      return WrittenTime(cell.text)?.second != nil || WrittenSpans.isSpans(cell.text)
    }
  }

  /// Keeps a row outside of tables: a label with its value, or labels whose values follow.
  private mutating func note(_ row: CSV.Row, _ cells: Cells) {
    let areLabels = cells.allSatisfy { ReportHeader.role(of: $0.text)?.isAboutMeeting == true }
    if cells.count == 2, !areLabels, labels == nil {
      facts.append((row.line, cells[0].text, cells[1].text))
    } else if let above = labels, above.count * 2 >= cells.count {
      labels = nil
      for cell in cells {
        let label = above.first { $0.index == cell.index }?.text ?? ""
        facts.append((row.line, label, cell.text))
      }
    } else {
      labels = cells
    }
  }

  /// The number of a section, as in `3. In-Meeting activities`.
  private static func number(_ text: String) -> Int? {
    let digits = text.prefix { $0.isWholeNumber }
    guard (1...2).contains(digits.count), let mark = text.dropFirst(digits.count).first,
      mark == "." || mark == "\u{FF0E}"
    else { return nil }
    return digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
  }

  /// Fields without empty ones at the end, which spreadsheets add.
  private static func trimmed(_ fields: [String]) -> [String] {
    Array(fields[..<(fields.lastIndex { !RosterCell.plain($0).isEmpty }.map { $0 + 1 } ?? 0)])
  }

  /// Turns tables that say which meeting it is into facts.
  private mutating func setMeetingsAside() {
    let all = tables
    tables = []
    for (index, table) in all.enumerated() {
      guard table.isAboutMeeting(isLast: index == all.count - 1), let row = table.rows.first else {
        tables.append(table)
        continue
      }
      for (label, value) in zip(table.header, row.fields) {
        let text = ReportTable.plain(value)
        if !text.isEmpty { facts.append((row.line, label, text)) }
      }
    }
  }
}

extension ReportTable {
  /// Whether it is one row that says which meeting the file is about.
  fileprivate func isAboutMeeting(isLast: Bool) -> Bool {
    guard rows.count <= 1, columns[.attended] == nil, !header.isEmpty else { return false }
    let hasName = header.enumerated().contains { index, header in
      switch ReportHeader.role(of: header) {
      // Under "Teilnehmer" stands how many there were.
      case .name: !(rows.first.map { isCount($0[index]) } ?? false)
      case .firstName, .lastName: true
      default: false
      }
    }
    if hasName { return false }
    let meeting = header.contains { header in
      switch ReportHeader.role(of: header) {
      case .title, .meetingID: true
      default: false
      }
    }
    // A meeting's number has nine digits and more, in threes and fours.
    let hasNumber = rows.first?.fields.contains { field in
      let digits = field.filter { !$0.isWhitespace }
      return (9...12).contains(digits.count) && digits.allSatisfy(\.isNumber)
    }
    return meeting || (!isLast && hasNumber == true)
  }

  private func isCount(_ cell: String) -> Bool {
    let text = ReportTable.plain(cell)
    return !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
