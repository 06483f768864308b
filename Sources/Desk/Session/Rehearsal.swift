public import Calendar
import Journal
public import Plans
public import Workshop

/// What a rehearsal begins with: a workshop, people and a window, as nothing had happened yet.
public struct Rehearsal {
  /// What is rehearsed, for people.
  public let name: String
  /// The cohort's name.
  public let cohort: String
  /// The workshop.
  public let plan: Plan
  /// The zone it is held in.
  public let zone: Zone
  /// The session's identity.
  public let opening: Opening
  let settings: CohortSettings
  let people: [Entry<PeopleAct>]

  /// Rehearses a session with its own workshop, people and window.
  public init(session path: String, home: Home, zones: Zones = Zones()) {
    let clock = HybridClock { 0 }
    let cohort = Cohort(path: Path.folder(of: path), home: home, clock: clock)
    let folder = SessionFolder(path: path, of: cohort, home: home, clock: clock, zones: zones)
    name = folder.name
    self.cohort = cohort.id
    plan = folder.plan
    zone = folder.zone
    var opening = folder.opening
    opening.lead = ""
    self.opening = opening
    settings = cohort.settings
    people = Array(cohort.people.ledger.entries)
  }

  /// Rehearses a workshop with invented people.
  ///
  /// - Parameters:
  ///   - workshop: Its id or its folder's path.
  ///   - start: When it would begin.
  ///   - zone: Where.
  public init(workshop: String, home: Home, start: Instant, zone: Zone) throws {
    plan = try Workshops(home: home).plan(workshop)
    name = workshop
    cohort = "rehearsal"
    self.zone = zone
    opening = Opening(
      session: "00000000-0000-0000-0000-000000000000", cohort: cohort, zone: zone.name,
      window: Period(start, start.adding(minutes: plan.minutes)),
      doors: start.adding(minutes: -plan.doors), workshop: "", lead: "")
    settings = CohortSettings()
    let facts = Self.names.enumerated().map { number, name in
      var facts = PersonFacts(id: PersonID("prehearsal\(100 + number)"))
      facts.name = name
      facts.enrolled = true
      return facts
    }
    people = [
      Entry(
        order: ActOrder(milliseconds: 0, counter: 0, id: ActID(writer: "rehearsal", seq: 1)),
        at: opening.doors,
        act: .roster(RosterImport(file: "invented", hash: "", people: facts)))
    ]
  }

  /// Twelve people who do not exist.
  private static let names = [
    "Ada Brook", "Ben Castle", "Cleo Dunn", "Dario Esposito", "Eva Fjord", "Finn Garcia",
    "Gita Holm", "Hugo Ivers", "Iris Jansen", "Jonas Keller", "Kaya Lund", "Leo Marsh",
  ]
}
