public import Calendar
import Formats
public import Journal
public import Plans
import Text
public import Workshop

/// A session's folder: the workshop as it stood, and what happened.
public final class SessionFolder {
  /// The folder's path.
  public let path: String
  /// The workshop as it stood when the session was made.
  public private(set) var plan: Plan
  /// What happened, act by act.
  public let journal: ActStore<Act>
  /// What is true of the session.
  public private(set) var session = Session()
  /// The session's identity; what nobody knows of it is only likely.
  public private(set) var opening: Opening
  /// The zone the session is held in.
  public private(set) var zone: Zone
  /// What the folder has lost.
  public private(set) var problems: [FolderProblem] = []
  /// Whether `workshop.json` is the file the session was made with.
  public var isWorkshopUnchanged: Bool {
    !problems.contains { if case .workshop = $0 { true } else { false } }
  }

  /// The folder's name, such as `2026-12-01`.
  public var name: String { Path.name(of: Path.absolute(path)) }

  /// The latest moment at which anything happened after the session was made, `nil` before that.
  public var lastAct: Instant? {
    journal.ledger.entries.lazy.filter {
      if case .session(.opened) = $0.act { false } else { true }
    }.map(\.at).max()
  }

  /// Who is whom among the people of the cohort.
  private var people: PersonMap
  /// Why the journals cannot be read, and so not be written.
  private(set) var obstacle: Problem?
  /// The session's UUID; `nil` while nobody knows it.
  private(set) var uuid: String?
  /// Where to look for what the folder has lost; nothing of it in a rehearsal.
  private let sources: SessionSources?
  /// The document that the session was made with, when it is known.
  private(set) var document: [UInt8]?
  private(set) var memory: FolderMemory?

  /// Opens a session's folder and reads everything in it, with what waits for it in the state folder.
  ///
  /// Whatever the folder has lost is in ``problems``.
  public init(path: String, of cohort: Cohort, home: Home, clock: HybridClock, zones: Zones) {
    self.path = path
    people = cohort.roster.map
    sources = SessionSources(
      home: home, cohort: cohort.id, people: cohort.roster.sessions, zones: zones)
    journal = ActStore(folder: Path.join(path, "journal"), clock: clock, codec: .session)
    journal.forget(by: people)
    (plan, opening, zone) = (.withoutItems, .unknown, .utc)
    load()
    refold()
    settle()
    if let own = cohort.roster.opening?.cohort, own != opening.cohort {
      problems.append(.otherCohort(path: cohort.people.log.folder, name: own))
    }
  }

  /// Makes a session that lies in no folder, at its beginning.
  init(rehearsing rehearsal: Rehearsal, as writer: Writer, clock: HybridClock) {
    path = rehearsal.name
    people = PersonMap()
    plan = rehearsal.plan
    opening = rehearsal.opening
    zone = rehearsal.zone
    sources = nil
    journal = ActStore(folder: "", clock: clock, codec: .session)
    let stamp = LineStamp(clock: clock.tick(), writer: writer, seq: 1)
    let entry = Entry(order: ActOrder(stamp), at: opening.doors, act: Act.session(.opened(opening)))
    journal.rehearse([entry], as: writer, clock: clock)
    refold()
  }

  /// Reads the journals, finds out which session they are of, leaves out what belongs to another one,
  /// and reads what waits in the state folder.
  private func load() {
    do throws(Problem) {
      try journal.load()
    } catch {
      obstacle = error
      problems.append(.unreadable(path: journal.log.folder, reason: error.reason))
    }
    guard let sources, let uuid = sources.uuid(of: journal, in: path) else {
      return problems.append(.sessionUnknown(path: journal.log.folder))
    }
    self.uuid = uuid
    journal.belong(to: uuid)
    let state = StateFolder(sources.home.state)
    journal.log.fallback = state.fallback(for: uuid)
    let memory = FolderMemory(state, folder: path, uuid: uuid)
    journal.log.memory = memory
    self.memory = memory
    _ = try? journal.poll()
  }

  /// Finds out what the session's first line said, and with which workshop it was made.
  private func settle() {
    guard let sources else { return }
    let known = sources.opening(
      session.opening, of: uuid, in: name, remembered: memory?.opening)
    let file = WorkshopFile(in: path, digest: known?.opening.workshop ?? "", home: sources.home)
    (plan, document) = (file.plan, file.document)
    if let problem = file.problem { problems.append(problem) }
    if let known {
      opening = known.opening
      if let source = known.source {
        problems.append(.openingLost(path: journal.log.folder, source: source))
      }
    } else {
      opening = likely(sources)
      problems.append(.timesUnknown(path: journal.log.folder))
    }
    takeZone(sources)
  }

  private func likely(_ sources: SessionSources) -> Opening {
    var likely = LikelyOpening(
      folder: name, plan: plan, session: session, others: sources.people,
      local: sources.home.zone, zones: sources.zones
    ).opening(cohort: sources.cohort)
    likely.session = uuid ?? ""
    return likely
  }

  private func takeZone(_ sources: SessionSources) {
    do throws(ZoneProblem) {
      zone = try sources.zones.zone(opening.zone)
    } catch {
      zone = .utc
      problems.append(.zoneUnknown(path: journal.log.folder, name: opening.zone))
    }
  }

  /// Saves one act.
  func record(_ act: Act, at: Instant) throws(Problem) -> (entry: Entry<Act>, receipt: Receipt) {
    let (entry, isLast, receipt) = try journal.record(
      act, at: at, zone: zone, audience: act.audience)
    if isLast { take(entry) } else { refold() }
    takeOpening()
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
    takeOpening()
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

  /// Takes the first line as it came back, or as somebody has said it by now.
  private func takeOpening() {
    guard let sources, let said = session.opening, said != opening else { return }
    let known = sources.opening(said, of: uuid, in: name, remembered: nil)
    guard let known, known.opening != opening else { return }
    opening = known.opening
    problems.removeAll(where: \.isAboutOpening)
    takeZone(sources)
  }
}

/// Putting right what can be put right, by a writer of the session.
extension SessionFolder {
  /// The first line as it has to be written again; `nil` while it is there, or nobody knows it.
  var openingToRepeat: Opening? {
    guard session.opening == nil, !opening.isAssumed else { return nil }
    var repeated = opening
    repeated.isRepeated = true
    repeated.lead = session.lead ?? opening.lead
    return repeated
  }

  /// Puts the right `workshop.json` in the place of a lost or wrong one, and keeps what is needed to do
  /// so another time.
  ///
  /// - Returns: What was put right, with where a wrong file is kept.
  func mend() throws(FileProblem) -> (problem: FolderProblem, kept: String?)? {
    remember()
    guard let document, let position = problems.firstIndex(where: \.canBeMended) else { return nil }
    let kept = try WorkshopFile.write(document, in: path)
    return (problems.remove(at: position), kept)
  }
}

extension SessionFolder {
  /// Keeps what is needed to find out about this session when its folder has lost it.
  func remember() {
    guard let sources else { return }
    let state = StateFolder(sources.home.state)
    if let uuid { state.remember(uuid, in: path) }
    if let opening = session.opening, !opening.isRepeated { memory?.keep(opening, zone: zone) }
    if let document { state.keep(workshop: document) }
  }
}

/// A session that cannot be written in.
public enum SessionProblem: Error, Equatable {
  /// Nothing may be written: it was opened for reading.
  case readOnly
}

extension Opening {
  /// What a session says of itself of which nothing is known.
  fileprivate static var unknown: Opening {
    let start = Instant(milliseconds: 0)
    return Opening(
      session: "", cohort: "", zone: "UTC", window: Period(start, start), doors: start,
      workshop: "",
      lead: "")
  }
}

extension FolderProblem {
  fileprivate var isAboutOpening: Bool {
    switch self {
    case .openingLost, .timesUnknown, .zoneUnknown: true
    case .unreadable, .otherCohort, .cohortUnknown, .setting, .settings, .settingsLost,
      .settingsKept,
      .sessionUnknown, .workshop:
      false
    }
  }

  /// Whether the right file is known.
  fileprivate var canBeMended: Bool {
    if case .workshop(_, _, .copy) = self { true } else { false }
  }
}
