import Plans
import Wording
import Workshop

extension ActWords {
  /// An act of the agenda, as a line of the command language.
  func words(_ act: AgendaAct) -> String {
    switch act {
    case .moved(let move):
      move.from == nil && move.number == 1
        ? "go" : move.to.map { "goto \(Words.quote($0))" } ?? "next"
    case .retimed(let retiming):
      (retiming.to > retiming.from ? "extend" : "trim")
        + " \(abs(retiming.to - retiming.from)) \(Words.quote(retiming.item))"
    case .skipped(let item, let skips):
      "skip \(Words.quote(item))\(skips ? "" : " off")"
    case .replanned(let replanning): ReplanWords.command(replanning, voice)
    case .held(let reason):
      "hold" + (reason.map { " \(Words.quote($0, always: true))" } ?? "")
    case .resumed: "resume"
    }
  }
}

extension StateAfterUndo {
  /// Where the agenda stands, and what an item takes.
  func words(_ act: AgendaAct) -> String {
    switch act {
    case .moved: running
    case .retimed(let retiming): "\(voice.item(retiming.item)) \(minutes(of: retiming.item)) min"
    case .skipped(let item, _):
      voice.item(item) + (session.agenda.skipped.contains(item) ? " is left out" : " is kept")
    case .replanned: ItemWords.end(situation, voice)
    case .held, .resumed: session.agenda.isHeld ? "everything stands still" : "the clock runs"
    }
  }

  private var running: String {
    if let item = session.agenda.current { return "\(voice.item(item)) runs" }
    return session.agenda.hasBegun ? "the agenda has ended" : "the agenda has not begun"
  }

  private func minutes(of item: String) -> Int {
    session.agenda.minutes[item] ?? situation.plan.item(item)?.minutes ?? 0
  }
}
