import Plans

/// The rooms that a trainer is to watch in the rounds of a role play.
public struct Duty: Equatable, Sendable {
  /// The trainer's label.
  public var trainer: String
  /// The numbers of the rooms of each round, from 1, in the order in which they are to be watched.
  public var rooms: [[Int]]

  /// Creates a duty.
  public init(trainer: String, rooms: [[Int]]) {
    self.trainer = trainer
    self.rooms = rooms
  }
}

/// A performance that trainers are to see.
public struct PlannedView: Equatable, Sendable {
  /// The round.
  public let key: Rotation.RoundKey
  /// The room's number, from 1.
  public let room: Int
  /// Who plays the scored role there.
  public let learner: PersonID
  /// The trainers, in order.
  public let trainers: [String]
}

extension Situation {
  /// What the seat is called of the lead.
  public static let trainer = "trainer"
  /// What the seat is called of a co-trainer, when there is just one or nobody has said a name.
  public static let coTrainer = "co-trainer"

  /// Who scores and stands in: the lead first, then the user, those the cohort names, and
  /// everybody who has scored or watched.
  public func team(own: String, named: [String]) -> [String] {
    let lead = session.lead.map(Session.label(ofWriter:)).flatMap { $0.isEmpty ? nil : $0 }
    let seen = session.scores.trainers.map(\.name) + session.scores.visits.map(\.watch.rater)
    var team: [String] = []
    for name in [lead ?? own, own] + named + seen.sorted() where !team.contains(name) {
      team.append(name)
    }
    return team
  }

  /// The rooms a trainer is to watch in a round: where they have a seat, else as it was planned;
  /// none where they play the scored role themselves.
  ///
  /// Who does not lead and has no rooms of their own has those of the co-trainer without a name.
  public func duty(of trainer: String, in key: Rotation.RoundKey) -> [Int] {
    let duties = session.rotation.duties[key] ?? []
    let isKnown = duties.contains { $0.trainer == trainer }
    let isLead = session.lead.map(Session.label(ofWriter:)) == trainer
    let label = isKnown || isLead ? trainer : Self.coTrainer
    let names = SeatNames(duties.map(\.trainer), lead: session.lead.map(Session.label(ofWriter:)))
    for (number, room) in (session.rotation.rounds[key] ?? []).enumerated() {
      let seat = room.firstIndex { seat in
        if case .standIn(let name) = seat { names[name] == label } else { false }
      }
      guard let seat else { continue }
      return seat == plan.activity(key.activity)?.rolePlay?.scoredRole ? [] : [number + 1]
    }
    return duties.first { $0.trainer == label }?.rooms ?? []
  }

  /// The performances that trainers are to see in a round, in order of the rooms.
  public func plannedViews(in key: Rotation.RoundKey) -> [PlannedView] {
    let scored = plan.activity(key.activity)?.rolePlay?.scoredRole ?? 0
    var trainers: [Int: [String]] = [:]
    for duty in session.rotation.duties[key] ?? [] {
      for room in self.duty(of: duty.trainer, in: key) {
        trainers[room, default: []].append(duty.trainer)
      }
    }
    return (session.rotation.rounds[key] ?? []).enumerated().compactMap { number, room in
      guard let names = trainers[number + 1], room.indices.contains(scored),
        let learner = room[scored].learner
      else { return nil }
      return PlannedView(key: key, room: number + 1, learner: learner, trainers: names)
    }
  }

  /// The performances that two trainers are to see and have not both scored yet, in order; in
  /// `trainers` those who have not.
  public var viewsToDouble: [PlannedView] {
    session.rotation.duties.keys.sorted().flatMap(plannedViews).compactMap { view in
      if view.trainers.count < 2 || exemption(of: view.learner, in: view.key) != nil { return nil }
      let performance = Performance(
        learner: view.learner, activity: view.key.activity, round: view.key.round)
      let scored = (session.scores.raters[performance] ?? []).filter { $0.source == .trainer }
      if scored.count > 1 { return nil }
      let missing = view.trainers.filter { !scored.map(\.name).contains($0) }
      return PlannedView(
        key: view.key, room: view.room, learner: view.learner, trainers: missing)
    }
  }

  /// The rooms that a team watches in rounds that were filled.
  ///
  /// - Parameters:
  ///   - rounds: The rooms of each round.
  ///   - rolePlay: What is played in them.
  ///   - team: The trainers, the lead first; a co-trainer without a name is one of them when one
  ///     fills a seat.
  ///   - visits: How many rooms each watches in a round, and the share to be scored by two.
  func duties(
    _ rounds: [[Room]], _ rolePlay: RolePlay, team: [String], visits: RoomVisits
  ) -> [Duty] {
    guard let lead = team.first, visits.rooms > 0 else { return [] }
    let fills = team.count == 1 && rounds.joined().joined().contains(.standIn(Self.coTrainer))
    let trainers = fills ? team + [Self.coTrainer] : team
    let names = SeatNames(trainers, lead: lead)
    let seated = rounds.map { rooms in
      rooms.map { room in
        room.map { seat in
          if case .standIn(let name) = seat { Seat.standIn(names[name] ?? name) } else { seat }
        }
      }
    }
    var planner = DutyPlanner(trainers: trainers, visits: visits, scoredRole: rolePlay.scoredRole)
    for (performance, names) in trainersSeen { planner.note(performance.learner, seenBy: names) }
    return planner.duties(seated)
  }

  /// The trainers who watched or scored each performance.
  private var trainersSeen: [(Performance, Set<String>)] {
    let raters = session.scores.raters
    return performances.compactMap { performance, room in
      let scored = (raters[performance] ?? []).filter { $0.source == .trainer }.map(\.name)
      let watched = session.scores.visits.map(\.watch).filter {
        $0.activity == performance.activity && $0.round == performance.round && $0.room == room
      }
      let names = Set(scored + watched.map(\.rater))
      return names.isEmpty ? nil : (performance, names)
    }
  }
}

/// Which trainer the name of a stand-in's seat means.
private struct SeatNames {
  private let trainers: [String]
  private let lead: String?

  init(_ trainers: [String], lead: String?) {
    self.trainers = trainers
    self.lead = lead
  }

  subscript(name: String) -> String? {
    if trainers.contains(name) { return name }
    let others = trainers.filter { $0 != lead }
    switch name {
    case Situation.trainer: return lead
    case Situation.coTrainer: return others.count == 1 ? others[0] : nil
    default: return nil
    }
  }
}
