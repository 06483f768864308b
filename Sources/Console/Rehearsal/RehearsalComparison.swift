import Desk
import Text
import Wording
import Workshop

/// How long each item took in one rehearsal and in another.
struct RehearsalComparison {
  private let before: [String: Int]

  /// Reads what an earlier rehearsal recorded: the table that `agenda csv` says.
  init(_ path: String) throws {
    let table = try CSV.read(try Files.readTable(path))
    let header = table.rows.first?.fields ?? []
    guard let item = header.firstIndex(of: "item"),
      let minutes = header.firstIndex(of: "actual_minutes")
    else {
      throw CommandProblem.plain(
        "\(path) has no columns item and actual_minutes. --record FILE writes such a file."
      )
    }
    before = Dictionary(
      table.rows.dropFirst().compactMap { row in
        Self.tenths(row[minutes]).map { (row[item], $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Item by item: planned, then, now and the difference in minutes; the whole last.
  func lines(_ situation: Situation, columns: Int) -> [String] {
    var table = Table([.left, .right, .right, .right, .right])
    table.row(["", "planned", "then", "now", "difference"])
    var whole = (then: 0, now: 0)
    for row in situation.forecast.rows where row.visits > 0 || before[row.id] != nil {
      let now = row.visits > 0 ? (row.spent + 3) / 6 : nil
      let then = before[row.id]
      whole = (whole.then + (then ?? 0), whole.now + (now ?? 0))
      table.row([row.title, "\(row.original)"] + Self.cells(then, now))
    }
    table.row(["whole", ""] + Self.cells(whole.then, whole.now))
    return table.lines(columns: columns)
  }

  private static func cells(_ then: Int?, _ now: Int?) -> [String] {
    let difference = then.flatMap { then in now.map { $0 - then } }
    return [
      then.map(DisplayFormat.decimal(tenths:)) ?? "-",
      now.map(DisplayFormat.decimal(tenths:)) ?? "-",
      difference.map { ($0 > 0 ? "+" : $0 < 0 ? "-" : "") + DisplayFormat.decimal(tenths: abs($0)) }
        ?? "",
    ]
  }

  /// A number with at most one decimal, in tenths.
  private static func tenths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(typed: parts[0]),
      (0...100_000).contains(whole)
    else { return nil }
    if parts.count == 1 { return whole * 10 }
    guard parts[1].count == 1, let tenth = Int(typed: parts[1]) else { return nil }
    return whole * 10 + tenth
  }
}
