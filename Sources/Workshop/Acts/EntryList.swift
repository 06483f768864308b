public import Calendar

/// Acts kept close together: five words for each, and its act.
///
/// A long session has a million of them. A reader gets each one whole; a writer's name is kept once
/// for all of their acts.
public struct EntryList<SomeAct: Equatable & Sendable>: Sendable {
  @usableFromInline var records: ContiguousArray<Record>
  @usableFromInline var authors: Authors

  /// What is an entry's own.
  ///
  /// Of a writer's count and a clock's counter only the lower halves: the upper ones are almost
  /// always zero, and stand with the author.
  @usableFromInline
  struct Record: Sendable {
    @usableFromInline let milliseconds: Int64
    @usableFromInline let at: Instant
    @usableFromInline let act: SomeAct
    @usableFromInline let counter: UInt32
    @usableFromInline let seq: UInt32
    @usableFromInline let checksum: UInt32
    @usableFromInline let source: RecordSource

    @inlinable
    init(_ act: SomeAct, _ order: ActOrder, at: Instant, _ source: RecordSource) {
      milliseconds = order.milliseconds
      self.at = at
      self.act = act
      counter = UInt32(truncatingIfNeeded: order.counter)
      seq = UInt32(truncatingIfNeeded: order.id.seq)
      checksum = order.checksum
      self.source = source
    }
  }

  /// Creates a list of nothing.
  public init() {
    records = []
    authors = Authors()
  }

  /// Makes room for so many; room that is not used costs no memory.
  public mutating func reserveCapacity(_ count: Int) { records.reserveCapacity(count) }

  /// Adds an act at the end.
  @inlinable
  public mutating func append(
    _ act: consuming SomeAct, order: ActOrder, at: Instant, audience: Audience
  ) {
    let source = RecordSource(author: authors.place(of: order), audience)
    records.append(Record(act, order, at: at, source))
  }

  /// Adds an entry at the end.
  public mutating func append(_ entry: Entry<SomeAct>) {
    append(entry.act, order: entry.order, at: entry.at, audience: entry.audience)
  }

  /// Puts an entry between others.
  mutating func insert(_ entry: Entry<SomeAct>, at position: Int) {
    let source = RecordSource(author: authors.place(of: entry.order), entry.audience)
    records.insert(Record(entry.act, entry.order, at: entry.at, source), at: position)
  }
}

extension EntryList {
  /// Calls back with every act, which costs less than making an entry of each.
  @inline(__always)
  func forEachAct(_ body: (SomeAct, Occasion) -> Void) {
    records.withUnsafeBufferPointer { records in
      for record in records { body(record.act, authors.occasion(of: record)) }
    }
  }
}

/// Who wrote an entry and who may see it, in one word.
@usableFromInline
struct RecordSource: Sendable {
  @usableFromInline let word: UInt32

  @inlinable
  init(author: Int, _ audience: Audience) {
    let bits: UInt32 =
      switch audience {
      case .everyone: 0
      case .trainers: 1
      case .private: 2
      }
    word = UInt32(author) << 2 | bits
  }

  var author: Int { Int(word >> 2) }

  var audience: Audience {
    switch word & 3 {
    case 0: .everyone
    case 1: .trainers
    default: .private
    }
  }
}

/// Everybody who wrote entries of a list; the next entry mostly has the same writer as the last.
@usableFromInline
struct Authors: Sendable {
  private var all: [Author] = []
  private var places: [Author: Int] = [:]
  private var last = 0

  /// A writer, with the upper halves of the numbers of what they wrote.
  private struct Author: Hashable {
    let writer: String
    let seq: Int
    let counter: Int

    init(_ order: ActOrder) {
      writer = order.id.writer
      seq = order.id.seq >> 32
      counter = order.counter >> 32
    }
  }

  @usableFromInline
  mutating func place(of order: ActOrder) -> Int {
    let author = Author(order)
    if last < all.count, all[last] == author { return last }
    last = places[author] ?? add(author)
    return last
  }

  private mutating func add(_ author: Author) -> Int {
    all.append(author)
    places[author] = all.count - 1
    return all.count - 1
  }

  @inline(__always)
  func order<SomeAct>(of record: EntryList<SomeAct>.Record) -> ActOrder {
    let author = all[record.source.author]
    return ActOrder(
      milliseconds: record.milliseconds, counter: author.counter << 32 | Int(record.counter),
      id: ActID(writer: author.writer, seq: author.seq << 32 | Int(record.seq)),
      checksum: record.checksum)
  }

  @inline(__always)
  func occasion<SomeAct>(of record: EntryList<SomeAct>.Record) -> Occasion {
    Occasion(order: order(of: record), audience: record.source.audience, at: record.at)
  }

  /// Whether one comes before another; mostly the clock alone tells.
  @inline(__always)
  func areInOrder<SomeAct>(_ a: EntryList<SomeAct>.Record, _ b: EntryList<SomeAct>.Record) -> Bool {
    a.milliseconds == b.milliseconds ? order(of: a) < order(of: b) : a.milliseconds < b.milliseconds
  }
}

extension EntryList: RandomAccessCollection {
  /// The position of the first entry.
  public var startIndex: Int { 0 }
  /// The position after the last entry.
  public var endIndex: Int { records.count }
  /// Returns the entry at a position.
  public subscript(position: Int) -> Entry<SomeAct> {
    Entry(occasion: authors.occasion(of: records[position]), act: records[position].act)
  }
}

extension EntryList: Equatable {
  /// Compares the entries, not how they are kept.
  public static func == (a: EntryList, b: EntryList) -> Bool { a.elementsEqual(b) }
}

extension EntryList {
  /// Brings the entries into order; one that is there twice is kept once.
  @specialized(where SomeAct == Act)
  mutating func sort() {
    let authors = authors
    // As those of a single writer are.
    if indices.dropFirst().allSatisfy({ authors.areInOrder(records[$0 - 1], records[$0]) }) {
      return
    }
    records.sort { authors.areInOrder($0, $1) }
    var kept = 0
    for position in indices where kept == 0 || self[position] != self[kept - 1] {
      records.swapAt(kept, position)
      kept += 1
    }
    records.removeLast(records.count - kept)
  }
}
