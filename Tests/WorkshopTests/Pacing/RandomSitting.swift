import Calendar
import Plans
import TestKit
import Workshop

/// A random agenda of few items, some with rounds, that has run for a while.
struct RandomSitting {
  private(set) var sitting = Sitting()
  private(set) var now = at("09:00")
  private var random: SplitMix64

  /// Makes an agenda and what happened to it.
  ///
  /// - Parameters:
  ///   - items: How many items there are.
  ///   - each: What is to be looked at after each act.
  init(seed: UInt64, items: Int, each: (Situation) -> Void = { _ in }) {
    random = SplitMix64(seed: seed)
    sitting.plan.agenda = (0..<items).map { item($0) }
    let sum = sitting.plan.agenda.reduce(0) { $0 + $1.minutes }
    let last = sitting.plan.agenda.indices.last ?? 0
    if random.number(1...4) > 1 { sitting.plan.agenda[last].hardStop = true }
    sitting.plan.minutes = sum
    happen(each)
  }

  var situation: Situation { sitting.situation(now) }

  private mutating func item(_ index: Int) -> AgendaItem {
    let minutes = random.number(1...7)
    var item = AgendaItem(
      id: "item-\(index)", title: "Item \(index)", minutes: minutes,
      minimum: max(0, minutes - random.number(0...4)),
      kind: AgendaItem.Kind.allCases.randomElement(using: &random) ?? .theory)
    item.keep = random.pick(.must, .must, .should, .could)
    if random.number(1...8) == 1 { item.fixedStart = random.number(0...30) }
    item.hardStop = random.number(1...8) == 1
    if item.kind == .practice {
      item.activities = random.pick([], ["talk"], ["brief"])
    }
    return item
  }

  /// Begins late, goes on too late or too early, goes back, stands still, changes minutes, makes rooms,
  /// opens rounds and ends them.
  private mutating func happen(_ each: (Situation) -> Void) {
    sitting.plan.activities = [
      Activity(id: "talk", title: "Talk", content: .case(.init())),
      Activity(
        id: "brief", title: "Brief",
        content: .rolePlay(
          RolePlay(
            roles: [], rounds: 2,
            phases: [
              RolePlay.Phase(id: "play", minutes: 2), RolePlay.Phase(id: "move", minutes: 1),
            ]))),
    ]
    for _ in 0..<random.number(0...14) {
      now = now.adding(seconds: random.pick(0, 30, 60, 61, 240, 300))
      let id = "item-\(random.number(0...6))"
      let situation = self.situation
      let act: Act?
      switch random.number(0...14) {
      case 10: act = rooms(situation)
      case 11: act = try? situation.openRound(situation.plan.activities[1], at: now)
      case 12: act = try? situation.extendPhase(by: random.pick(-2, -1, 1, 2), at: now)
      case 13: act = try? situation.endRound(at: now)
      case 14: act = try? situation.endPhase(random.pick("play", "move"), at: now)
      case 0...4:
        act = (try? situation.go(at: now)) ?? (try? situation.next(at: now))
      case 5: act = try? situation.retime(id, by: random.number(-3...5), at: now)
      case 6: act = try? situation.skip(id, insisting: true, at: now)
      case 7: act = try? situation.hold(reason: nil, at: now)
      case 8: act = try? situation.resume(at: now)
      default: act = try? situation.goto(id, at: now)
      }
      if let act { sitting.add(act, now) }
      each(self.situation)
    }
  }

  /// Rooms for one to three rounds that were not opened.
  private mutating func rooms(_ situation: Situation) -> Act {
    let first = situation.openedRounds(of: "brief") + 1
    return .practice(
      .grouped(
        Grouping(
          activity: "brief", firstRound: first,
          rounds: (0..<random.number(1...3)).map { _ in [[.standIn("Bo")]] })))
  }

  mutating func add(_ act: Act, at moment: Instant? = nil) -> ActID {
    sitting.add(act, moment ?? now)
  }
}
