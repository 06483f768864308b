public import Plans

/// Who plays the hostile customer more often than a role play allows, and why.
public struct HostileExcess: Equatable, Sendable {
  /// How often one person may.
  public let limit: Int
  /// The people, in order.
  public let people: [Player]
  /// How many such turns learners have in the rounds that were filled.
  public let turns: Int
  /// How many of them those who take part had left before.
  public let left: Int

  /// Somebody who plays it too often.
  public struct Player: Equatable, Sendable {
    /// Who.
    public let person: PersonID
    /// In which of the rounds that were filled.
    public let rounds: [Int]
  }
}

extension Situation {
  /// The limit that holds in rounds of a role play; `nil` when none does.
  ///
  /// - Parameters:
  ///   - scenarios: The scenarios of the rounds to fill.
  ///   - before: Every other round, played or waiting.
  func hostileLimit(
    _ rolePlay: RolePlay, scenarios: [String], before: [EarlierRound]
  ) -> HostileLimit? {
    guard let limit = rolePlay.hostileLimit else { return nil }
    let hostile = scenarios.indices.filter {
      plan.scenario(scenarios[$0])?.intensity == Scenario.highestIntensity
    }
    guard !hostile.isEmpty else { return nil }
    return HostileLimit(
      limit: limit, rounds: Set(hostile),
      played: Dictionary(before.flatMap(\.hostile).map { ($0, 1) }, uniquingKeysWith: +))
  }

  /// Who plays the hostile customer too often in rounds that were filled, found by looking at them;
  /// `nil` when nobody does.
  public func hostileExcess(
    _ grouping: Grouping, _ activity: Activity, earlier: EarlierDays = EarlierDays()
  ) -> HostileExcess? {
    guard let limit = activity.rolePlay?.hostileLimit else { return nil }
    var counts: [PersonID: Int] = [:]
    for person in roundsBefore(activity.id, earlier).flatMap(\.hostile) {
      counts[person, default: 0] += 1
    }
    let playing = Set(grouping.rounds.joined().joined().compactMap(\.learner))
      .subtracting(observersOnly)
    let left = playing.reduce(0) { $0 + max(0, limit - (counts[$1] ?? 0)) }
    var over: [PersonID: [Int]] = [:]
    var turns = 0
    for (offset, rooms) in grouping.rounds.enumerated() {
      let key = Rotation.RoundKey(activity.id, grouping.firstRound + offset)
      for person in earlierRound(key, rooms: rooms).hostile {
        turns += 1
        counts[person, default: 0] += 1
        if (counts[person] ?? 0) > limit { over[person, default: []].append(key.round) }
      }
    }
    if over.isEmpty { return nil }
    let people = over.keys.sorted().map { HostileExcess.Player(person: $0, rounds: over[$0] ?? []) }
    return HostileExcess(limit: limit, people: people, turns: turns, left: left)
  }
}
