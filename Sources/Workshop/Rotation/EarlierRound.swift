/// A round that the cohort played in an earlier session.
public struct EarlierRound: Equatable, Sendable {
  /// Its rooms.
  public let rooms: [Room]
  /// The scenario it was played from.
  public let scenario: String?
  /// Who played the customer of a scenario of the highest intensity.
  public let hostile: [PersonID]

  /// Creates a round.
  public init(rooms: [Room], scenario: String? = nil, hostile: [PersonID] = []) {
    self.rooms = rooms
    self.scenario = scenario
    self.hostile = hostile
  }
}

extension Situation {
  /// The rounds that were opened in this session, as later sessions need them.
  public var roundsForLater: [EarlierRound] {
    session.rotation.opened.compactMap { opened in
      guard let rooms = session.rotation.rounds[opened.key] else { return nil }
      let scenario = scenario(of: opened.key)
      let customer = plan.activity(opened.key.activity)?.rolePlay?.customerRole ?? 1
      let customers = rooms.compactMap {
        $0.indices.contains(customer) ? $0[customer].learner : nil
      }
      return EarlierRound(
        rooms: rooms, scenario: scenario?.id,
        hostile: scenario?.intensity == Scenario.highestIntensity ? customers : [])
    }
  }

  /// The scenario that a round is played from.
  public func scenario(of key: Rotation.RoundKey) -> Scenario? {
    let own = plan.activity(key.activity)?.rolePlay?.scenario(round: key.round)
    return (session.rotation.scenarios[key] ?? own).flatMap(plan.scenario)
  }

  /// The scenarios of the rounds from one on: what fewest of the people have had before, in the role
  /// play's order, and never more intense than the round before by more than it allows; none when
  /// that is the role play's own order.
  func scenarios(
    _ rolePlay: RolePlay, from first: Int, count: Int, people: [PersonID], key: String,
    earlier: [EarlierRound]
  ) -> [String] {
    let known = rolePlay.scenarios.compactMap(plan.scenario)
    guard !known.isEmpty else { return [] }
    let seated = Set(people)
    var had: [String: Int] = [:]
    for round in earlier + roundsForLater {
      let there = round.rooms.joined().compactMap(\.learner).count(where: seated.contains)
      if let scenario = round.scenario { had[scenario, default: 0] += there }
    }
    var last = first > 1 ? scenario(of: .init(key, first - 1))?.intensity : nil
    let own = (first..<(first + count)).compactMap { rolePlay.scenario(round: $0) }
    var chosen: [String] = []
    for usual in own {
      let most = (last ?? 5) + (rolePlay.maxJump ?? 5)
      let allowed = known.filter { $0.intensity <= most }
      let mildest = known.min { $0.intensity < $1.intensity }.map { [$0] } ?? []
      let best = (allowed.isEmpty ? mildest : allowed).enumerated().min { a, b in
        let one = (had[a.element.id] ?? 0, a.element.id == usual ? 0 : 1, a.offset)
        return one < (had[b.element.id] ?? 0, b.element.id == usual ? 0 : 1, b.offset)
      }
      guard let scenario = best?.element else { continue }
      had[scenario.id, default: 0] += people.count
      last = scenario.intensity
      chosen.append(scenario.id)
    }
    return chosen == own ? [] : chosen
  }

  /// Who must not play the customer in which of some rounds, from 0: who has been the customer of
  /// the highest intensity as often as the role play allows.
  func spared(
    _ rolePlay: RolePlay, scenarios: [String], earlier: [EarlierRound]
  ) -> [Int: Set<PersonID>] {
    guard let limit = rolePlay.hostileLimit else { return [:] }
    let played = (earlier + roundsForLater).flatMap(\.hostile)
    let counts = Dictionary(played.map { ($0, 1) }, uniquingKeysWith: +)
    let spared = Set(counts.filter { $0.value >= limit }.keys)
    if spared.isEmpty { return [:] }
    let hostile = scenarios.indices.filter {
      plan.scenario(scenarios[$0])?.intensity == Scenario.highestIntensity
    }
    return Dictionary(uniqueKeysWithValues: hostile.map { ($0, spared) })
  }
}
