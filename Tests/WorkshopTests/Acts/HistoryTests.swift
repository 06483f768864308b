import Plans
import TestKit
import Testing
import Workshop
import WorkshopKit

@Suite("What a history comes to, whatever the history")
struct HistoryTests {
  private static let seeds = UInt64(1)...60

  @Test("a random history holds every kind of act")
  func everyKind() {
    let seen = (1...20).flatMap { RandomHistory(seed: $0, count: 60).entries }.map(\.act)
    for kind in ActKind.all { #expect(seen.contains { kind.fits($0) }, "\(kind)") }
  }

  @Test(
    "undoing an act gives the session without it; redoing it gives the session with it",
    arguments: ActKind.all, seeds)
  func undo(kind: ActKind, seed: UInt64) {
    let count = Int(seed)
    let before = RandomHistory(seed: seed, count: count)
    var after = before
    after.add(kind)
    guard let act = after.entries.last?.id else { return }
    let with = after.session
    let undo = after.add(.undo(act), by: "faye")
    let isUndone = after.session == before.session(without: after.same(as: act))
    #expect(isUndone, "undo of \(kind), seed \(seed)")
    after.add(.redo(undo), by: "faye")
    let isRedone = after.session == with
    #expect(isRedone, "redo of \(kind), seed \(seed)")
  }

  @Test("undoing an act in the middle gives the session without it", arguments: seeds)
  func undoInTheMiddle(seed: UInt64) {
    var history = RandomHistory(seed: seed, count: 60)
    let effective = Ledger(history.entries).effective
    let undone = effective[Int(seed) % effective.count]
    guard undone.act.undoes == nil else { return }
    history.add(.undo(undone.id), by: "faye")
    let same = history.same(as: undone.id)
    let isUndone =
      history.session
      == Session(Ledger(effective.filter { !same.contains($0.id) }), people: PersonMap())
    #expect(isUndone, "seed \(seed)")
  }

  @Test("acts in any order come to the same session", arguments: seeds)
  func anyOrder(seed: UInt64) {
    let history = RandomHistory(seed: seed, count: 120)
    for shuffle in 1...5 {
      let shuffled = history.shuffled(seed: seed * 100 + UInt64(shuffle))
      let isSame = Session(Ledger(shuffled), people: PersonMap()) == history.session
      #expect(isSame, "seed \(seed), shuffle \(shuffle)")
    }
  }

  @Test("acts that come in one by one, some twice, come to the same session", arguments: seeds)
  func oneByOne(seed: UInt64) {
    let history = RandomHistory(seed: seed, count: 80)
    var ledger = Ledger<Act>()
    for entry in history.shuffled(seed: seed) + history.entries.prefix(20) { _ = ledger.add(entry) }
    let isSame = ledger == Ledger(history.entries)
    #expect(isSame, "seed \(seed)")
    let isSameTwice = Ledger(history.entries + history.entries) == ledger
    #expect(isSameTwice, "seed \(seed)")
  }

  @Test("acts that claim to be the same come to the same ledger in every order", arguments: seeds)
  func forks(seed: UInt64) {
    let entries = RandomHistory(seed: seed, count: 80).forked(seed: seed)
    let ledger = Ledger(entries)
    var random = SplitMix64(seed: seed)
    for _ in 1...5 {
      var one = Ledger<Act>()
      for entry in entries.shuffled(using: &random) { _ = one.add(entry) }
      let isSame = one == ledger && one.undone == ledger.undone
      #expect(isSame, "seed \(seed)")
      #expect(entries.allSatisfy { one.undoer(of: $0.id) == ledger.undoer(of: $0.id) })
    }
  }

  @Test("where the ledger says that applying alone is enough, it is", arguments: seeds)
  func applying(seed: UInt64) {
    let history = RandomHistory(seed: seed, count: 80)
    var late = SplitMix64(seed: seed)
    var ledger = Ledger<Act>()
    var session = Session()
    for entry in history.entries.sorted(by: { $0.order.counter / 3 < $1.order.counter / 3 })
      .reorderingNeighbours(&late)
    {
      let whole = { Session(ledger, people: PersonMap()) }
      if ledger.add(entry) {
        session.apply(entry, of: ledger, people: PersonMap())
      } else {
        session = whole()
      }
      let isSame = session == whole()
      #expect(isSame, "seed \(seed), act \(entry.id)")
    }
  }

  @Test("acts of a newer program change nothing", arguments: seeds)
  func unknown(seed: UInt64) {
    let history = RandomHistory(seed: seed, count: 80)
    let known = history.entries.filter { if case .unknown = $0.act { false } else { true } }
    let isSame = history.session == Session(Ledger(known), people: PersonMap())
    #expect(isSame, "seed \(seed)")
  }

  @Test("an act counts exactly when no later act that counts undoes it", arguments: seeds)
  func effective(seed: UInt64) {
    let history = RandomHistory(seed: seed, count: 120)
    var undone: Set<ActID> = []
    var counting: [ActID] = []
    for entry in history.entries.reversed() where !undone.contains(entry.id) {
      counting.insert(entry.id, at: 0)
      if let target = entry.act.undoes { undone.formUnion(history.same(as: target)) }
    }
    #expect(Ledger(history.entries).effective.map(\.id) == counting)
  }
}

extension [Entry<Act>] {
  /// The same acts, some of them swapped with the one after.
  fileprivate func reorderingNeighbours(_ random: inout SplitMix64) -> Self {
    var result = self
    for index in indices.dropLast() where random.number(1...5) == 1 {
      result.swapAt(index, index + 1)
    }
    return result
  }
}
