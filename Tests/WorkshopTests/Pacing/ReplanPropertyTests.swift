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
      let least = replan.options.map(\.overrun).min()
      #expect(least == all.leastOverrun, "seed \(seed): \(replan)")
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
        if item.activities == ["brief"] { #expect(retiming.to >= 4, "seed \(seed)") }
      }
    }
    for id in option.change.dropped {
      #expect(situation.plan.item(id)?.keep != .must, "seed \(seed): \(option)")
    }
  }
}
