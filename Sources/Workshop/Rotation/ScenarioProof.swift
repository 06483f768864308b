public import Plans

/// What the scenarios of rounds that were filled cost: heat that rises too fast, and scenarios that
/// people have again.
public struct ScenarioProof: Equatable, Sendable {
  /// The rounds whose scenario is hotter than the one before it by more than is allowed.
  public let jumps: [Jump]
  /// The rounds whose scenario people have had before.
  public let again: [Again]

  /// Heat that rises too fast.
  public struct Jump: Equatable, Sendable {
    /// The round's number.
    public let round: Int
    /// The intensity before it.
    public let from: Int
    /// The intensity of its scenario.
    public let to: Int

    /// Creates a jump.
    public init(round: Int, from: Int, to: Int) {
      self.round = round
      self.from = from
      self.to = to
    }
  }

  /// A scenario that people have had.
  public struct Again: Equatable, Sendable {
    /// The round's number.
    public let round: Int
    /// How many people.
    public let people: Int

    /// Creates what people have again.
    public init(round: Int, people: Int) {
      self.round = round
      self.people = people
    }
  }
}

extension Situation {
  /// The scenarios of the rounds of a role play from one on; none when they are its own in order.
  func scenarios(
    _ activity: Activity, _ rolePlay: RolePlay, from first: Int, count: Int, people: [PersonID],
    earlier: EarlierDays
  ) -> [String] {
    let rotation = session.rotation
    let own = (first..<(first + count)).compactMap { rolePlay.scenario(round: $0) }
    let usual = own.enumerated().map { offset, scenario in
      let key = Rotation.RoundKey(activity.id, first + offset)
      return rotation.rounds[key] == nil ? scenario : rotation.scenarios[key] ?? scenario
    }
    let had = scenariosHad(activity.id, earlier)
    let order = ScenarioOrder(
      known: rolePlay.scenarios.compactMap(plan.scenario), usual: usual,
      had: had.mapValues { $0.intersection(people).count }, people: people.count,
      last: intensityBefore(activity.id, earlier), maxJump: rolePlay.maxJump)
    let chosen = order.best()
    return chosen == own ? [] : chosen
  }

  /// What the scenarios of rounds that were filled cost, found by looking at them.
  public func scenarioProof(
    _ grouping: Grouping, _ activity: Activity, earlier: EarlierDays = EarlierDays()
  ) -> ScenarioProof {
    var had = scenariosHad(activity.id, earlier)
    var last = intensityBefore(activity.id, earlier)
    var jumps: [ScenarioProof.Jump] = []
    var again: [ScenarioProof.Again] = []
    for (offset, rooms) in grouping.rounds.enumerated() {
      let round = grouping.firstRound + offset
      guard let scenario = scenario(of: .init(activity.id, round)) else { continue }
      if let from = last, let most = activity.rolePlay?.maxJump, scenario.intensity > from + most {
        jumps.append(.init(round: round, from: from, to: scenario.intensity))
      }
      let people = Set(rooms.joined().compactMap(\.learner))
      let repeating = people.intersection(had[scenario.id] ?? []).count
      if repeating > 0 { again.append(.init(round: round, people: repeating)) }
      had[scenario.id, default: []].formUnion(people)
      last = scenario.intensity
    }
    return ScenarioProof(jumps: jumps, again: again)
  }

  /// The heat that rises too fast from the round that was opened before a round to its own.
  public func jump(
    to key: Rotation.RoundKey, earlier: EarlierDays = EarlierDays()
  ) -> ScenarioProof.Jump? {
    let before = session.rotation.opened.map(\.key).prefix { $0 != key }
    let last = before.last { scenario(of: $0) != nil }.flatMap { scenario(of: $0)?.intensity }
    guard let from = last ?? earlier.rounds.last(where: { $0.intensity != nil })?.intensity,
      let most = plan.activity(key.activity)?.rolePlay?.maxJump,
      let to = scenario(of: key)?.intensity, to > from + most
    else { return nil }
    return ScenarioProof.Jump(round: key.round, from: from, to: to)
  }

  /// Who has had each scenario, or will in another role play.
  private func scenariosHad(
    _ activity: String, _ earlier: EarlierDays
  ) -> [String: Set<PersonID>] {
    var had: [String: Set<PersonID>] = [:]
    for round in roundsBefore(activity, earlier) {
      guard let scenario = round.scenario else { continue }
      had[scenario, default: []].formUnion(round.rooms.joined().compactMap(\.learner))
    }
    return had
  }
}
