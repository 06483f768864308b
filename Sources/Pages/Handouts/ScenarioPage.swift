import Plans
import Workshop

/// What a handout can say about a scenario: the shared part and each role's own side.
///
/// The hidden parts exist only inside the sides that may see them, so that no template can show
/// them to the wrong role.
enum ScenarioPage {
  /// The names that a handout for one scenario has besides the workshop's.
  static func names(of scenario: Scenario, in plan: Plan) -> [PageName: PageValue] {
    let rolePlay = plan.rolePlay(for: scenario)
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
}
