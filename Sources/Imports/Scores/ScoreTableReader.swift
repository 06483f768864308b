public import Plans
import Text
public import Workshop

/// What a table of scores says, as lines that can be placed like those of a chat.
public struct ScoreSheet: Equatable, Sendable {
  /// One line for each row that says anything, in the order of the file.
  public var lines: [IncomingLine]
  /// What was decided while reading.
  public var remarks: [ResultRemark]
  /// Headers of columns that may be the framework's steps in order, for each place where they may
  /// be; empty when all is clear, and then alone are there lines.
  public var guesses: [[String]]
}

/// Reads a table of scores: the export of an observers' form, or sheets that were keyed in.
///
/// Every row names a rater, a learner or a room, and says something of the criteria, in any order of
/// columns. Each row becomes a line such as `R1 room=3 for="Uma" H=4 E=- g=3 "let her finish"`, so
/// that a row without a place is kept as something people can read.
public enum ScoreTableReader {
  /// Reads the scores of a table; throws when nothing can be read at all.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - scoring: What is scored.
  ///   - scored: What the scored role is called.
  ///   - steps: The header of the first of the columns that hold the framework's steps in order,
  ///     when that was said; `-` when none do that are not named so.
  public static func read(
    _ bytes: [UInt8], scoring: Scoring, scored: [String], steps: String? = nil
  ) throws(ResultFileProblem) -> ScoreSheet {
    let file: TableFile
    do { file = try TableFile(bytes) } catch { throw .file(error) }
    let rows = file.table.rows.filter { !$0.isBlank }
    let titles = rows.first?.fields.map(HeaderText.cleaned) ?? []
    var columns = ScoreHeader(scoring, scored: scored).columns(titles)
    if rows.count < 2 { throw .noRows }
    let run = StepColumns(titles: titles, columns: columns, rows: rows.dropFirst(), scoring)
    if let steps, steps != "-" {
      guard let found = run.columns(from: steps) else { throw .noColumn(steps, among: titles) }
      columns = found
    } else if steps == nil, !run.guesses.isEmpty {
      return ScoreSheet(lines: [], remarks: [], guesses: run.guesses)
    }
    guard columns.contains(where: isScore) else {
      throw .noResult(titles, items: scoring.criteria.map(\.key))
    }
    guard columns.contains(where: { isPerson($0) || $0 == .room }) else {
      throw .noPerson(titles)
    }
    var remarks: [ResultRemark] = []
    if file.encoding == .windows1252 { remarks.append(.encoding(file.encoding.rawValue)) }
    let unused = zip(titles, columns).filter { $1 == .unused && !$0.isEmpty }.map(\.0)
    if !unused.isEmpty { remarks.append(.unused(unused)) }
    let reader = RowReader(scoring: scoring, columns: columns)
    return ScoreSheet(
      lines: rows.dropFirst().compactMap(reader.line), remarks: remarks, guesses: [])
  }

  private static func isScore(_ column: ScoreColumn) -> Bool {
    switch column {
    case .criterion, .global: true
    default: false
    }
  }

  private static func isPerson(_ column: ScoreColumn) -> Bool {
    switch column {
    case .raterName, .raterFirstName, .raterLastName, .raterEmail, .learnerName, .learnerEmail: true
    default: false
    }
  }
}

/// Turns rows into lines.
private struct RowReader {
  let scoring: Scoring
  let columns: [ScoreColumn]

  /// The row as a line; `nil` when it says nothing at all.
  func line(_ row: CSV.Row) -> IncomingLine? {
    var words: [String] = []
    words += number(.round, row).map { "round=\($0)" }
    words += number(.room, row).map { "room=\($0)" }
    if let learner = text(.learnerEmail, row) ?? text(.learnerName, row) {
      words.append("for=\(quoted(RosterCell.reordered(learner) ?? learner))")
    }
    words += number(.attempt, row).map { "attempt=\($0)" }
    if let source = text(.source, row) { words.append("source=\(quoted(self.source(source)))") }
    var notes: [String] = []
    for (index, column) in columns.enumerated() {
      let cell = RosterCell.plain(row[index])
      if cell.isEmpty { continue }
      switch column {
      case .criterion(let key): words.append("\(key)=\(level(cell, of: key))")
      case .global: words.append("global=\(rating(cell))")
      case .early:
        if ["yes", "y", "true", "1", "x", "ja", "early"].contains(cell.lowercased()) {
          words.append("early")
        }
      case .evidence: notes.append(cell)
      default: continue
      }
    }
    words += notes.map { quoted($0, always: true) }
    let sender = sender(row)
    if words.isEmpty && sender == nil { return nil }
    return IncomingLine(words.joined(separator: " "), sender: sender, line: row.line)
  }

  private func text(_ column: ScoreColumn, _ row: CSV.Row) -> String? {
    for (index, found) in columns.enumerated() where found == column {
      let cell = RosterCell.name(row[index])
      if !cell.isEmpty { return cell }
    }
    return nil
  }

  /// The first number of a cell such as `3` or `Room 3`; what has none stands as it is.
  private func number(_ column: ScoreColumn, _ row: CSV.Row) -> [String] {
    guard let cell = text(column, row) else { return [] }
    let digits = cell.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    return [digits.isEmpty ? quoted(cell) : String(digits)]
  }

  /// Who judged: the name with the address, as far as the row has them.
  private func sender(_ row: CSV.Row) -> String? {
    let parts = [text(.raterFirstName, row), text(.raterLastName, row)].compactMap { $0 }
    let whole = text(.raterName, row) ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
    let isNobody = { (text: String) in ["anonymous", "anonym", "-"].contains(text.lowercased()) }
    let name = whole.flatMap { isNobody($0) ? nil : RosterCell.reordered($0) ?? $0 }
    let email = text(.raterEmail, row).flatMap { isNobody($0) ? nil : $0 }
    switch (name, email) {
    case (let name?, let email?): return name == email ? email : "\(name) <\(email)>"
    case (let name, let email): return name ?? email
    }
  }

  private func source(_ cell: String) -> String {
    let words = Set(cell.lowercased().split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: ["self", "myself", "me", "advocate"]) { return "self" }
    if words.contains("customer") { return "customer" }
    return words.contains("observer") ? "observer" : cell
  }

  /// A level: a number with or without its meaning, a level's sentence, or "not observable".
  private func level(_ cell: String, of key: String) -> String {
    if let criterion = scoring.criterion(key),
      let anchor = criterion.anchors.first(where: { letters($0.value) == letters(cell) })
    {
      return "\(anchor.key)"
    }
    return rating(cell)
  }

  private func rating(_ cell: String) -> String {
    if let share = ResultNumber.score(cell), share.maximum != nil { return quoted(cell) }
    if let number = ResultNumber.leading(cell) { return "\(number)" }
    if let number = ResultNumber.number(cell), let whole = Int(exactly: number) {
      return "\(whole)"
    }
    return isNotObservable(cell) ? "-" : quoted(cell)
  }

  private func isNotObservable(_ cell: String) -> Bool {
    ResultNumber.isBlank(cell)
      || [
        "no", "notobservable", "notobserved", "notapplicable", "notseen", "na",
        "nichtbeobachtbar",
      ].contains(letters(cell))
  }

  private func letters(_ text: String) -> String { ResultHeader.letters(text) }

  private func quoted(_ text: String, always: Bool = false) -> String {
    let isPlain = text.allSatisfy { !$0.isWhitespace && !"\",;|\\".contains($0) }
    if isPlain && !always { return text }
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}
