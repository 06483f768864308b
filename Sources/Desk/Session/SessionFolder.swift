public import Calendar
import Formats
public import Journal
import Text
public import Workshop

/// A session's folder: the workshop as it stood, and what happened.
public final class SessionFolder {
  /// The folder's path.
  public let path: String
  /// The workshop as it stood when the session was made.
  public let plan: Plan
  /// What happened, act by act.
  public let journal: ActStore<Act>
  /// What is true of the session.
  public private(set) var session = Session()
  /// The session's identity.
  public let opening: Opening
  /// The zone the session is held in.
  public let zone: Zone
  /// Whether `workshop.json` is the file the session was made with.
  public let isWorkshopUnchanged: Bool

  /// The folder's name, such as `2026-12-01`.
  public var name: String { Path.name(of: Path.absolute(path)) }

  /// Who is whom among the people of the cohort.
  private var people: PersonMap

  /// Opens a session's folder and reads everything in it.
  ///
  /// - Parameter people: Who is whom among the people of the cohort.
  public init(path: String, clock: HybridClock, zones: Zones, people: PersonMap) throws {
    self.path = path
    self.people = people
    let document = try Files.read(Path.join(path, "workshop.json"))
    plan = try Self.plan(document, path: Path.join(path, "workshop.json"))
    journal = ActStore(folder: Path.join(path, "journal"), clock: clock, codec: .session)
    journal.forget(by: people)
    try journal.load()
    let session = Session(journal.ledger, people: people)
    guard let opening = session.opening else { throw SessionProblem.noOpening(path) }
    self.session = session
    self.opening = opening
    zone = try zones.zone(opening.zone)
    isWorkshopUnchanged = opening.workshop == SHA256.hex(document)
  }

  /// Makes a session that lies in no folder, at its beginning.
  init(rehearsing rehearsal: Rehearsal, as writer: Writer, clock: HybridClock) {
    path = rehearsal.name
    people = PersonMap()
    plan = rehearsal.plan
    opening = rehearsal.opening
    zone = rehearsal.zone
    isWorkshopUnchanged = true
    journal = ActStore(folder: "", clock: clock, codec: .session)
    let stamp = LineStamp(clock: clock.tick(), writer: writer, seq: 1)
    let entry = Entry(order: ActOrder(stamp), at: opening.doors, act: Act.session(.opened(opening)))
    journal.rehearse([entry], as: writer, clock: clock)
    refold()
  }

  private static func plan(_ document: [UInt8], path: String) throws(SessionProblem) -> Plan {
    do throws(PlanDocument.Problem) {
      return try PlanDocument.read(document, path: path)
    } catch {
      throw .badWorkshop(path, reason: "\(error)")
    }
  }

  /// Makes acts that cannot be saved here go to the state folder; those that went there before are
  /// read.
  func useFallback(state: String) throws(Problem) {
    journal.log.fallback = Path.join(state, "fallback/\(opening.session)")
    _ = try refresh()
  }

  /// Saves one act.
  func record(_ act: Act, at: Instant) throws(Problem) -> (entry: Entry<Act>, receipt: Receipt) {
    let (entry, isLast, receipt) = try journal.record(
      act, at: at, zone: zone, audience: act.audience)
    if isLast { take(entry) } else { refold() }
    return (entry, receipt)
  }

  /// Reads what others have added; returns their acts.
  func refresh() throws(Problem) -> (news: [Entry<Act>], notices: [Notice]) {
    let (news, isAppended, notices) = try journal.poll()
    if isAppended {
      for entry in news { take(entry) }
    } else {
      refold()
    }
    return (journal.ledger.read(news, people: people), notices)
  }

  /// Takes in who is whom by now.
  func follow(_ people: PersonMap) {
    if people == self.people { return }
    self.people = people
    journal.forget(by: people)
    refold()
  }

  private func take(_ entry: Entry<Act>) {
    session.apply(entry, of: journal.ledger, people: people)
  }

  private func refold() { session = Session(journal.ledger, people: people) }
}

/// A session that cannot be opened.
public enum SessionProblem: Error, Equatable {
  /// The folder's journal does not say what session it is.
  case noOpening(String)
  /// The workshop as it stood cannot be read, and why.
  case badWorkshop(String, reason: String)
  /// Nothing may be written: it was opened for reading.
  case readOnly
}
