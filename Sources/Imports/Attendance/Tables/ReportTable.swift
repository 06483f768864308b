import Text
import Workshop

/// A part of a report with one header.
struct ReportTable {
  /// The line of the header, or of the first row where there is none.
  var line: Int
  /// The header's fields; empty when there is none.
  var header: [String]
  /// The rows below it.
  var rows: [CSV.Row]
  /// The number of the section it stands in, as Teams numbers them.
  var section: Int?
  /// The line above it that stands alone, such as `Host Details`.
  var heading = ""
  /// What each column holds.
  var columns: [ReportHeader.Role: Int] = [:]
  /// Seconds that a number alone in the column of durations stands for, as its header says.
  var durationUnit: Int?
  /// Whether its words are unknown, so that its columns were told by what they hold.
  var isByStructure = false

  /// The field of a row in the column of a role, mended; empty when there is none.
  func text(_ role: ReportHeader.Role, _ row: CSV.Row) -> String {
    guard let column = columns[role] else { return "" }
    return Self.plain(row[column])
  }

  /// Joins a date with the time behind it where a comma between them, not in quotes, cut them apart.
  mutating func joinCutMoments() {
    guard !header.isEmpty else { return }
    for index in rows.indices where rows[index].fields.count > header.count {
      var fields: [String] = []
      for field in rows[index].fields {
        if let last = fields.last, field.utf8.first == 0x20, field.contains(":"),
          WrittenTime(last)?.second == nil, WrittenTime(last)?.date != nil,
          WrittenTime(field)?.date == nil, WrittenTime(field)?.second != nil
        {
          fields[fields.count - 1] = "\(last),\(field)"
        } else {
          fields.append(field)
        }
      }
      rows[index].fields = fields
    }
  }

  /// A cell without spaces around, control characters, and a spreadsheet's `="…"`.
  static func plain(_ cell: String) -> String {
    let text = RosterCell.plain(cell)
    guard text.utf8.count > 3, text.hasPrefix("=\""), text.hasSuffix("\"") else { return text }
    return RosterCell.plain(String(text.dropFirst(2).dropLast()))
  }

  /// What a column is called in front of a person: its header, else its number.
  func name(of role: ReportHeader.Role) -> String? {
    columns[role].map { column in
      let header = column < header.count ? HeaderText.cleaned(header[column]) : ""
      return header.isEmpty ? "column \(column + 1)" : String(header.prefix(40))
    }
  }
}
