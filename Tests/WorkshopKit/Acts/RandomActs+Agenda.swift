import Formats
import TestKit
import Workshop

/// What the agenda does.
extension RandomActs {
  /// Each kind after the one before: a new kind does not compile until it stands here.
  mutating func agenda(after act: AgendaAct?) -> AgendaAct? {
    switch act {
    case nil:
      .moved(
        Move(
          number: number(1...6), from: maybe(item()), to: maybe(item()),
          endsRound: pick(true, false)))
    case .moved: .retimed(retiming())
    case .retimed: .skipped(item: item(), pick(true, false))
    case .skipped: .replanned(replanning())
    case .replanned: .held(reason: maybe(text("alarm")))
    case .held: .resumed
    case .resumed: nil
    }
  }

  private mutating func retiming() -> Retiming {
    Retiming(item: item(), from: int(10...10, Bounds.minutes), to: int(5...20, Bounds.minutes))
  }

  private mutating func replanning() -> Replanning {
    Replanning(
      minutes: some(3) { $0.retiming() }, dropped: some(2) { $0.item() },
      restored: maybe(item()).map { [$0] } ?? [], until: maybe([item(): moment()]) ?? [:])
  }
}
