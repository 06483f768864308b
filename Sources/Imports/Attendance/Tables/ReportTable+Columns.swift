import Text
import Workshop

extension ReportTable {
  /// Finds what each column holds: by its words, else by what stands in it.
  mutating func findColumns() {
    findRoles()
    if let column = columns[.duration], column < header.count {
      durationUnit = WrittenDuration.unit(ofHeader: HeaderText.words(header[column]))
    }
  }

  private mutating func findRoles() {
    readWords()
    let sample = ColumnSample(rows, width: rows.prefix(200).map(\.fields.count).max() ?? 0)
    if columns[.joined] == nil || columns[.left] == nil, isBigBlueButton(sample) {
      columns = [.name: 0, .joined: 9, .left: 10, .duration: 11]
      return
    }
    let known = columns
    findTimes(sample)
    findPeople(sample)
    let times: [ReportHeader.Role] = [.joined, .left, .moment, .duration]
    isByStructure =
      times.contains { columns[$0] != nil }
      && !times.contains { known[$0] != nil } && !known.keys.contains(.attended)
  }

  /// Takes the columns whose words are known; of two the one behind the name, as an account's
  /// report has the meeting's host before it.
  private mutating func readWords() {
    let roles = header.map(ReportHeader.role(of:))
    let name =
      roles.indices.filter { index in
        roles[index] == .name && HeaderText.words(header[index]).contains("original")
      }.last ?? roles.lastIndex(of: .name) ?? 0
    for (index, role) in roles.enumerated() {
      guard let role else { continue }
      if role == .name, index != name, roles[name] == .name { continue }
      if let other = columns[role], other >= name || index < name { continue }
      columns[role] = index
    }
    if columns[.name] != nil, columns[.firstName] != nil, columns[.lastName] == nil,
      let name = columns.removeValue(forKey: .name)
    {
      columns[.lastName] = name
    }
    if columns[.name] != nil, columns[.lastName] != nil, columns[.firstName] == nil,
      let name = columns[.name], ["nome", "nombre", "nom"].contains(HeaderText.words(header[name]))
    {
      columns[.firstName] = columns.removeValue(forKey: .name)
    }
    if columns[.joined] == nil, columns[.moment] == nil, let start = columns[.start] {
      columns[.joined] = start
    }
    if columns[.left] == nil, columns[.action] == nil, let end = columns[.end] {
      columns[.left] = end
    }
  }

  /// The dashboard of BigBlueButton has a translated header that commas may have broken.
  private func isBigBlueButton(_ sample: ColumnSample) -> Bool {
    guard header.count >= 12, sample.width >= 12, !rows.isEmpty else { return false }
    let flags = rows.prefix(50).count { row in ["TRUE", "FALSE"].contains(row[1]) }
    // The last row is of nobody.
    return flags > 0 && flags >= min(rows.count, 50) - 1 && columns[.email] == nil
  }

  private mutating func findTimes(_ sample: ColumnSample) {
    if let spans = sample.columns(.spans).first,
      columns[.joined] == nil || columns[.joined] == spans
    {
      columns[.joined] = nil
      columns[.intervals] = spans
    }
    if columns[.joined] == nil, columns[.left] == nil, columns[.intervals] == nil {
      let taken = Set(
        [.registered, .meetingStart, .meetingEnd, .moment].compactMap { columns[$0] })
      let times = sample.columns(.moment).filter { !taken.contains($0) }
      let pairs = Array(zip(times, times.dropFirst()))
      if let pair = pairs.last(where: { $0 + 1 == $1 }) ?? pairs.first, columns[.action] == nil {
        columns[.joined] = pair.0
        columns[.left] = pair.1
      } else if times.count == 1, columns[.moment] == nil {
        columns[.moment] = times[0]
      }
    }
    // Of a pair whose one word is known the other stands beside it.
    let moments = sample.columns(.moment).filter { !columns.values.contains($0) }
    if let left = columns[.left], columns[.joined] == nil, moments.contains(left - 1) {
      columns[.joined] = left - 1
    } else if let joined = columns[.joined], columns[.left] == nil, moments.contains(joined + 1) {
      columns[.left] = joined + 1
    }
    if columns[.duration] == nil, let column = sample.columns(.duration).first {
      columns[.duration] = column
    }
    if columns[.joined] == nil, columns[.left] == nil, columns[.moment] != nil,
      columns[.action] == nil, let action = action(sample)
    {
      columns[.action] = action
    }
    if columns[.day] != nil, columns[.joined] == nil, columns[.intervals] == nil {
      columns[.day] = nil
    }
  }

  /// The column of comings and goings: text with few values that is not the first, which is names.
  private func action(_ sample: ColumnSample) -> Int? {
    let taken = Set(columns.values)
    let hasName = [.name, .firstName, .lastName].contains { columns[$0] != nil }
    let texts = sample.columns(.text).filter { !taken.contains($0) }
    return texts.dropFirst(hasName ? 0 : 1).last { sample.values($0) <= 3 }
  }

  private mutating func findPeople(_ sample: ColumnSample) {
    if columns[.email] == nil {
      let others = sample.columns(.email).filter { $0 != columns[.upn] && $0 != columns[.login] }
      columns[.email] = others.first
    }
    let hasName = [.name, .firstName, .lastName].contains { columns[$0] != nil }
    if !hasName {
      let taken = Set(columns.values)
      columns[.name] = sample.columns(.text).first { !taken.contains($0) }
    } else if columns[.name] == nil, columns[.firstName] == nil || columns[.lastName] == nil {
      columns[.name] = columns.removeValue(
        forKey: columns[.lastName] == nil ? .firstName : .lastName)
    }
  }
}

/// What the first rows of a table hold in each column.
private struct ColumnSample {
  enum Kind { case empty, moment, day, duration, spans, email, number, text }

  let width: Int
  private let kinds: [Kind]
  private let rows: [CSV.Row]

  /// How many rows are looked at.
  private static let size = 60

  init(_ rows: [CSV.Row], width: Int) {
    self.rows = rows.count > Self.size ? Self.spread(rows) : rows
    self.width = width
    let sample = self.rows
    kinds = (0..<width).map { column in Self.kind(sample.map { ReportTable.plain($0[column]) }) }
  }

  /// Rows from the whole table, so that a file sorted by anything shows all it has.
  private static func spread(_ rows: [CSV.Row]) -> [CSV.Row] {
    (0..<size).map { rows[$0 * rows.count / size] }
  }

  /// The columns that hold something, from left to right.
  func columns(_ kind: Kind) -> [Int] { kinds.indices.filter { kinds[$0] == kind } }

  /// How many different values stand in a column.
  func values(_ column: Int) -> Int { Set(rows.map { ReportTable.plain($0[column]) }).count }

  private static func kind(_ cells: [String]) -> Kind {
    let filled = cells.filter { !$0.isEmpty && !$0.allSatisfy { "-–—".contains($0) } }
    if filled.isEmpty { return .empty }
    var counts: [Kind: Int] = [:]
    for cell in filled { counts[kind(cell), default: 0] += 1 }
    for kind in [Kind.moment, .day, .duration, .spans, .email, .number]
    where (counts[kind] ?? 0) * 10 >= filled.count * 6 { return kind }
    return .text
  }

  private static func kind(_ cell: String) -> Kind {
    if cell.contains("@") { return cell.contains(" ") ? .text : .email }
    if cell.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return .number }
    if let time = WrittenTime(cell) {
      // Of a duration "00:35:12" nothing says that it is none but the header.
      return time.second != nil ? .moment : .day
    }
    if WrittenSpans.isSpans(cell) { return .spans }
    return WrittenDuration.seconds(cell) != nil ? .duration : .text
  }
}
