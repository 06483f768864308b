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
      let best = agenda.search(drops: .all, relaxed: false)
      isFeasible = best.best != nil
      options = toWin(isFeasible: isFeasible)
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
      item: stop.item == plan.agenda.last?.id ? nil : stop.item, isHard: stop.isHard,
      isFeasible: isFeasible, protected: agenda.protected)
  }

  /// The stop that time is won for: the first in danger, else the session's end.
  private var stop: (item: String?, due: Instant, earliest: Instant, isHard: Bool) {
    if let stop = forecast.hardStop, stop.isInDanger || stop.item == plan.agenda.last?.id {
      return (stop.item, stop.due, stop.earliest, true)
    }
    return (plan.agenda.last?.id, agenda.due, agenda.end(of: .asItIs), false)
  }

  private var need: Replan.Need {
    guard agenda.isOpen else { return .nothing }
    let stop = stop
    let late = stop.earliest.seconds(since: stop.due) / 60
    if late >= 1 { return .win(late) }
    let spare = agenda.due.seconds(since: agenda.end(of: .inFull)) / 60
    return spare >= 1 ? .spare(spare) : .nothing
  }

  private func toWin(isFeasible: Bool) -> [Replan.Option] {
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
    for keep in [AgendaItem.Keep.could, .should] where found.isEmpty || keep == .could {
      for position in agenda.droppable(keep) {
        let (solution, items) = agenda.dropping(position, in: plain, relaxed: !isFeasible)
        add(solution, items)
      }
    }
    let all = agenda.items(drops: .all, relaxed: !isFeasible)
    add(agenda.search(drops: .all, relaxed: !isFeasible).best, all)
    found.sort { $0.cost < $1.cost }
    return found.prefix(Self.most) + [agenda.runningOver]
  }

  private func toSpend(_ minutes: Int) -> [Replan.Option] {
    [agenda.restoring].compactMap { $0 } + agenda.lengthening(minutes)
  }
}
