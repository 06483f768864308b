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
      let fact = try? codec.read(
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
      let stamp = line.stamp
      do throws(ActMisfit) {
        guard let at = moments.moment(UnsafeRawBufferPointer(line.at)) else { throw .moment }
        let fact = try codec.read(
          UnsafeRawBufferPointer(line.act), UnsafeRawBufferPointer(line.facts), memory)
        entries.append(
          fact, order: ActOrder(stamp), at: at, audience: Audience(line.audience))
        return codec.isUnknown(fact) ? .unknown : .understood
      } catch {
        return .misfit(reason: error.description)
      }
    }
    return (entries, hasStartedOver, news.notices)
  }

  /// Saves one act; returns when it is on the disk.
  ///
  /// - Throws: `Problem.refused` when nobody could read it back, besides what `Log.append` throws.
  public func record(
    _ fact: SomeAct, at: Instant, zone: Zone, audience: Audience
  ) throws(Problem) -> (entry: Entry<SomeAct>, isLast: Bool, receipt: Receipt) {
    let (name, facts) = (codec.name(fact), codec.facts(fact, zone))
    try check(name, facts, at)
    if let rehearser {
      let stamp = LineStamp(
        clock: rehearser.clock.tick(), writer: rehearser.writer, seq: ledger.entries.count + 1)
      let entry = Entry(order: ActOrder(stamp), at: at, act: fact, audience: audience)
      return (entry, ledger.add(entry), Receipt(stamp: stamp, place: .journal, notices: []))
    }
    let receipt = try log.append(
      at: at.rfc3339(in: zone), act: name, facts: facts, critical: fact.isCritical,
      audience: LineAudience(audience))
    if let joined = receipt.joined { addJoining(joined, at: at) }
    let entry = Entry(order: ActOrder(receipt.stamp), at: at, act: fact, audience: audience)
    return (entry, ledger.add(entry), receipt)
  }

  /// Adds the act with which the writer joined, as others read it.
  private func addJoining(_ stamp: LineStamp, at: Instant) {
    guard let (name, facts) = log.belonging.joining,
      case .success(let act) = act(name, facts)
    else { return }
    _ = ledger.add(
      Entry(
        order: ActOrder(stamp), at: at, act: act, audience: Audience(log.belonging.audience)))
  }

  /// Reads an act before it is written: whatever a verb let pass, no line is out of bounds.
  private func check(_ name: String, _ facts: [UInt8], _ at: Instant) throws(Problem) {
    let found = Instant.usable ~= at ? act(name, facts) : .failure(.moment)
    if case .failure(let misfit) = found {
      throw .refused(.misfit(act: name, reason: misfit.description))
    }
  }

  private func act(_ name: String, _ facts: [UInt8]) -> Result<SomeAct, ActMisfit> {
    Array(name.utf8).withUnsafeBytes { name in
      facts.withUnsafeBytes { facts in
        do throws(ActMisfit) {
          return .success(try codec.read(name, facts, memory))
        } catch {
          return .failure(error)
        }
      }
    }
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
