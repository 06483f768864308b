public import Desk
import Exports

/// What was handed over, in words.
public enum ExportWords {
  /// The files, then who is held back and what else to know, once for all formats it is about.
  public static func lines(_ report: ExportReport) -> [String] {
    var order: [String] = []
    var formats: [String: [String]] = [:]
    for part in report.parts {
      for line in part.preflight.lines {
        if formats[line] == nil { order.append(line) }
        formats[line, default: []].append(part.format)
      }
    }
    let files = report.parts.flatMap(\.files)
    if report.parts.count == 1 { return files + order }
    return files
      + order.map { line in
        "\((formats[line] ?? []).joined(separator: ", ")): \(line)"
      }
  }

  /// By which rule attendance becomes a mark, and what each system calls it, for everybody.
  static func lines(_ explanation: AttendanceExplanation, columns: Int) -> [String] {
    explanation.rule + [""] + table(explanation.words, columns, numbers: [])
      + [""] + table(explanation.people, columns, numbers: explanation.numbers)
  }

  private static func table(_ rows: [[String]], _ columns: Int, numbers: Set<Int>) -> [String] {
    let width = rows.first?.count ?? 0
    var table = Table((0..<width).map { numbers.contains($0) ? .right : .left })
    for row in rows { table.row(row) }
    return table.lines(columns: columns)
  }
}
