import Calendar
import Plans
import Workshop

/// A session as a console makes it: each act is decided on what is true, then added.
struct Sitting {
  var plan = Plan.morning
  var roster = Roster.morning
  /// Who is whom.
  var people = PersonMap()
  private(set) var ledger = Ledger<Act>()
  private var counts: [String: Int] = [:]

  static let opening = Opening(
    session: "0d0e8e44-0000-4000-8000-000000000001", cohort: "acme-3", zone: "Europe/Berlin",
    window: Period(at("09:00"), at("13:00")), doors: at("08:30"), workshop: "", lead: "faye")

  init() { add(.session(.opened(Self.opening)), at("08:30")) }

  /// What is true.
  var session: Session { Session(ledger, people: people) }

  /// What is true at a moment.
  func situation(_ now: Instant) -> Situation {
    Situation(
      plan: plan, roster: roster, session: session, opening: Self.opening,
      zone: Zone(name: "Europe/Berlin", initial: 3600), now: now)
  }

  /// The agenda at a moment.
  func forecast(_ clock: String) -> Forecast { situation(at(clock)).forecast }

  /// Adds an act that happened and was typed at a moment; returns what names it.
  @discardableResult
  mutating func add(
    _ act: Act, _ moment: Instant, typed: Instant? = nil, by writer: String = "faye"
  ) -> ActID {
    counts[writer, default: 0] += 1
    let id = ActID(writer: writer, seq: counts[writer] ?? 0)
    let order = ActOrder(
      milliseconds: (typed ?? moment).milliseconds, counter: ledger.entries.count, id: id)
    _ = ledger.add(Entry(order: order, at: moment, act: act, audience: act.audience))
    return id
  }

  /// Decides on an act at a time of day and adds it.
  @discardableResult
  mutating func act(
    _ clock: String, typed: String? = nil, by writer: String = "faye",
    _ decide: (Situation, Instant) throws -> Act
  ) throws -> ActID {
    let moment = at(clock)
    let now = typed.map { at($0) } ?? moment
    return add(try decide(situation(now), moment), moment, typed: now, by: writer)
  }

  /// Goes through the agenda: begins it, then goes on at each of the times after the first.
  mutating func run(_ clocks: String...) throws {
    for (position, clock) in clocks.enumerated() {
      try act(clock) { position == 0 ? try $0.go(at: $1) : try $0.next(at: $1) }
    }
  }
}

/// The role plays of the example's morning.
extension Sitting {
  /// Fills rooms for the rounds to come of a role play.
  mutating func regroup(at clock: String, _ people: [PersonID], activity: String = "play-a") throws
  {
    try act(clock) { now, _ in
      guard let play = now.plan.activity(activity) else { throw Refusal.practice(.noRolePlay) }
      return try now.groups(play, people: people, rounds: nil, standIns: ["Bo"])
    }
  }

  /// Opens the next round of a role play.
  mutating func open(_ clock: String, activity: String = "play-a") throws {
    try act(clock) { now, moment in
      guard let play = now.plan.activity(activity) else { throw Refusal.practice(.noRolePlay) }
      return try now.openRound(play, at: moment)
    }
  }
}
