import Calendar
import TestKit
import Workshop
import WorkshopKit

/// Acts that three writers made, in the order in which they made them.
struct RandomHistory {
  private(set) var entries: [Entry<Act>] = []
  private var random: RandomActs
  private var clock: Int64
  private var counts: [String: Int] = [:]

  /// Makes a history of so many acts; an undo names an act before it, or one that is not there.
  init(seed: UInt64, count: Int) {
    random = RandomActs(.plausible, seed: seed)
    clock = at("09:00").milliseconds
    for _ in 0..<count { add(random.act(), by: writer()) }
  }

  /// Adds an act of a kind by one of the writers.
  mutating func add(_ kind: ActKind) {
    add(random.act(kind), by: writer())
  }

  private mutating func writer() -> String { random.pick("faye", "bo", "cy") }

  /// Adds an act, sometimes within the millisecond of the one before; returns what names it.
  @discardableResult
  mutating func add(_ act: Act, by writer: String) -> ActID {
    clock += Int64(random.pick(0, 0, 1, 60_000))
    counts[writer, default: 0] += 1
    let id = ActID(writer: writer, seq: counts[writer] ?? 0)
    let order = ActOrder(milliseconds: clock, counter: entries.count, id: id)
    let back = random.pick(0, 0, 0, 180)
    let happened = Instant(milliseconds: clock).adding(seconds: -back)
    random.earlier.append(id)
    entries.append(Entry(order: order, at: happened, act: act, audience: act.audience))
    return id
  }

  /// The same acts in another order.
  func shuffled(seed: UInt64) -> [Entry<Act>] {
    var random = SplitMix64(seed: seed)
    return entries.shuffled(using: &random)
  }

  /// The acts, and beside every fourth another one of the same number, as from a copied folder.
  ///
  /// Half of those move the agenda or open a round.
  func forked(seed: UInt64) -> [Entry<Act>] {
    var random = RandomActs(.plausible, seed: seed)
    let deeds = entries.map(\.act).filter { $0.duplicateKey != nil }
    let forks = entries.filter { _ in random.number(1...4) == 1 }.map { entry in
      let act = random.number(1...2) == 1 ? deeds.randomElement(using: &random) : nil
      let order = ActOrder(
        milliseconds: entry.order.milliseconds + Int64(random.pick(0, 1)),
        counter: entry.order.counter, id: entry.id, checksum: UInt32(random.number(1...99)))
      return Entry(order: order, at: entry.at, act: act ?? random.act())
    }
    return entries + forks
  }

  /// The acts that are taken back with an act: itself and those that do the same for another writer,
  /// of which the later was made before anything took back the earlier.
  func same(as id: ActID) -> Set<ActID> {
    guard let own = entries.firstIndex(where: { $0.id == id }),
      let deed = entries[own].act.duplicateKey
    else { return [id] }
    let others = entries.indices.filter { other in
      let between = entries[min(own, other)..<max(own, other)]
      let first = entries[min(own, other)].id
      return entries[other].act.duplicateKey == deed && !between.contains { $0.act.undoes == first }
    }
    return Set(others.map { entries[$0].id })
  }

  /// What the acts come to without some of them.
  func session(without acts: Set<ActID>) -> Session {
    Session(Ledger(entries.filter { !acts.contains($0.id) }), people: PersonMap())
  }

  /// What the acts come to.
  var session: Session { Session(Ledger(entries), people: PersonMap()) }
}
