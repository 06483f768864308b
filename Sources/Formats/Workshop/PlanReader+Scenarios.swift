import Plans
import Workshop

extension PlanReader {
  private static let scenarioKeys = [
    "id", "title", "channel", "intensity", "situation", "customer", "opening", "goal", "need",
    "triggers", "calming", "rules", "remedies", "escalate", "debrief", "tags",
  ]

  /// Reads the card that a role play is played from.
  mutating func scenario(_ node: Node, _ position: Int?) -> Scenario {
    let fields = fields(node, "scenario", position: position, Self.scenarioKeys)
    require(fields, "channel")
    require(fields, "intensity")
    var scenario = Scenario(
      id: id(fields, .scenario), title: requiredText(fields, "title"),
      channel: choice(fields, "channel", of: Scenario.Channel.self) ?? .voice,
      intensity: whole(fields, "intensity", 1...5) ?? 1)
    scenario.situation = text(fields, "situation")
    scenario.customer = text(fields, "customer")
    scenario.opening = text(fields, "opening")
    scenario.goal = text(fields, "goal")
    scenario.need = text(fields, "need")
    scenario.triggers = texts(fields, "triggers")
    scenario.calming = texts(fields, "calming")
    scenario.rules = texts(fields, "rules")
    scenario.remedies = texts(fields, "remedies")
    scenario.escalate = text(fields, "escalate")
    scenario.debrief = texts(fields, "debrief")
    scenario.tags = texts(fields, "tags")
    return scenario
  }
}
