/// A kind of act that can be undone by naming it.
public protocol Undoable: Equatable, Sendable {
  /// The act this one takes back, when it is an undo or a redo.
  var undoes: ActID? { get }
  /// What it does that another writer may do at the same time, when it is done once then.
  var duplicateKey: DuplicateKey? { get }
  /// Whether it changes what other acts mean, so that a program that does not know it must not go on.
  var isCritical: Bool { get }
}

/// All acts of a journal in the order in which they override each other.
///
/// The set of acts decides everything: adding them in any order, any number of times, gives the same
/// ledger.
public struct Ledger<SomeAct: Undoable>: Equatable, Sendable {
  /// Every act in order, also those that are undone.
  public private(set) var entries = EntryList<SomeAct>()
  private var reversals = UndoIndex()

  /// Creates an empty ledger.
  public init() {}

  /// Creates a ledger from acts in any order; one that is given twice counts once.
  @specialized(where SomeAct == Act)
  public init(_ entries: consuming EntryList<SomeAct>) {
    self.entries = entries
    self.entries.sort()
    var reversals = UndoIndex()
    self.entries.forEachAct { reversals.note($0, on: $1.order) }
    self.reversals = reversals
  }

  /// Creates a ledger from acts in any order; one that is given twice counts once.
  public init(_ entries: [Entry<SomeAct>]) {
    var list = EntryList<SomeAct>()
    for entry in entries { list.append(entry) }
    self.init(list)
  }

  /// Adds one act unless it is there already; tells whether it is the last and takes nothing back,
  /// so that a state folded from the others stays right by applying it alone.
  @specialized(where SomeAct == Act)
  public mutating func add(_ entry: Entry<SomeAct>) -> Bool {
    reversals.note(entry.act, on: entry.order)
    guard let last = entries.last, entry.order <= last.order else {
      entries.append(entry)
      return entry.act.undoes == nil && !reversals.names(entry.id)
    }
    let position = entries.partitioningIndex { $0.order >= entry.order }
    if entries[position] == entry { return false }
    entries.insert(entry, at: position)
    return false
  }

  /// Whether an act counts: no counting undo names it, nor the same deed of another writer.
  public func isEffective(_ id: ActID) -> Bool { reversals.isEmpty || reversals.isEffective(id) }

  /// The latest counting act that takes an act back.
  public func undoer(of id: ActID) -> ActID? { reversals.undoer(of: id) }

  /// The acts that do not count, all at once.
  public var undone: Set<ActID> { reversals.undone }

  /// The acts that count, in order.
  public var effective: [Entry<SomeAct>] {
    let undone = undone
    var effective: [Entry<SomeAct>] = []
    effective.reserveCapacity(entries.count)
    for position in 0..<entries.count {
      let entry = entries[position]
      if undone.isEmpty || !undone.contains(entry.id) { effective.append(entry) }
    }
    return effective
  }

  /// Returns the act with an id.
  public subscript(id: ActID) -> Entry<SomeAct>? { entries.first { $0.id == id } }
}

extension RandomAccessCollection where Index == Int {
  /// The first position whose element, like all after it, meets a condition.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
