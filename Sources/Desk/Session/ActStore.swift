public import Calendar
import Formats
public import Journal
public import Workshop

/// One folder of journals together with what its acts say: read as a whole, then act by act.
///
/// `people/` and `journal/` are both one of these.
public final class ActStore<SomeAct: Undoable> {
  /// The folder's journals.
  public let log: Log
  /// Every act in order.
  public private(set) var ledger = Ledger<SomeAct>()
  private let codec: ActCoding<SomeAct>
  private let memory = ValueCache()
  /// Who rehearses: acts are then kept in memory alone.
  private var rehearser: (writer: Writer, clock: HybridClock)?

  /// Creates a chronicle over a folder; nothing is read or written by this.
  public init(folder: String, clock: HybridClock, codec: ActCoding<SomeAct>) {
    log = Log(folder: folder, clock: clock)
    log.belonging = codec.belonging
    self.codec = codec
  }

  /// Begins a rehearsal with some acts: from now on nothing is read or written.
  func rehearse(_ entries: [Entry<SomeAct>], as writer: Writer, clock: HybridClock) {
    ledger = Ledger(entries)
    rehearser = (writer, clock)
  }

  /// Says which session or cohort these journals belong to: from the next reading on, files that name
  /// another one are not counted.
  public func belong(to uuid: String?) { log.belonging.uuid = uuid }

  /// Says who was erased: lines about them are not put back or merged from older copies.
  func forget(by map: PersonMap) where SomeAct: Rereadable {
    log.isErased = nil
    if !map.hasErased { return }
    let (codec, memory) = (codec, memory)
    log.isErased = { line in
      let fact = codec.read(
        UnsafeRawBufferPointer(line.act), UnsafeRawBufferPointer(line.facts), memory)
      return fact.map(map.tellsOfErased) ?? false
    }
  }

  /// Reads everything for the first time.
  public func load() throws(Problem) {
    ledger = Ledger(try news(about: try log.lineEstimate()).entries)
  }

  /// Reads what has come since; returns the new acts and whether they only add to what was known.
  ///
  /// When they do not, what was made of the ledger must be made anew, even without a new act.
  public func poll() throws(Problem) -> (
    news: [Entry<SomeAct>], isAppended: Bool, notices: [Notice]
  ) {
    if rehearser != nil { return ([], true, []) }
    let (list, hasStartedOver, notices) = try news()
    if hasStartedOver { return (startOver(with: list), false, notices) }
    let entries = list.sorted { $0.order < $1.order }
    var isAppended = true
    for entry in entries { isAppended = ledger.add(entry) && isAppended }
    return (entries, isAppended, notices)
  }

  /// Takes everything anew; returns what was not known before.
  private func startOver(with list: EntryList<SomeAct>) -> [Entry<SomeAct>] {
    let known = Set(ledger.entries.lazy.map(\.order))
    ledger = Ledger(list)
    return ledger.entries.filter { !known.contains($0.order) }
  }

  private func news(
    about count: Int = 0
  ) throws(Problem) -> (entries: EntryList<SomeAct>, hasStartedOver: Bool, notices: [Notice]) {
    var entries = EntryList<SomeAct>()
    // What is reserved and not used costs nothing; a file of rubbish may be larger than all memory.
    entries.reserveCapacity(min(count, 1 << 20))
    var hasStartedOver = false
    var moments = MomentReader()
    let (codec, memory) = (codec, memory)
    let news = try log.read {
      hasStartedOver = true
      entries = EntryList()
    } _: { line in
      let name = UnsafeRawBufferPointer(line.act)
      let fact =
        codec.read(name, UnsafeRawBufferPointer(line.facts), memory)
        ?? codec.unknown(String(decoding: name, as: UTF8.self))
      let verdict = codec.isUnknown(fact) ? Recognition.unknown : .understood
      let stamp = line.stamp
      entries.append(
        fact, order: ActOrder(stamp),
        at: moments.moment(UnsafeRawBufferPointer(line.at)) ?? Instant(stamp),
        audience: Audience(line.audience))
      return verdict
    }
    return (entries, hasStartedOver, news.notices)
  }

  /// Saves one act; returns when it is on the disk.
  public func record(
    _ fact: SomeAct, at: Instant, zone: Zone, audience: Audience
  ) throws(Problem) -> (entry: Entry<SomeAct>, isLast: Bool, receipt: Receipt) {
    if let rehearser {
      let stamp = LineStamp(
        clock: rehearser.clock.tick(), writer: rehearser.writer, seq: ledger.entries.count + 1)
      let entry = Entry(order: ActOrder(stamp), at: at, act: fact, audience: audience)
      return (entry, ledger.add(entry), Receipt(stamp: stamp, place: .journal, notices: []))
    }
    let receipt = try log.append(
      at: at.rfc3339(in: zone), act: codec.name(fact), facts: codec.facts(fact, zone),
      critical: fact.isCritical, audience: LineAudience(audience))
    if let joined = receipt.joined { addJoining(joined, at: at) }
    let entry = Entry(order: ActOrder(receipt.stamp), at: at, act: fact, audience: audience)
    return (entry, ledger.add(entry), receipt)
  }

  /// Adds the act with which the writer joined, as others read it.
  private func addJoining(_ stamp: LineStamp, at: Instant) {
    guard let (name, facts) = log.belonging.joining else { return }
    let act = Array(name.utf8).withUnsafeBytes { name in
      facts.withUnsafeBytes { codec.read(name, $0, memory) }
    }
    _ = ledger.add(
      Entry(
        order: ActOrder(stamp), at: at, act: act ?? codec.unknown(name),
        audience: Audience(log.belonging.audience)))
  }
}

extension ActOrder {
  /// Creates an act's place from its line's stamp.
  init(_ stamp: LineStamp) {
    self.init(
      milliseconds: stamp.clock.milliseconds, counter: stamp.clock.counter,
      id: ActID(writer: stamp.writer.name, seq: stamp.seq), checksum: stamp.crc)
  }
}

extension Instant {
  /// The moment on the clock of the line's writer, for one whose own time cannot be read.
  init(_ stamp: LineStamp) { self.init(milliseconds: stamp.clock.milliseconds) }
}

extension Audience {
  init(_ audience: LineAudience) {
    switch audience {
    case .everyone: self = .everyone
    case .trainers: self = .trainers
    case .private: self = .private
    }
  }
}

extension LineAudience {
  init(_ audience: Audience) {
    switch audience {
    case .everyone: self = .everyone
    case .trainers: self = .trainers
    case .private: self = .private
    }
  }
}
