import Pages
import Plans
import Testing
import Workshop

@Suite("Role cards keep each side's secrets")
struct RoleCardTests {
  /// Shows everything that a side has, as a template that tries to show too much would.
  static let greedy = """
    {{#sides}}
    [{{title}}] {{customer}} {{opening}} {{goal}} {{need}} {{#triggers}}{{.}} {{/triggers}}\
    {{#calming}}{{.}} {{/calming}}{{#rules}}{{.}} {{/rules}}{{#remedies}}{{.}} {{/remedies}}\
    {{escalate}} {{#debrief}}{{.}} {{/debrief}}
    {{/sides}}
    {{need}}{{scenario.need}}{{#scenario}}{{need}}{{#triggers}}{{.}}{{/triggers}}{{/scenario}}
    """

  private func lines(_ plan: Plan = SmallPlan.plan) throws -> [String] {
    let template = try HandoutTemplate(name: "greedy.md", text: Self.greedy)
    return try HandoutRenderer(plan: plan).render(template, for: .scenario(id: "parcel"))
      .split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test("The Advocate's side hides everything that only the customer knows")
  func advocate() throws {
    let side = try #require(try lines().first { $0.hasPrefix("[Advocate]") })
    #expect(!side.contains("HIDDEN"))
    #expect(side.contains("RULE") && side.contains("REMEDY"))
  }

  @Test("The customer's side shows need, triggers and calming, and not the rules")
  func customer() throws {
    let side = try #require(try lines().first { $0.hasPrefix("[Customer]") })
    for word in ["CUSTOMER", "OPENING", "GOAL", "NEED", "TRIGGER", "CALMING"] {
      #expect(side.contains("HIDDEN-" + word))
    }
    #expect(!side.contains("RULE") && !side.contains("REMEDY") && !side.contains("ESCALATE"))
  }

  @Test("An observer sees the rules, when handing over is right, and the questions")
  func observer() throws {
    let side = try #require(try lines().first { $0.hasPrefix("[Observer]") })
    for word in ["RULE", "REMEDY", "HIDDEN-ESCALATE", "HIDDEN-DEBRIEF"] {
      #expect(side.contains(word))
    }
    #expect(!side.contains("NEED") && !side.contains("TRIGGER"))
  }

  @Test("Outside the sides nothing hidden can be shown")
  func outside() throws {
    #expect(try lines().count == 3)
  }

  @Test("Without a customer by that id, the first role that is not scored plays it")
  func otherNames() {
    let roles = [
      RolePlay.Role(id: "kunde", title: "Kunde", key: "K"),
      RolePlay.Role(id: "berater", title: "Berater", key: "B", scored: true),
      RolePlay.Role(id: "beobachter", title: "Beobachter", key: "O"),
    ]
    let rolePlay = RolePlay(roles: roles, rounds: 1, phases: [])
    let sides = roles.map { CardSide(of: $0, in: rolePlay) }
    #expect(sides == [.customer, .advocate, .observer])
  }

  @Test("A workshop without a role play has cards for the three usual roles")
  func withoutRolePlay() throws {
    var plan = SmallPlan.plan
    plan.activities = []
    let titles = try lines(plan).map { String($0.prefix { $0 != "]" }) }
    #expect(titles == ["[Advocate", "[Customer", "[Observer"])
  }

  @Test("An unknown scenario is answered with the nearest one")
  func unknownScenario() throws {
    let template = try HandoutTemplate(name: "x.md", text: "x")
    let problem = HandoutProblem.unknownScenario("parcle", nearest: "parcel")
    #expect(throws: problem) {
      try HandoutRenderer(plan: SmallPlan.plan).render(template, for: .scenario(id: "parcle"))
    }
    #expect(
      problem.description
        == "The workshop has no scenario \"parcle\". The nearest is \"parcel\".")
  }
}
