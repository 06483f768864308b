import Plans
import Workshop

/// A workshop of four hours with a hard stop, of which every test takes what it needs.
extension Plan {
  static var morning: Plan {
    let steps = [
      ("H", "Hear"), ("E", "Empathise"), ("A", "Own it"), ("R", "Resolve"), ("D", "Learn"),
    ]
    var plan = Plan(
      id: "morning", title: "A morning", minutes: 240,
      framework: Framework(
        id: "HEARD", title: "HEARD", steps: steps.map { .init(key: $0.0, title: $0.1) }))
    plan.scoring.steps = steps.map { Criterion(key: $0.0, title: $0.1) }
    plan.scoring.skills = [Criterion(key: "calm", title: "Composure")]
    plan.scoring.global = GlobalRating()
    plan.agenda = morningAgenda
    plan.activities = [
      Activity(id: "play-a", title: "Role play A", content: .rolePlay(.triads(rounds: 3))),
      Activity(id: "play-b", title: "Role play B", content: .rolePlay(.triads(rounds: 1))),
    ]
    plan.tests = [.morning("pre", .pre), .morning("post", .post)]
    plan.surveys = [.morning]
    return plan
  }

  private static var morningAgenda: [AgendaItem] {
    var items = [
      AgendaItem(id: "welcome", title: "Welcome", minutes: 10, minimum: 5, kind: .admin),
      AgendaItem(id: "pretest", title: "Pre-test", minutes: 10, kind: .test),
      AgendaItem(id: "recap", title: "Recap", minutes: 15, minimum: 10),
      AgendaItem(id: "clip", title: "Clip", minutes: 20, minimum: 10, kind: .practice),
      AgendaItem(id: "drill", title: "Drill", minutes: 10, minimum: 5, kind: .practice),
      AgendaItem(id: "break-1", title: "Break", minutes: 10, kind: .break),
      AgendaItem(id: "demo", title: "Demo", minutes: 20, minimum: 16, kind: .practice),
      AgendaItem(id: "role-play-a", title: "Role play A", minutes: 45, kind: .practice),
      AgendaItem(id: "debrief", title: "Debrief", minutes: 10, minimum: 7, kind: .discussion),
      AgendaItem(id: "break-2", title: "Break", minutes: 15, minimum: 10, kind: .break),
      AgendaItem(id: "topics", title: "Hot-button topics", minutes: 15, minimum: 10),
      AgendaItem(id: "role-play-b", title: "Role play B", minutes: 15, kind: .practice),
      AgendaItem(id: "discussion", title: "Discussion", minutes: 15, minimum: 10),
      AgendaItem(id: "posttest", title: "Post-test", minutes: 12, kind: .test),
      AgendaItem(id: "survey", title: "Survey", minutes: 6, kind: .survey),
      AgendaItem(id: "wrap", title: "Wrap", minutes: 7, minimum: 5, kind: .admin),
      AgendaItem(id: "buffer", title: "Buffer", minutes: 5, minimum: 0, kind: .buffer),
    ]
    for index in items.indices {
      switch items[index].id {
      case "role-play-a": items[index].activities = ["play-a"]
      case "role-play-b": items[index].activities = ["play-b"]
      case "buffer": items[index].hardStop = true
      default: break
      }
      if ["topics", "role-play-b"].contains(items[index].id) { items[index].keep = .should }
    }
    return items
  }
}

extension RolePlay {
  /// Three seats, fifteen minutes a round; who sits in the first is scored.
  static func triads(rounds: Int) -> RolePlay {
    RolePlay(
      roles: [
        Role(id: "advocate", title: "Advocate", key: "A", scored: true),
        Role(id: "customer", title: "Customer", key: "C"),
        Role(id: "observer", title: "Observer", key: "O"),
      ],
      rounds: rounds,
      phases: [
        Phase(id: "brief", minutes: 2), Phase(id: "play", minutes: 6),
        Phase(id: "debrief", minutes: 5), Phase(id: "move", minutes: 2),
      ])
  }
}

extension Plans.Test {
  /// Ten questions of one point each, of which seven are needed.
  static func morning(_ id: String, _ moment: Moment) -> Plans.Test {
    let items = (1...10).map { Item(id: "q\($0)", text: "Question \($0)") }
    return Plans.Test(id: id, title: "Test \(id)", moment: moment, passMark: 7, items: items)
  }
}

extension Survey {
  static var morning: Survey {
    Survey(
      id: "exit", title: "Before you go",
      items: [
        Item(id: "useful", text: "Was it useful?", scale: .numbers(1...5, low: "no", high: "yes")),
        Item(id: "more", text: "What should be longer?", scale: .text),
      ])
  }
}
