import Calendar
import Plans
import Text
public import Workshop

/// Planned against actual, item by item, as a CSV table.
///
/// Times are RFC 3339 with offset; what is not known or was left out is empty. `actual_minutes` is
/// what the item took in all its goes, without what stood still, in minutes with one decimal.
public struct AgendaSheet: Sendable {
  /// The table as a file.
  public let bytes: [UInt8]

  /// The rows of the table, the header first, without line ends and without a byte order mark.
  public var lines: [String] {
    String(decoding: bytes.dropFirst(CSVWriter.byteOrderMark.count), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  /// The columns.
  public static let header = [
    "number", "item", "title", "kind", "state", "planned_minutes", "minutes_now", "actual_minutes",
    "difference", "goes", "planned_start", "planned_end", "start", "end", "expected",
  ]

  /// Creates the table for a session at a moment.
  public init(_ situation: Situation) {
    let rows = situation.forecast.rows.enumerated().map { Self.cells($1, $0, situation) }
    bytes = CellTable(header: Self.header, rows: rows).file("agenda.csv", for: .person).bytes
  }

  private static func cells(
    _ row: Forecast.Row, _ index: Int, _ situation: Situation
  ) -> [String] {
    let hasRun = row.visits > 0
    let isOver = row.state == .done
    let difference = row.spent - row.original * 60
    let times = row.state == .skipped && !hasRun ? nil : (row.start, row.end)
    let time = { (instant: Instant) in
      instant.rfc3339(in: situation.zone)
    }
    return [
      "\(index + 1)", row.id, row.title, situation.plan.item(row.id)?.kind.rawValue ?? "",
      row.state.rawValue, "\(row.original)", "\(row.planned)", hasRun ? tenths(row.spent) : "",
      isOver ? tenths(difference) : "", "\(row.visits)", time(row.scheduled),
      time(row.scheduled.adding(minutes: row.original)), times.map { time($0.0) } ?? "",
      times.map { time($0.1) } ?? "", row.state == .next || row.state == .running ? "yes" : "no",
    ]
  }

  /// Seconds as minutes with one decimal, rounded half away from zero.
  private static func tenths(_ seconds: Int) -> String {
    let tenths = (abs(seconds) + 3) / 6
    return (seconds < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }
}
