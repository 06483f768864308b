/// A kind of act that can be undone by naming it.
public protocol Undoable: Equatable, Sendable {
  /// The act this one takes back, when it is an undo or a redo.
  var undoes: ActID? { get }
  /// What it does that another writer may do at the same time, when it is done once then.
  var duplicateKey: DuplicateKey? { get }
  /// Which acts it moves to when they were, when it does.
  var shifts: ClockShift? { get }
  /// Whether it changes what other acts mean, so that a program that does not know it must not go on.
  var isCritical: Bool { get }
}

/// A kind of act that can mean something else by now than when it was written.
public protocol Rereadable: Equatable, Sendable {
  /// The same act as it is meant by now.
  func read(through lens: inout ActLens) -> Self
}

/// All acts of a journal in the order in which they override each other.
///
/// The set of acts decides everything: adding them in any order, any number of times, gives the same
/// ledger.
public struct Ledger<SomeAct: Undoable>: Equatable, Sendable {
  /// Every act in order, also those that are undone.
  public private(set) var entries = EntryList<SomeAct>()
  private var reversals = UndoIndex()
  /// The acts that move others to when they were, in order.
  private var shifting: [Entry<SomeAct>] = []

  /// Creates an empty ledger.
  public init() {}

  /// Creates a ledger from acts in any order; one that is given twice counts once.
  @specialized(where SomeAct == Act)
  public init(_ entries: consuming EntryList<SomeAct>) {
    self.entries = entries
    self.entries.sort()
    var reversals = UndoIndex()
    var shifting: [Entry<SomeAct>] = []
    self.entries.forEachAct { act, occasion in
      reversals.note(act, on: occasion.order)
      if act.shifts != nil { shifting.append(Entry(occasion: occasion, act: act)) }
    }
    self.reversals = reversals
    self.shifting = shifting
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
    let isNew = insert(entry)
    if isNew, entry.act.shifts != nil {
      shifting.insert(entry, at: shifting.partitioningIndex { $0.order >= entry.order })
      return false
    }
    return isNew && entries.last?.order == entry.order && entry.act.undoes == nil
      && !reversals.names(entry.id)
  }

  /// Puts an act where it belongs; returns whether it was not there.
  private mutating func insert(_ entry: Entry<SomeAct>) -> Bool {
    guard let last = entries.last, entry.order <= last.order else {
      entries.append(entry)
      return true
    }
    let position = entries.partitioningIndex { $0.order >= entry.order }
    if entries[position] == entry { return false }
    entries.insert(entry, at: position)
    return true
  }

  /// What was said of moments that a wrong clock stamped.
  public var clockShifts: ClockShifts {
    ClockShifts(shifting.filter { isEffective($0.id) }.compactMap(\.act.shifts))
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

extension Ledger where SomeAct: Rereadable {
  /// Returns acts as they are meant by now, by those that count here.
  ///
  /// - Parameter people: Who is whom.
  public func read(_ entries: [Entry<SomeAct>], people: PersonMap) -> [Entry<SomeAct>] {
    var lens = ActLens(people: people, clockShifts)
    return lens.isClear ? entries : entries.map { lens.read($0) }
  }
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
