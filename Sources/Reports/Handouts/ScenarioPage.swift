import Workshop

/// What a handout can say about a scenario: the shared part and each role's own side.
///
/// The hidden parts exist only inside the sides that may see them, so that no template can show
/// them to the wrong role.
enum ScenarioPage {
  /// The names that a handout for one scenario has besides the workshop's.
  static func names(of scenario: Scenario, in plan: Plan) -> [PageName: PageValue] {
    let rolePlay = rolePlay(for: scenario, in: plan)
    return [
      .scenario: shared(scenario),
      .sides: .list(rolePlay.roles.map { side(of: $0, in: rolePlay, for: scenario) }),
    ]
  }

  private static func shared(_ scenario: Scenario) -> PageValue {
    .group([
      .title: .text(scenario.title), .channel: .text(scenario.channel.rawValue),
      .written: .flag(scenario.channel.isWritten), .intensity: .number(scenario.intensity),
      .situation: .text(scenario.situation), .tags: .texts(scenario.tags),
    ])
  }

  private static func side(
    of role: RolePlay.Role, in rolePlay: RolePlay, for scenario: Scenario
  ) -> PageValue {
    let side = CardSide(of: role, in: rolePlay)
    let visible = side.visible(of: scenario)
    return .group([
      .title: .text(role.title), .key: .text(role.key), .task: .text(role.text),
      .advocateSide: .flag(side == .advocate), .customerSide: .flag(side == .customer),
      .observerSide: .flag(side == .observer),
      .customer: .text(visible.customer), .opening: .text(visible.opening),
      .goal: .text(visible.goal), .need: .text(visible.need),
      .triggers: .texts(visible.triggers), .calming: .texts(visible.calming),
      .rules: .texts(visible.rules), .remedies: .texts(visible.remedies),
      .escalate: .text(visible.escalate), .debrief: .texts(visible.debrief),
    ])
  }

  /// The role play that uses the scenario, else any, else one with the three usual roles.
  private static func rolePlay(for scenario: Scenario, in plan: Plan) -> RolePlay {
    let rolePlays = plan.activities.compactMap(\.rolePlay)
    return rolePlays.first { $0.scenarios.contains(scenario.id) } ?? rolePlays.first ?? usual
  }

  private static var usual: RolePlay {
    RolePlay(
      roles: [
        RolePlay.Role(id: "advocate", title: "Advocate", key: "A", scored: true),
        RolePlay.Role(id: "customer", title: "Customer", key: "C"),
        RolePlay.Role(id: "observer", title: "Observer", key: "O"),
      ], rounds: 1, phases: [])
  }
}
