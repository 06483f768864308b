import Plans
import Workshop

extension Plan {
  /// The morning with role plays whose scenarios are as hot as said: `A1` is one of intensity 1.
  static func heated(
    a: [String], rounds: Int, b: [String] = [], maxJump: Int? = nil, limit: Int? = nil
  ) -> Plan {
    var plan = Plan.morning
    plan.scenarios = Set(a + b).sorted().map { id in
      Scenario(
        id: id, title: "Card \(id)", channel: .voice, intensity: Int(id.suffix(1)) ?? 1)
    }
    plan.activities = [("play-a", a, rounds), ("play-b", b, 1)].map { id, scenarios, rounds in
      var play = RolePlay.triads(rounds: rounds)
      play.scenarios = scenarios
      play.maxJump = maxJump
      play.hostileLimit = limit
      return Activity(id: id, title: id, content: .rolePlay(play))
    }
    return plan
  }
}

extension Sitting {
  /// A morning with heated role plays.
  init(_ plan: Plan) {
    self.init()
    self.plan = plan
  }

  /// What rooms would be filled, and adds them.
  @discardableResult
  mutating func fill(
    _ people: [PersonID], activity: String = "play-a", rounds: Int? = nil,
    sizes: RoomSizes = .standIns, stays: Bool = false, insisting: Bool = false,
    earlier: EarlierDays = EarlierDays(), at clock: String = "10:47"
  ) throws -> Grouping {
    let now = situation(at(clock))
    guard let play = now.plan.activity(activity) else { throw Refusal.practice(.noRolePlay) }
    let act = try now.groups(
      play, people: people, rounds: rounds, standIns: ["Bo"], sizes: sizes, stays: stays,
      insisting: insisting, earlier: earlier)
    guard case .practice(.grouped(let grouping)) = act else { throw Refusal.practice(.noRolePlay) }
    add(act, at(clock))
    return grouping
  }

  /// The scenario of each round of a grouping.
  func scenarios(_ grouping: Grouping) -> [String] {
    let now = situation(at("10:48"))
    return grouping.rounds.indices.compactMap {
      now.scenario(of: .init(grouping.activity, grouping.firstRound + $0))?.id
    }
  }
}
