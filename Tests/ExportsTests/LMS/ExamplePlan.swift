import Plans
import Workshop

/// A small workshop with everything that leaves the room: scores, two tests, a survey.
enum ExamplePlan {
  static func plan(id: String = "calm-calls") -> Plan {
    let steps = [("H", "Hear"), ("E", "Empathize"), ("A", "Apologize")]
    var plan = Plan(
      id: id, title: "Calm calls", minutes: 240,
      framework: Framework(
        id: "HEA", title: "Hear, empathize, apologize",
        steps: steps.map { Framework.Step(key: $0.0, title: $0.1) }))
    plan.programme = "calm-customers"
    plan.scoring.steps = steps.map { Criterion(key: $0.0, title: $0.1) }
    plan.scoring.skills = [Criterion(key: "calm", title: "Stays calm")]
    plan.scoring.global = GlobalRating()
    plan.completion = CompletionRule(attendance: 80, requires: ["post-test"])
    plan.agenda = [AgendaItem(id: "all", title: "All of it", minutes: 240)]
    let roles = [
      RolePlay.Role(id: "advocate", title: "Advocate", key: "A", scored: true),
      RolePlay.Role(id: "customer", title: "Customer", key: "C"),
    ]
    let rolePlay = RolePlay(roles: roles, rounds: 2, phases: [])
    plan.activities = [
      Activity(id: "role-play-a", title: "Role play A: \"price\"", content: .rolePlay(rolePlay))
    ]
    plan.tests = [test("pre-test", "Pre-test", .pre), test("post-test", "Post-test", .post)]
    plan.surveys = [survey]
    plan.lms.course = "Calm calls (vILT)"
    plan.lms.code = "CALM 1"
    plan.lms.item = "Post-test"
    plan.lms.iri = "https://lectern.example/xapi/"
    plan.lms.homePage = "https://acme.learnupon.example"
    return plan
  }

  private static func test(_ id: String, _ title: String, _ moment: Test.Moment) -> Test {
    let items = (1...10).map { Test.Item(id: "q\($0)", text: "Question \($0)?") }
    return Test(id: id, title: title, moment: moment, passMark: 7, items: items)
  }

  private static let survey = Survey(
    id: "survey", title: "Survey",
    items: [
      Survey.Item(
        id: "s1", text: "How sure are you?", measure: "confidence",
        scale: .numbers(1...5, low: "not at all", high: "very")),
      Survey.Item(id: "s2", text: "What will you do?", scale: .text),
    ])
}
