import Calendar
import Plans
import Seating

/// Works out what can be done about the agenda at a moment.
struct ReplanOptions {
  let plan: Plan
  let agenda: ReplanAgenda
  let forecast: Forecast

  /// How many options there are at most, running over apart.
  private static let most = 5

  init(_ situation: Situation) {
    plan = situation.plan
    forecast = situation.forecast
    agenda = ReplanAgenda(situation, forecast)
  }

  var replan: Replan {
    let need = need
    let isFeasible: Bool
    let options: [Replan.Option]
    switch need {
    case .win:
      let drops = enough
      isFeasible = drops != nil
      options = toWin(drops ?? .all, isFeasible: isFeasible)
    case .spare(let minutes):
      isFeasible = true
      options = toSpend(minutes)
    case .nothing:
      isFeasible = true
      options = []
    }
    let stop = stop
    return Replan(
      options: options, need: need, inFull: agenda.end(of: .inFull),
      squeezed: agenda.end(of: .asItIs), due: stop.due,
      item: stop.item == plan.agenda.last?.id && stop.kind != .start ? nil : stop.item,
      stop: stop.kind,
      isFeasible: isFeasible, protected: agenda.protected)
  }

  /// What must be met and is not, first in the agenda, else the session's end.
  private var stop: (item: String?, due: Instant, earliest: Instant, kind: Replan.Stop) {
    let position = { (id: String) in plan.agenda.firstIndex { $0.id == id } ?? .max }
    let late = forecast.lateStarts.first
    let stop = forecast.hardStop
    if let late, stop.map({ !$0.isInDanger || position(late.item) <= position($0.item) }) ?? true {
      return (late.item, late.due, late.earliest, .start)
    }
    if let stop, stop.isInDanger || stop.item == plan.agenda.last?.id {
      return (stop.item, stop.due, stop.earliest, .hard)
    }
    return (plan.agenda.last?.id, agenda.due, agenda.end(of: .asItIs), .scheduled)
  }

  /// What has to be left out at most so that everything is met; `nil` when nothing is enough.
  private var enough: ReplanAgenda.Drops? {
    let drops: [ReplanAgenda.Drops] = [.could, .all]
    return drops.first { agenda.search(drops: $0, relaxed: false).best != nil }
  }

  private var need: Replan.Need {
    guard agenda.isOpen else { return .nothing }
    let stop = stop
    let late = stop.earliest.seconds(since: stop.due) / 60
    if late >= 1 { return .win(late) }
    let spare = agenda.due.seconds(since: agenda.end(of: .inFull)) / 60
    return spare >= 1 ? .spare(spare) : .nothing
  }

  /// What the plan would rather keep is offered only when all that it could do without is not enough.
  private func toWin(_ drops: ReplanAgenda.Drops, isFeasible: Bool) -> [Replan.Option] {
    var found: [Replan.Option] = []
    func add(_ solution: ReplanSearch.Solution?, _ items: [ReplanSearch.Item]) {
      guard let solution else { return }
      let option = agenda.option(solution, items)
      if !option.change.isEmpty, !found.contains(where: { $0.change == option.change }) {
        found.append(option)
      }
    }
    let plain = agenda.search(drops: .none, relaxed: !isFeasible)
    add(plain.best, agenda.items(drops: .none, relaxed: !isFeasible))
    for keep in [AgendaItem.Keep.could, .should] where drops.allow(keep) {
      if keep == .should, !found.isEmpty { continue }
      for position in agenda.droppable(keep) {
        let (solution, items) = agenda.dropping(position, in: plain, relaxed: !isFeasible)
        add(solution, items)
      }
    }
    let all = agenda.items(drops: drops, relaxed: !isFeasible)
    add(agenda.search(drops: drops, relaxed: !isFeasible).best, all)
    found.sort { $0.cost < $1.cost }
    let over = agenda.runningOver
    return found.prefix(Self.most) + (over.change.isEmpty ? [] : [over])
  }

  private func toSpend(_ minutes: Int) -> [Replan.Option] {
    [agenda.restoring].compactMap { $0 } + agenda.lengthening(minutes)
  }
}
