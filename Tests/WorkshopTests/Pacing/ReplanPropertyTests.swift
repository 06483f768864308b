import Calendar
import Plans
import Testing
import Workshop

@Suite("Re-plans against every choice there is")
struct ReplanPropertyTests {
  @Test("the first option costs what the cheapest of all choices costs", arguments: 0..<400)
  func optimum(seed: UInt64) {
    let situation = RandomSitting(seed: seed, items: 6).situation
    let replan = situation.replan
    guard case .win = replan.need else { return }
    let all = ExhaustiveReplan(situation)
    #expect(replan.isFeasible == (all.best != nil), "seed \(seed)")
    guard let best = all.best else {
      // What only comes late to its start overruns nothing, and may be past help.
      if let least = replan.options.map(\.overrun).min() {
        #expect(least == all.leastOverrun, "seed \(seed): \(replan)")
      }
      return
    }
    let first = replan.options.first
    #expect((first?.cost ?? -1) / ReplanPrices.unit == best, "seed \(seed): \(replan)")
    compare(replan, all, seed)
  }

  /// Each option is the cheapest way of all that leave out the same items, and none is missing that
  /// leaves out one item or none, unless there are more than are listed.
  private func compare(_ replan: Replan, _ all: ExhaustiveReplan, _ seed: UInt64) {
    let options = replan.options.filter { $0.kind != .runOver }
    for option in options {
      let price = all.bestWithout[Set(option.change.dropped)]
      #expect(option.cost / ReplanPrices.unit == price, "seed \(seed): \(option)")
    }
    #expect(options.map(\.cost) == options.map(\.cost).sorted(), "seed \(seed)")
    let hasPlain = options.contains { $0.kind == .shorten }
    #expect(hasPlain == (all.bestWithout[[]] != nil), "seed \(seed): \(replan)")
  }

  @Test("no option breaks a bound, each meets the stops, undo brings back the table")
  func bounds() throws {
    var counts: [Replan.Kind: Int] = [:]
    for seed in UInt64(0)..<3000 {
      var history = RandomSitting(seed: seed, items: 7)
      let before = history.situation
      for option in before.replan.options where !option.change.isEmpty {
        counts[option.kind, default: 0] += 1
        check(option, before, seed)
        let act = history.add(try before.replan(option, at: before.now))
        let after = history.situation
        reaches(option, before, after, seed)
        if option.overrun == 0 {
          #expect(!after.forecast.isInDanger, "seed \(seed): \(option)")
        }
        #expect(after.forecast.hardStops.allSatisfy { !$0.isInDanger }, "seed \(seed): \(option)")
        _ = history.add(.undo(act))
        #expect(history.situation.session.agenda == before.session.agenda, "seed \(seed)")
        #expect(history.situation.forecast == before.forecast, "seed \(seed)")
      }
    }
    #expect(counts.count == 5, "every kind of option was tried: \(counts)")
  }

  /// An option that was taken ends when it said, and keeps the starts that can be kept.
  private func reaches(
    _ option: Replan.Option, _ before: Situation, _ after: Situation, _ seed: UInt64
  ) {
    switch option.kind {
    case .shorten, .drop:
      #expect(after.replan.squeezed == option.end, "seed \(seed): \(option)")
      if before.replan.isFeasible {
        #expect(after.forecast.lateStarts.isEmpty, "seed \(seed): \(option)")
      }
    case .runOver: #expect(after.replan.squeezed == option.end, "seed \(seed): \(option)")
    case .restore, .lengthen:
      let gap = abs(after.forecast.asPlanned.seconds(since: option.end))
      #expect(gap < 60, "seed \(seed): \(option)")
    }
  }

  @Test("what should be kept goes only when all that could go is not enough")
  func should() throws {
    for seed in UInt64(0)..<600 {
      let situation = RandomSitting(seed: seed, items: 6).situation
      let options = situation.replan.options.filter { option in
        option.change.dropped.contains { situation.plan.item($0)?.keep == .should }
      }
      if options.isEmpty || !situation.replan.isFeasible { continue }
      var softer = situation.plan
      for index in softer.agenda.indices where softer.agenda[index].keep == .should {
        softer.agenda[index].keep = .must
      }
      let without = Situation(
        plan: softer, roster: situation.roster, session: situation.session,
        opening: situation.opening, zone: situation.zone, now: situation.now)
      #expect(ExhaustiveReplan(without).best == nil, "seed \(seed): \(options)")
    }
  }

  private func check(_ option: Replan.Option, _ situation: Situation, _ seed: UInt64) {
    let rows = situation.forecast.rows
    for retiming in option.change.minutes {
      guard let item = situation.plan.item(retiming.item),
        let row = rows.first(where: { $0.id == retiming.item })
      else { continue }
      #expect(row.state == .running || row.state == .next, "seed \(seed)")
      #expect(retiming.from == row.planned, "seed \(seed)")
      if retiming.to < retiming.from {
        #expect(retiming.to >= item.minimum, "seed \(seed): \(option)")
        #expect(![.test, .survey].contains(item.kind), "seed \(seed): \(option)")
        #expect(retiming.to >= row.roundMinutes || row.state == .running, "seed \(seed)")
      }
    }
    for id in option.change.dropped {
      let item = situation.plan.item(id)
      #expect(item?.keep != .must, "seed \(seed): \(option)")
      #expect(
        ![.test, .survey, .break].contains(item?.kind), "seed \(seed): \(option) is protected")
    }
  }
}
