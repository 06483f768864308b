/// Whose side of a scenario card is shown; each keeps from the others what they must find out.
public enum CardSide: CaseIterable, Equatable, Sendable {
  /// The role that is scored.
  case advocate
  /// The role that brings the complaint.
  case customer
  /// Any other role.
  case observer

  /// Returns the side that a role of a role play sees.
  ///
  /// The customer is the role with the id `customer`; in a role play that calls it otherwise, the
  /// first role that is not scored.
  public init(of role: RolePlay.Role, in rolePlay: RolePlay) {
    let unscored = rolePlay.roles.filter { !$0.scored }
    let customer = unscored.first { $0.id == "customer" } ?? unscored.first
    if role.scored {
      self = .advocate
    } else {
      self = role == customer ? .customer : .observer
    }
  }

  /// Returns the scenario with everything emptied that this side must not see.
  ///
  /// Title, channel, intensity, situation and tags are on every side.
  public func visible(of scenario: Scenario) -> Scenario {
    var side = Scenario(
      id: scenario.id, title: scenario.title, channel: scenario.channel,
      intensity: scenario.intensity)
    side.situation = scenario.situation
    side.tags = scenario.tags
    switch self {
    case .advocate: showLimits(of: scenario, on: &side)
    case .customer: showPerson(of: scenario, on: &side)
    case .observer:
      showLimits(of: scenario, on: &side)
      side.escalate = scenario.escalate
      side.debrief = scenario.debrief
    }
    return side
  }

  private func showLimits(of scenario: Scenario, on side: inout Scenario) {
    side.rules = scenario.rules
    side.remedies = scenario.remedies
  }

  private func showPerson(of scenario: Scenario, on side: inout Scenario) {
    side.customer = scenario.customer
    side.opening = scenario.opening
    side.goal = scenario.goal
    side.need = scenario.need
    side.triggers = scenario.triggers
    side.calming = scenario.calming
  }
}

extension Plan {
  /// Returns the role play that a scenario is played in: the first that names it, else any, else
  /// one with the three usual roles.
  public func rolePlay(for scenario: Scenario) -> RolePlay {
    let rolePlays = activities.compactMap(\.rolePlay)
    return rolePlays.first { $0.scenarios.contains(scenario.id) } ?? rolePlays.first ?? .usual
  }
}

extension RolePlay {
  /// Advocate, customer and observer, with nothing planned.
  static var usual: RolePlay {
    RolePlay(
      roles: [
        Role(id: "advocate", title: "Advocate", key: "A", scored: true),
        Role(id: "customer", title: "Customer", key: "C"),
        Role(id: "observer", title: "Observer", key: "O"),
      ], rounds: 1, phases: [])
  }
}
