import Workshop

/// Acts that three writers made, in the order in which they made them.
struct RandomHistory {
  private(set) var entries: [Entry<Act>] = []
  private var random: SplitMix64
  private var clock: Int64
  private var counts: [String: Int] = [:]

  /// Makes a history of so many acts; an undo names an act before it, or one that is not there.
  init(seed: UInt64, count: Int) {
    random = SplitMix64(seed: seed)
    clock = at("09:00").milliseconds
    for _ in 0..<count {
      add(ActKind.allCases.randomElement(using: &random) ?? .here)
    }
  }

  /// Adds an act of a kind by one of the writers.
  mutating func add(_ kind: ActKind) {
    add(kind.make(&random, earlier: entries.map(\.id)), by: random.pick("faye", "bo", "cy"))
  }

  /// Adds an act, sometimes within the millisecond of the one before; returns what names it.
  @discardableResult
  mutating func add(_ act: Act, by writer: String) -> ActID {
    clock += Int64(random.pick(0, 0, 1, 60_000))
    counts[writer, default: 0] += 1
    let id = ActID(writer: writer, seq: counts[writer] ?? 0)
    let order = Order(milliseconds: clock, counter: entries.count, id: id)
    let back = random.pick(0, 0, 0, 180)
    let happened = Instant(milliseconds: clock).adding(seconds: -back)
    entries.append(Entry(order: order, at: happened, act: act, audience: act.audience))
    return id
  }

  /// The same acts in another order.
  func shuffled(seed: UInt64) -> [Entry<Act>] {
    var random = SplitMix64(seed: seed)
    return entries.shuffled(using: &random)
  }

  /// What the acts come to.
  var session: Session { Session(Ledger(entries).effective) }
}
