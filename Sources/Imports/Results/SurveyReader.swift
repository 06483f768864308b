public import Plans
import Text
import Workshop

/// Reads a file of survey responses: one column for each item, with people or without.
public struct SurveyReader {
  private let table: ResultTable
  private let survey: Survey
  private var problems: [ResultProblem] = []

  /// Reads the responses to a survey from any table; throws when nothing can be read at all.
  public static func read(
    _ bytes: [UInt8], to survey: Survey
  ) throws(ResultFileProblem) -> SurveySheet {
    let table = try ResultTable(bytes, items: survey.items.map { ($0.id, $0.text) })
    var reader = SurveyReader(table, survey)
    let found = reader.itemsFound
    guard !found.isEmpty else {
      throw .noResult(table.columns.map(\.header), items: survey.items.map(\.id))
    }
    var remarks: [ResultRemark] = []
    let rows = table.rows.compactMap { reader.row($0, &remarks) }
    return table.sheet(rows, remarks, reader.problems)
  }

  private init(_ table: ResultTable, _ survey: Survey) {
    self.table = table
    self.survey = survey
  }

  private var itemsFound: [String] {
    table.columns.compactMap { column in
      if case .item(let id) = column.role { id } else { nil }
    }
  }

  private mutating func row(_ row: CSV.Row, _ remarks: inout [ResultRemark]) -> SurveySheet.Row? {
    let before = problems.count
    let person = table.person(row, &problems)
    var answers: [String: SurveyResponse.Answer] = [:]
    for (index, column) in table.columns.enumerated() where !ResultNumber.isBlank(row[index]) {
      guard case .item(let id) = column.role, answers[id] == nil,
        let item = survey.items.first(where: { $0.id == id })
      else { continue }
      answers[id] = answer(row[index], item, row)
    }
    if answers.isEmpty {
      let name = person?.description ?? "somebody"
      if problems.count == before { remarks.append(.noAnswer(line: row.line, person: name)) }
      return nil
    }
    return SurveySheet.Row(line: row.line, person: person, result: answers)
  }

  private mutating func answer(
    _ cell: String, _ item: Survey.Item, _ row: CSV.Row
  ) -> SurveyResponse.Answer? {
    let text = RosterCell.plain(cell)
    guard case .numbers(let scale, let low, let high) = item.scale else { return .text(text) }
    if let number = Self.number(text, scale, low, high) { return .number(number) }
    let allowed = "a number from \(scale.lowerBound) to \(scale.upperBound)"
    let kind = ResultProblem.Kind.unreadable(column: item.id, text: text, allowed: allowed)
    problems.append(ResultProblem(line: row.line, kind))
    return nil
  }

  /// The number of `4`, `4.0`, `5 - very much`, or of the words at an end of the scale.
  private static func number(
    _ text: String, _ scale: ClosedRange<Int>, _ low: String, _ high: String
  ) -> Int? {
    let whole = ResultNumber.number(text).flatMap { Int(exactly: $0) }
    if let number = whole ?? ResultNumber.leading(text) {
      return scale.contains(number) ? number : nil
    }
    let letters = ResultHeader.letters(text)
    if letters.isEmpty { return nil }
    if letters == ResultHeader.letters(low) { return scale.lowerBound }
    return letters == ResultHeader.letters(high) ? scale.upperBound : nil
  }
}
