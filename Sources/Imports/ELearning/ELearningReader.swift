import Calendar
import Formats
public import Text
import Workshop

/// Reads who has done which e-learning from a learning system's file.
///
/// LearnUpon's enrolment history has a row for each person and course with days as d/m/yyyy;
/// Moodle's completion report a column for each activity; any table with people and a status, a
/// progress or a day of completion will do.
public struct ELearningReader {
  private let columns: ELearningColumns
  private let order: DateOrder?
  private var sheet = ELearningSheet()

  /// Reads a file of any encoding, delimiter and system.
  public static func read(_ bytes: [UInt8]) throws(ELearningFileProblem) -> ELearningSheet {
    var (header, data, encoding) = try table(bytes)
    let columns = ELearningColumns(header, data)
    if !columns.hasPeople { throw .noPerson(columns.headers) }
    if !columns.hasState { throw .noStatus(columns.headers) }
    var reader = ELearningReader(columns, data)
    if encoding == .windows1252 { reader.sheet.remarks.append(.encoding(encoding.rawValue)) }
    for index in data.indices {
      let row = data[index]
      // A year's table of a large house is read once, and let go of as it is read.
      data[index].fields = []
      // Of a row with more fields than the header nobody knows which one is too many.
      let last = row.fields.lastIndex { !RosterCell.plain($0).isEmpty } ?? 0
      if last < columns.headers.count {
        reader.read(row)
      } else {
        let kind = ELearningSheet.Problem.Kind.ragged(
          found: last + 1, expected: columns.headers.count)
        reader.sheet.problems.append(ELearningSheet.Problem(line: row.line, kind))
      }
    }
    reader.keepBest()
    reader.noteColumns()
    return reader.sheet
  }

  /// The header and the rows below it, none of them blank.
  private static func table(
    _ bytes: [UInt8]
  ) throws(ELearningFileProblem) -> (CSV.Row, [CSV.Row], TextEncoding) {
    let file: TableFile
    do {
      file = try TableFile(bytes)
    } catch {
      throw .file(error)
    }
    let rows = file.table.rows.filter { !$0.isBlank }
    let header = rows.prefix(10).firstIndex(where: ELearningColumns.isHeader) ?? 0
    return (rows[header], Array(rows.dropFirst(header + 1)), file.encoding)
  }

  private init(_ columns: ELearningColumns, _ rows: [CSV.Row]) {
    self.columns = columns
    order = Self.order(columns, rows)
  }

  /// The order of the days: LearnUpon's is known, another one's is told by impossible months; nil
  /// when nothing tells.
  private static func order(_ columns: ELearningColumns, _ rows: [CSV.Row]) -> DateOrder? {
    if columns.headers.contains(where: { HeaderText.words($0) == "enrollment completed date" }),
      let order = LMSSystem.learnUpon.dates
    {
      return order
    }
    let dates = ([columns[.completed]] + columns.activities.map(\.date)).compactMap { $0 }
      .flatMap { column in rows.compactMap { WrittenTime(ReportTable.plain($0[column])) } }
      .filter(\.dependsOnOrder)
    if dates.isEmpty { return .dayFirst }
    let possible = [DateOrder.dayFirst, .monthFirst].filter { order in
      dates.allSatisfy { $0.day(order) != nil }
    }
    let isSame = dates.allSatisfy { $0.day(.dayFirst) == $0.day(.monthFirst) }
    return possible.count == 1 || isSame ? possible.first : nil
  }

  private mutating func read(_ row: CSV.Row) {
    guard let person = person(row) else {
      sheet.problems.append(ELearningSheet.Problem(line: row.line, .nobody))
      return
    }
    let course = columns[.course].map { RosterCell.name(row[$0]) }.flatMap { $0.isEmpty ? nil : $0 }
    if columns.activities.isEmpty {
      guard let state = state(row) else { return }
      sheet.rows.append(
        ELearningSheet.Row(
          line: row.line, person: person, course: course, state: state.state,
          completed: state.state == .notDone ? nil : day(row, columns[.completed]),
          words: state.words))
      return
    }
    for activity in columns.activities {
      let cell = RosterCell.plain(row[activity.column])
      if ResultNumber.isBlank(cell) { continue }
      guard let state = ELearningWords.state(cell) else {
        unreadable(row, activity.column, "done, not done or waived")
        continue
      }
      let date = state == .notDone ? nil : day(row, activity.date)
      sheet.rows.append(
        ELearningSheet.Row(
          line: row.line, person: person, course: activity.title, state: state, completed: date,
          words: RosterCell.name(cell)))
    }
  }
}

extension ELearningReader {
  /// The state of a row: its status, else its progress, else whether it has a day of completion.
  private mutating func state(_ row: CSV.Row) -> (state: ELearningState, words: String)? {
    if let column = columns[.status], !ResultNumber.isBlank(row[column]) {
      let words = RosterCell.name(row[column])
      if let state = ELearningWords.state(words) { return (withReason(state, row), words) }
      if let percent = ELearningWords.percent(words), words.contains("%") {
        return (percent >= 100 ? .done : .notDone, words)
      }
      unreadable(row, column, "done, not done or waived")
      return nil
    }
    if let column = columns[.progress], !ResultNumber.isBlank(row[column]) {
      let words = RosterCell.name(row[column])
      if let percent = ELearningWords.percent(words) {
        return (percent >= 100 ? .done : .notDone, words)
      }
      if let state = ELearningWords.state(words) { return (withReason(state, row), words) }
      unreadable(row, column, "percent from 0 to 100")
      return nil
    }
    guard let column = columns[.completed] else {
      unreadable(row, columns[.status] ?? columns[.progress] ?? 0, "done, not done or waived")
      return nil
    }
    let words = RosterCell.name(row[column])
    if ResultNumber.isBlank(words) {
      // A file that has a status too says nothing of whom it leaves it out for.
      if columns[.status] != nil {
        unreadable(row, columns[.status] ?? column, "done, not done or waived")
        return nil
      }
      return (.notDone, "")
    }
    if WrittenTime(ReportTable.plain(words))?.date != nil { return (.done, words) }
    if let state = ELearningWords.state(words) { return (withReason(state, row), words) }
    unreadable(row, column, "a day")
    return nil
  }

  private func withReason(_ state: ELearningState, _ row: CSV.Row) -> ELearningState {
    guard case .waived(nil) = state, let column = columns[.reason] else { return state }
    let reason = RosterCell.name(row[column])
    return .waived(reason: reason.isEmpty ? nil : String(reason.prefix(200)))
  }

  private func day(_ row: CSV.Row, _ column: Int?) -> CivilTime? {
    guard let column, let time = WrittenTime(ReportTable.plain(row[column])) else { return nil }
    if time.dependsOnOrder { return order.flatMap(time.day) }
    return time.day(.yearFirst)
  }

  private mutating func unreadable(_ row: CSV.Row, _ column: Int, _ allowed: String) {
    let header = columns.headers[column]
    let kind = ELearningSheet.Problem.Kind.unreadable(
      column: header.isEmpty ? "column \(column + 1)" : header,
      text: RosterCell.name(String(row[column].prefix(80))), allowed: allowed)
    sheet.problems.append(ELearningSheet.Problem(line: row.line, kind))
  }

  private mutating func person(_ row: CSV.Row) -> PersonText? {
    func name(_ role: ELearningColumns.Role) -> String {
      columns[role].map { RosterCell.name(row[$0]) } ?? ""
    }
    let whole = name(.name)
    let joined = RosterCell.name("\(name(.firstName)) \(name(.lastName))")
    var person = PersonText(name: whole.isEmpty ? joined : RosterCell.reordered(whole) ?? whole)
    if let column = columns[.email] {
      for text in RosterCell.emails(row[column]) {
        if RosterCell.isEmail(text) {
          person.emails.append(text)
        } else {
          sheet.problems.append(ELearningSheet.Problem(line: row.line, .badEmail(text)))
        }
      }
    }
    for (system, column) in columns.ids {
      let id = MangledID.unwrapped(RosterCell.plain(row[column]))
      if id.isEmpty { continue }
      person.ids[system] = id
      // LearnUpon's login is an address or a user name.
      if RosterCell.isEmail(id), !person.emails.contains(id) {
        person.emails.append(id)
      }
    }
    return person.description.isEmpty ? nil : person
  }
}

extension ELearningReader {
  /// Of several rows of one person and course the best one counts: one completion is enough.
  private mutating func keepBest() {
    // By the hash of who and what, which takes a fifth of the room of their text.
    var best: [Int: Int] = [:]
    for (index, row) in sheet.rows.enumerated() {
      let key = Self.key(row)
      var hash = key.hashValue
      while let other = best[hash], Self.key(sheet.rows[other]) != key { hash &+= 1 }
      guard let other = best[hash] else {
        best[hash] = index
        continue
      }
      let isBetter = Self.rank(row) >= Self.rank(sheet.rows[other])
      let (kept, dropped) = isBetter ? (index, other) : (other, index)
      best[hash] = kept
      sheet.remarks.append(
        .replaced(
          line: sheet.rows[dropped].line, by: sheet.rows[kept].line,
          person: row.person.description))
    }
    guard best.count < sheet.rows.count else { return }
    let kept = Set(best.values)
    var index = 0
    sheet.rows.removeAll { _ in
      defer { index += 1 }
      return !kept.contains(index)
    }
  }

  private static func key(_ row: ELearningSheet.Row) -> String {
    "\(row.person.key)\t\(row.course ?? "")"
  }

  private static func rank(_ row: ELearningSheet.Row) -> Int {
    switch row.state {
    case .notDone: 0
    case .waived: 1
    case .done: 2
    }
  }

  private mutating func noteColumns() {
    if order == nil, let column = columns[.completed] ?? columns.activities.first?.date {
      sheet.remarks.append(.ambiguousDates(column: columns.headers[column]))
    }
    if !columns.unused.isEmpty { sheet.remarks.append(.unused(columns.unused)) }
  }
}

/// Why a file says of nobody what they have done.
public enum ELearningFileProblem: Error, Equatable, Sendable, CustomStringConvertible {
  case file(TableProblem)
  /// No column says who people are; the headers.
  case noPerson([String])
  /// No column says what they have done; the headers.
  case noStatus([String])

  /// The problem and what to do, in words.
  public var description: String {
    switch self {
    case .file(let problem): "\(problem)"
    case .noPerson(let headers):
      "no column says whose row it is; expected an e-mail, a login or a name among "
        + Self.shown(headers)
    case .noStatus(let headers):
      "no column says what was done; expected a status, a progress or a completion date among "
        + Self.shown(headers)
    }
  }

  private static func shown(_ headers: [String]) -> String {
    headers.prefix(8).map { "\"\(RosterCell.name($0).prefix(24))\"" }.joined(separator: ", ")
  }
}
