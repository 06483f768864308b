import Calendar
import Plans
import TestKit
import Workshop

/// A random morning of roll call, with what an independent account makes of it.
struct PresenceHistory {
  static let window = 240
  static let people = (11...14).map { ExampleCohort.id($0) }
  static let walkin = ExampleCohort.id(15)

  private let plan = ExamplePlan.plan()
  private let roster: Roster
  private var ledger = Ledger<Act>()
  private var count = 0
  private(set) var minute = -30
  private(set) var log: [String] = []
  /// Every act with its number, what it says, and whether it counts.
  private var said: [(id: ActID, act: Act, at: Int, isUndone: Bool)] = []
  private let opening: Opening

  init() {
    var roster = Roster()
    for person in ExampleCohort.people where Self.people.contains(person.id) {
      roster.apply(.person(person))
    }
    for person in ExampleCohort.people where person.id == Self.walkin {
      roster.apply(.person(person))
    }
    self.roster = roster
    let start = ExampleCohort().start
    opening = Opening(
      session: "6d1f3c52-8a0b-4b59-9c55-2f3f0a9e4d01", cohort: "acme-3",
      programme: "calm-customers", zone: "Europe/Berlin",
      window: Period(start, start.adding(minutes: Self.window)),
      doors: start.adding(minutes: -30), workshop: "", lead: "faye")
    add(.session(.opened(opening)), at: -30)
    let results = (Self.people.dropLast() + [Self.walkin]).map {
      TestResult(person: $0, points: 9)
    }
    add(.results(.tested(TestResults(test: "post-test", rows: results))), at: -30)
  }

  func moment(_ minute: Int) -> Instant { opening.window.start.adding(minutes: minute) }

  var situation: Situation {
    Situation(
      plan: plan, roster: roster, session: Session(ledger, people: PersonMap()), opening: opening,
      zone: Zone(name: "Europe/Berlin", initial: 3600), now: moment(minute))
  }

  @discardableResult
  private mutating func add(_ act: Act, at: Int) -> ActID {
    count += 1
    let id = ActID(writer: "faye", seq: count)
    let order = ActOrder(milliseconds: moment(minute).milliseconds, counter: count, id: id)
    _ = ledger.add(Entry(order: order, at: moment(at), act: act, audience: act.audience))
    return id
  }

  /// Does something random; whether it was allowed.
  mutating func step(_ random: inout SplitMix64) {
    minute = min(Self.window + 30, minute + random.number(0...18))
    let isPast = random.number(0...2) == 0
    let at = isPast ? max(-30, minute - random.number(0...90)) : minute
    switch random.number(0...15) {
    case 0: close(random)
    case 1, 2: undo(&random)
    case 3 where minute > 0: report(&random)
    default: say(&random, at: at)
    }
  }

  private mutating func say(_ random: inout SplitMix64, at: Int) {
    var who = [random.pick(Self.people[0], Self.people[1], Self.people[2], Self.people[3])]
    if random.number(0...3) == 0 { who = Array(Self.people.prefix(random.number(2...4))) }
    if random.number(0...7) == 0 { who = [Self.walkin] }
    let (now, moment) = (situation, moment(at))
    let verb = random.number(0...7)
    let isWalkin = who == [Self.walkin] && !now.session.presence.walkins.contains(Self.walkin)
    let act = try? { () throws(Refusal) -> Act in
      if isWalkin { return try now.walkin(Self.walkin, at: moment) }
      switch verb {
      case 0, 1, 2: return try now.here(who, at: moment)
      case 3: return try now.lost(who, at: moment)
      case 4: return try now.left(who, reason: nil, at: moment)
      case 5: return try now.excused(who, reason: nil, at: moment)
      default: return try now.absent(who, at: moment)
      }
    }()
    guard let act else { return }
    let id = add(act, at: at)
    said.append((id, act, at, false))
    log.append("\(minute): at \(at) \(act)")
  }

  private mutating func report(_ random: inout SplitMix64) {
    if situation.isClosed { return }
    var rows: [SeenEvidence] = []
    for person in Self.people where random.number(0...2) > 0 {
      var start = random.number(-20...max(-19, minute - 1))
      var spans: [SeenSpan] = []
      while start < minute, spans.count < 3 {
        let end = min(minute, start + random.number(1...120))
        spans.append(
          SeenSpan(start: moment(start), end: moment(end), isHull: random.number(0...2) == 0))
        start = end + random.number(0...30)
      }
      rows.append(SeenEvidence(person: person, spans: spans))
    }
    let ends = rows.flatMap(\.spans).compactMap(\.end)
    let file = AttendanceImport(
      file: "f.csv", hash: "h\(count)", platform: "zoom", newest: ends.max(), people: rows)
    let act = Act.rollCall(.attended(file))
    said.append((add(act, at: minute), act, minute, false))
    log.append("\(minute): report \(rows)")
  }

  private mutating func close(_ random: SplitMix64) {
    guard minute > 60, let act = try? situation.close(insisting: true, at: moment(minute)) else {
      return
    }
    said.append((add(act, at: minute), act, minute, false))
    log.append("\(minute): close")
  }

  private mutating func undo(_ random: inout SplitMix64) {
    guard let index = said.indices.randomElement(using: &random) else { return }
    if said[index].isUndone {
      guard let undoer = ledger.undoer(of: said[index].id) else { return }
      add(.redo(undoer), at: minute)
    } else {
      add(.undo(said[index].id), at: minute)
    }
    said[index].isUndone.toggle()
    log.append("\(minute): \(said[index].isUndone ? "undo" : "redo") \(said[index].act)")
  }
}

extension PresenceHistory {
  /// When presence that nobody ended is taken to end.
  var end: Int { closed ?? minute }

  /// When the session was closed; `nil` while it is open.
  var closed: Int? {
    said.last { entry in
      if case .session(.closed) = entry.act { !entry.isUndone } else { false }
    }?.at
  }

  /// Whether somebody takes part who is not enrolled.
  var hasWalkin: Bool {
    said.contains { entry in
      if case .rollCall(.walkin) = entry.act { !entry.isUndone } else { false }
    }
  }

  /// What the independent account knows of somebody.
  func model(of person: PersonID) -> MinuteModel {
    var model = MinuteModel()
    let start = opening.window.start
    let minutes = { (moment: Instant) in moment.seconds(since: start) / 60 }
    for entry in said where !entry.isUndone {
      guard case .rollCall(let act) = entry.act else { continue }
      switch act {
      case .here(let people) where people.contains(person):
        model.words.append((.here, entry.at))
      case .walkin(person): model.words.append((.here, entry.at))
      case .lost(let people) where people.contains(person):
        model.words.append((.lost, entry.at))
      case .left(let people, _) where people.contains(person):
        model.words.append((.left, entry.at))
      case .absent(let people, _) where people.contains(person):
        model.words.append((.absent, entry.at))
      case .excused(let people, _, _) where people.contains(person):
        model.words.append((.excused, entry.at))
      case .attended(let file):
        if let newest = file.newest { model.known = max(model.known ?? .min, minutes(newest)) }
        for row in file.people where row.person == person {
          model.seen += row.spans.compactMap { span in
            span.end.map { (minutes(span.start), minutes($0), span.isHull) }
          }
        }
      default: break
      }
    }
    model.known = model.known.map { min($0, Self.window) }
    return model
  }
}
