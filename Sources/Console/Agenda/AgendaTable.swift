import Wording
import Workshop

/// The agenda as a table: when each item was planned, when it was or will be.
struct AgendaTable {
  private let situation: Situation
  private let voice: DisplayFormat
  private let rows: [Forecast.Row]

  init(_ situation: Situation, _ voice: DisplayFormat) {
    self.situation = situation
    self.voice = voice
    rows = situation.forecast.rows
  }

  /// Every item.
  var all: Table {
    var table = Table([.right, .left, .right, .left, .left, .left, .left])
    table.row(["", "", "min", "start", "end", "plan"])
    for (index, row) in rows.enumerated() {
      let plan = row.isMoved ? voice.clock(row.scheduled) : ""
      table.row(cells(row, index) + [plan, state(row)])
    }
    return table
  }

  /// The items whose times, minutes or state are not what they were.
  func changed(since before: [Forecast.Row]) -> Table {
    var table = Table([.right, .left, .right, .left, .left, .left])
    for (index, (old, row)) in zip(before, rows).enumerated() {
      if words(old) == words(row) { continue }
      let was = "was \(voice.clock(old.start))-\(voice.clock(old.end))"
      let remark = row.state == .skipped ? "left out" : old.state == .skipped ? "back" : was
      table.row(cells(row, index) + [remark])
    }
    return table
  }

  /// What the table says of a row; one that is left out has no times.
  private func words(_ row: Forecast.Row) -> [String] {
    if row.state == .skipped { return ["left out"] }
    return ["\(row.planned)", voice.clock(row.start), voice.clock(row.end)]
  }

  private func cells(_ row: Forecast.Row, _ index: Int) -> [String] {
    let isChanged = row.planned != row.original
    let minutes = isChanged ? "\(row.original)→\(row.planned)" : "\(row.planned)"
    let times = row.state == .skipped ? ["", ""] : [voice.clock(row.start), voice.clock(row.end)]
    return ["\(index + 1)", row.title, minutes] + times
  }

  private func state(_ row: Forecast.Row) -> String {
    switch row.state {
    case .done:
      let again = row.visits > 1 ? " in \(row.visits) goes" : ""
      return "done, took \(row.spentMinutes)\(again)"
    case .running:
      let left = situation.forecast.timeLeft ?? 0
      let held = situation.session.agenda.isHeld ? ", stands still" : ""
      return
        (left < 0
        ? "over by \(DisplayFormat.countdown(-left))"
        : "runs, \(DisplayFormat.countdown(left)) left")
        + held
    case .next:
      return row.roundMinutes > row.planned ? "rounds take \(row.roundMinutes)" : ""
    case .skipped: return "left out"
    }
  }
}
