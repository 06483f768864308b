public import Plans
import Text
import Workshop

/// Reads a file of test results: one score for each person, or one column for each item.
public struct TestReader {
  private let table: ResultTable
  private let test: Test
  private let areNumbersPoints: Bool
  /// What scores are out of as somebody said, where neither the cell nor the header says it.
  private let outOf: Int?
  private var remarks: [ResultRemark] = []
  /// What was said once and holds for every row.
  private var said: Set<ResultRemark> = []
  private var problems: [ResultProblem] = []

  /// Reads the results of a test from any table; throws when nothing can be read at all.
  public static func read(
    _ bytes: [UInt8], of test: Test, outOf: Int? = nil
  ) throws(ResultFileProblem) -> TestSheet {
    let items = test.items.map { ($0.id, $0.text) }
    let table = try ResultTable(bytes, items: items, titles: [test.id, test.title])
    let headers = table.columns.map(\.header)
    guard table.hasPeople else { throw .noPerson(headers) }
    var reader = TestReader(table, test, outOf)
    guard reader.hasResults else { throw .noResult(headers, items: test.items.map(\.id)) }
    let rows = table.rows.compactMap { reader.row($0) }
    reader.noteItems()
    return table.sheet(rows, reader.remarks, reader.problems)
  }

  private init(_ table: ResultTable, _ test: Test, _ outOf: Int?) {
    self.table = table
    self.outOf = outOf
    self.test = test
    areNumbersPoints = Self.areNumbersPoints(table, test)
  }

  private var hasTotal: Bool {
    table.columns.contains { column in
      switch column.role {
      case .score, .percent: true
      default: false
      }
    }
  }

  private var itemsFound: [String] {
    table.columns.compactMap { column in
      switch column.role {
      case .item(let id), .itemPoints(let id): id
      default: nil
      }
    }
  }

  private var hasResults: Bool { hasTotal || !itemsFound.isEmpty }

  private mutating func row(_ row: CSV.Row) -> TestSheet.Row? {
    guard let person = table.person(row, &problems) else {
      problems.append(ResultProblem(line: row.line, .nobody))
      return nil
    }
    let before = problems.count
    let items = items(row)
    let points = hasTotal ? total(row) : items.isEmpty ? nil : items.values.reduce(0, +)
    guard let points else {
      if problems.count == before {
        remarks.append(.noAnswer(line: row.line, person: person.description))
      }
      return nil
    }
    return TestSheet.Row(
      line: row.line, person: person, result: TestPoints(points: points, items: items))
  }

  /// Says what was decided about the items' columns.
  private mutating func noteItems() {
    if itemsFound.isEmpty { return }
    let missing = test.items.map(\.id).filter { !itemsFound.contains($0) }
    if !hasTotal && !missing.isEmpty { remarks.append(.missingItems(missing)) }
    let hasNumbers = table.columns.enumerated().contains { index, column in
      guard case .item(let id) = column.role,
        test.items.contains(where: { $0.id == id && !$0.options.isEmpty })
      else { return false }
      return table.rows.contains { ResultNumber.number($0[index]) != nil }
    }
    if hasNumbers { remarks.append(areNumbersPoints ? .pointNumbers : .optionNumbers) }
  }
}

extension TestReader {
  /// Reads the points from the score column, turned into points of the test.
  private mutating func total(_ row: CSV.Row) -> Double? {
    for (index, column) in table.columns.enumerated() {
      switch column.role {
      case .score(let outOf):
        let maximum = table.field(.maximum, row).flatMap(ResultNumber.number) ?? outOf
        return points(row[index], column, outOf: maximum, row)
      case .percent: return points(row[index], column, outOf: 100, row)
      default: continue
      }
    }
    return nil
  }

  private mutating func points(
    _ cell: String, _ column: ResultColumn, outOf: Double?, _ row: CSV.Row
  ) -> Double? {
    if ResultNumber.isBlank(cell) { return nil }
    let score = ResultNumber.score(cell)
    let full = Double(test.maximum)
    let maximum =
      score?.isPercent == true
      ? 100 : score?.maximum ?? outOf ?? self.outOf.map(Double.init) ?? full
    guard let value = score?.value, value >= 0, value <= maximum, maximum > 0 else {
      let allowed = "points from 0 to \(ResultNumber.text(maximum))"
      unreadable(column.header.isEmpty ? "score" : column.header, cell, allowed, row)
      return nil
    }
    if maximum == full { return value }
    let remark = ResultRemark.scaled(from: maximum, to: test.maximum)
    if said.insert(remark).inserted { remarks.append(remark) }
    return value * full / maximum
  }

  private mutating func unreadable(
    _ column: String, _ text: String, _ allowed: String, _ row: CSV.Row
  ) {
    let kind = ResultProblem.Kind.unreadable(
      column: column, text: RosterCell.plain(text), allowed: allowed)
    problems.append(ResultProblem(line: row.line, kind))
  }

  private mutating func items(_ row: CSV.Row) -> [String: Double] {
    var items: [String: Double] = [:]
    for (index, column) in table.columns.enumerated() where !ResultNumber.isBlank(row[index]) {
      switch column.role {
      case .itemPoints(let id):
        if let item = test.items.first(where: { $0.id == id }) {
          items[id] = itemPoints(row[index], item, row)
        }
      case .item(let id):
        if let item = test.items.first(where: { $0.id == id }), items[id] == nil {
          items[id] = answer(row[index], item, row)
        }
      default: break
      }
    }
    return items
  }

  private mutating func itemPoints(_ cell: String, _ item: Test.Item, _ row: CSV.Row) -> Double? {
    let score = ResultNumber.score(cell)
    if let value = score?.value, score?.isPercent == false,
      (0...Double(item.points)).contains(value)
    {
      return value
    }
    unreadable(item.id, cell, "points from 0 to \(item.points)", row)
    return nil
  }

  /// Points for an answer: an option's number, letter or text, or the points themselves.
  private mutating func answer(_ cell: String, _ item: Test.Item, _ row: CSV.Row) -> Double? {
    let number = ResultNumber.number(cell)
    if item.options.isEmpty || (areNumbersPoints && number != nil) {
      if number == nil {
        let remark = ResultRemark.freeAnswers(item: item.id)
        if said.insert(remark).inserted { remarks.append(remark) }
        return nil
      }
      return itemPoints(cell, item, row)
    }
    guard let option = Self.option(RosterCell.name(cell), of: item) else {
      let allowed = "an option, by number from 1 to \(item.options.count) or by its text"
      unreadable(item.id, cell, allowed, row)
      return nil
    }
    return option == item.answer ? Double(item.points) : 0
  }

  /// The position of an option, counted from 1.
  private static func option(_ text: String, of item: Test.Item) -> Int? {
    let letters = ResultHeader.letters(text)
    let options = item.options.map(ResultHeader.letters)
    if let index = options.firstIndex(of: letters) { return index + 1 }
    if let number = Int(typed: text) {
      return item.options.indices.contains(number - 1) ? number : nil
    }
    if text.count == 1, let letter = text.uppercased().utf8.first, letter >= 65 {
      let index = Int(letter) - 65
      return item.options.indices.contains(index) ? index + 1 : nil
    }
    // "B) Hear" or "2. Hear", and an option cut short by a platform.
    let bare = ResultHeader.letters(String(text.drop { $0 != ")" && $0 != "." }))
    if let index = options.firstIndex(of: bare), !bare.isEmpty { return index + 1 }
    let begun = options.indices.filter { letters.count >= 12 && options[$0].hasPrefix(letters) }
    return begun.count == 1 ? begun[0] + 1 : nil
  }

  /// Whether numbers in item columns are points: a 0 says so, for no option has that number.
  private static func areNumbersPoints(_ table: ResultTable, _ test: Test) -> Bool {
    table.columns.enumerated().contains { index, column in
      guard case .item(let id) = column.role, let item = test.items.first(where: { $0.id == id }),
        !item.options.isEmpty
      else { return false }
      return table.rows.contains { row in
        guard let number = ResultNumber.number(row[index]) else { return false }
        return number == 0 || number != number.rounded()
      }
    }
  }
}
