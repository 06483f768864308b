/// What several writers may do at once and is then done once.
///
/// Taking back one of such acts takes back the others too: an undo that left another writer's equal
/// act in force would change nothing.
public enum DuplicateKey: Hashable, Sendable {
  /// A move of the agenda, by its number.
  case move(Int)
  /// The opening of a role play's round.
  case round(activity: String, Int)
}

/// Which acts take back which, and so which of them count.
struct UndoIndex: Equatable, Sendable {
  /// Acts that are taken back, with those that do it, in order.
  private var named: [ActID: [ActOrder]] = [:]
  /// Acts that several writers may do at once.
  private var shared: [DuplicateKey: Set<ActOrder>] = [:]
  /// What each of those does; two, when two acts claim to be the same.
  private var deeds: [ActID: Set<DuplicateKey>] = [:]

  /// Whether no act takes back another.
  var isEmpty: Bool { named.isEmpty }

  /// Takes note of what an act takes back and shares.
  @inline(__always)
  mutating func note(_ act: some Undoable, on order: ActOrder) {
    let (target, deed) = (act.undoes, act.duplicateKey)
    if target != nil || deed != nil { note(order, undoes: target, shares: deed) }
  }

  private mutating func note(_ order: ActOrder, undoes target: ActID?, shares deed: DuplicateKey?) {
    if let target { Self.insert(order, into: &named[target, default: []]) }
    if let deed {
      shared[deed, default: []].insert(order)
      deeds[order.id, default: []].insert(deed)
    }
  }

  /// Almost always the first of them: a list costs less than a set.
  private static func insert(_ order: ActOrder, into orders: inout [ActOrder]) {
    let position = orders.partitioningIndex { $0 >= order }
    if position < orders.count, orders[position] == order { return }
    orders.insert(order, at: position)
  }

  /// Whether an act is named by another.
  func names(_ id: ActID) -> Bool { named[id] != nil }

  /// The acts that take an act back, also those that take back the same deed of another writer.
  private func undoers(of id: ActID) -> [ActOrder] {
    guard !deeds.isEmpty, let deeds = deeds[id] else { return named[id] ?? [] }
    let same = deeds.reduce(into: Set([id])) { $0.formUnion(acts(doing: $1, with: id)) }
    if same.count == 1 { return named[id] ?? [] }
    return Array(Set(same.flatMap { named[$0] ?? [] }))
  }

  /// The acts that did one deed together with an act.
  private func acts(doing deed: DuplicateKey, with id: ActID) -> [ActID] {
    guard let all = shared[deed], all.count > 1 else { return [] }
    let own = all.filter { $0.id == id }
    return all.filter { other in own.contains { areOne($0, other) } }.map(\.id)
  }

  /// Whether two acts with the same deed are the same one: the later was made before anything took
  /// back the earlier, and so is no second attempt.
  private func areOne(_ a: ActOrder, _ b: ActOrder) -> Bool {
    if a.id == b.id { return true }
    let (first, second) = a < b ? (a, b) : (b, a)
    return named[first.id]?.contains { $0 < second } != true
  }

  /// Whether an act counts: no counting undo takes it back.
  func isEffective(_ id: ActID) -> Bool {
    undoers(of: id).isEmpty || !undone(among: [id]).contains(id)
  }

  /// The latest counting act that takes an act back.
  func undoer(of id: ActID) -> ActID? {
    let undoers = undoers(of: id)
    let undone = undone(among: undoers.map(\.id))
    return undoers.filter { !undone.contains($0.id) }.max()?.id
  }

  /// Every act that does not count.
  var undone: Set<ActID> {
    isEmpty ? [] : undone(among: Array(named.keys) + Array(deeds.keys))
  }

  /// Settles what counts from the acts that nothing takes back: what those take back does not, so
  /// what that took back does, and so on.
  ///
  /// A circle, which only a forged file can hold, never settles: its acts count unless one outside
  /// it takes them back. Nothing here calls itself, as a forged file can hold a chain of any length.
  private func undone(among acts: [ActID]) -> Set<ActID> {
    var waiting: [ActID: Int] = [:]
    var targets: [ActID: [ActID]] = [:]
    waiting.reserveCapacity(acts.count)
    targets.reserveCapacity(acts.count)
    var settled: [ActID] = []
    var ahead = acts
    while let id = ahead.popLast() {
      if waiting[id] != nil { continue }
      let undoers = undoers(of: id).map(\.id)
      waiting[id] = undoers.count
      if undoers.isEmpty { settled.append(id) }
      for undoer in undoers { targets[undoer, default: []].append(id) }
      ahead += undoers
    }
    var undone: Set<ActID> = []
    while let id = settled.popLast() {
      let counts = !undone.contains(id)
      for target in targets[id] ?? [] {
        if counts { undone.insert(target) }
        waiting[target, default: 0] -= 1
        if waiting[target] == 0 { settled.append(target) }
      }
    }
    return undone
  }
}

/// A set of acts of which hardly any act that is looked for is a member.
struct MarkedActs {
  private let acts: Set<ActID>
  /// For the lowest bits of a count whether a member has them: a look that mostly is enough.
  private var marks: [Bool] = []

  init(_ acts: Set<ActID>) {
    self.acts = acts
    if acts.isEmpty { return }
    marks = [Bool](repeating: false, count: 1 << 16)
    for act in acts { marks[mark(act)] = true }
  }

  @inline(__always)
  func contains(_ act: ActID) -> Bool {
    !marks.isEmpty && marks[mark(act)] && acts.contains(act)
  }

  private func mark(_ act: ActID) -> Int { act.seq & (marks.count - 1) }
}
