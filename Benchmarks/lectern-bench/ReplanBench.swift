import Calendar
import Plans
import Workshop

/// The options of a re-plan for a long agenda, of which every item can shrink and every second go.
struct ReplanBench {
  private static let items = 40

  func run() {
    let situation = Self.situation()
    guard case .win = situation.replan.need else { return say("re-plan       nothing to win") }
    var (table, replan) = (Timing(), Timing())
    for _ in 0..<51 {
      table.measure { _ = situation.forecast }
      replan.measure { _ = situation.replan }
    }
    let options = situation.replan.options.count
    say(
      "re-plan       \(decimal(replan.median)) ms, slowest \(decimal(replan.quantile(1))) ms, for "
        + "\(Self.items) items and \(options) options; bar 20 ms; the agenda's table alone "
        + "\(decimal(table.median)) ms")
  }

  private static func situation() -> Situation {
    var plan = Plan(
      id: "long", title: "Long", minutes: items * 12,
      framework: Framework(id: "F", title: "F", steps: []))
    plan.agenda = (0..<items).map { index in
      let kinds: [AgendaItem.Kind] = [.theory, .discussion, .practice, .break]
      var item = AgendaItem(
        id: "item-\(index)", title: "Item \(index)", minutes: 12, minimum: 2,
        kind: kinds[index % kinds.count])
      item.keep = index % 2 == 0 ? .could : .should
      item.hardStop = index == items - 1
      return item
    }
    let start = Instant(seconds: 1_796_112_000)
    let window = Period(start, start.adding(minutes: plan.minutes))
    let opening = Opening(
      session: "bench", cohort: "bench", zone: "UTC", window: window, doors: start, workshop: "",
      lead: "")
    return Situation(
      plan: plan, roster: Roster(), session: Session(), opening: opening,
      zone: .utc, now: start.adding(minutes: 97))
  }
}
