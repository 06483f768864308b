import Plans
import TestKit
import Workshop

/// Plans that say anything the document can say, sensible or not.
enum RandomPlan {
  static func plan(_ random: inout SplitMix64) -> Plan {
    var plan = Plan(
      id: text(&random), title: text(&random), minutes: Int.random(in: 1...500, using: &random),
      framework: framework("F", &random))
    plan.version = text(&random)
    plan.language = "de-CH"
    plan.programme = text(&random)
    plan.doors = Int.random(in: 0...90, using: &random)
    plan.objectives = many(&random) { Objective(id: text(&$0), text: text(&$0)) }
    plan.alternatives = Bool.random(using: &random) ? [framework("G", &random)] : []
    plan.scoring = scoring(&random)
    plan.completion = CompletionRule(
      attendance: Int.random(in: 0...100, using: &random),
      countsBreaks: Bool.random(using: &random), requires: texts(&random), passes: texts(&random))
    let sources: [ResultRule.Source] = [.postTest, .test("t"), .trainerScores, .none]
    plan.result = ResultRule(source: sources.randomElement(using: &random) ?? .none)
    plan.lms.course = text(&random)
    plan.lms.iri = "https://example.com"
    plan.agenda = many(&random) { item(&$0) }
    plan.activities = many(&random) { activity(&$0) }
    plan.scenarios = many(&random) { scenario(&$0) }
    plan.tests = many(&random) { test(&$0) }
    plan.surveys = many(&random) { survey(&$0) }
    plan.handouts = many(&random) { Handout(id: text(&$0), title: text(&$0), template: "x.md") }
    plan.stages = many(&random) {
      Stage(id: text(&$0), title: text(&$0), days: Int.random(in: -30...30, using: &$0))
    }
    return plan
  }

  private static let words = [
    "", "Zoë", "no", "1:30", "010", "a\nb", "\"", "\\", " x ", "李", "\u{2028}", "\u{1B}",
    "é e\u{301}",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    texts(&random).joined(separator: " ")
  }

  private static func texts(_ random: inout SplitMix64) -> [String] {
    many(&random) { words.randomElement(using: &$0) ?? "" }
  }

  private static func many<Element>(
    _ random: inout SplitMix64, _ make: (inout SplitMix64) -> Element
  ) -> [Element] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&random) }
  }

  private static func questions(_ random: inout SplitMix64) -> [AgendaItem.Question] {
    many(&random) { AgendaItem.Question(text(&$0), expect: texts(&$0)) }
  }

  private static func framework(_ id: String, _ random: inout SplitMix64) -> Framework {
    Framework(
      id: id, title: text(&random), source: text(&random), note: text(&random),
      steps: many(&random) {
        Framework.Step(
          key: text(&$0), title: text(&$0), text: text(&$0), value: text(&$0), phrases: texts(&$0))
      })
  }

  private static func scoring(_ random: inout SplitMix64) -> Scoring {
    var scoring = Scoring()
    scoring.levels = 0...Int.random(in: 0...9, using: &random)
    scoring.steps = many(&random) { criterion(&$0) }
    scoring.skills = many(&random) { criterion(&$0) }
    if Bool.random(using: &random) {
      scoring.global = GlobalRating(title: text(&random), levels: -2 ... -1, anchors: [-1: "x"])
    }
    return scoring
  }

  private static func criterion(_ random: inout SplitMix64) -> Criterion {
    let levels = many(&random) { (Int.random(in: 0...9, using: &$0), text(&$0)) }
    let anchors = Dictionary(levels) { first, _ in first }
    return Criterion(key: text(&random), title: text(&random), anchors: anchors)
  }

  private static func item(_ random: inout SplitMix64) -> AgendaItem {
    var item = AgendaItem(
      id: text(&random), title: text(&random), minutes: Int.random(in: 1...60, using: &random),
      minimum: Int.random(in: 1...60, using: &random),
      kind: AgendaItem.Kind.allCases.randomElement(using: &random) ?? .theory)
    item.keep = AgendaItem.Keep.allCases.randomElement(using: &random) ?? .must
    item.fixedStart = Bool.random(using: &random) ? 0 : nil
    item.hardStop = Bool.random(using: &random)
    item.activities = texts(&random)
    item.sayLong = text(&random)
    item.tasks = texts(&random)
    item.asks = questions(&random)
    item.cue = text(&random)
    return item
  }

  private static func activity(_ random: inout SplitMix64) -> Activity {
    let steps = Activity.Steps(
      text: text(&random), steps: texts(&random), asks: questions(&random), handIn: text(&random))
    let content: Activity.Content =
      switch Activity.Kind.allCases.randomElement(using: &random) ?? .drill {
      case .clip: .clip(clip(&random))
      case .rolePlay: .rolePlay(rolePlay(&random))
      case .drill: .drill(steps)
      case .discussion: .discussion(steps)
      case .case: .case(steps)
      case .project: .project(steps)
      }
    return Activity(
      id: text(&random), title: text(&random), objectives: texts(&random),
      sheet: Bool.random(using: &random) ? 4 : nil,
      content: content)
  }

  private static func clip(_ random: inout SplitMix64) -> Clip {
    var clip = Clip(file: text(&random), rights: text(&random))
    clip.start = Int.random(in: 0...5000, using: &random)
    clip.end = Bool.random(using: &random) ? 7 : nil
    clip.transcript = text(&random)
    clip.cues = many(&random) {
      Clip.Cue(
        id: text(&$0), at: Int.random(in: 0...5000, using: &$0),
        ask: AgendaItem.Question(text(&$0), expect: texts(&$0)), words: text(&$0))
    }
    clip.spare = text(&random)
    clip.moments = many(&random) {
      Clip.Moment(
        id: text(&$0), at: Int.random(in: 0...5000, using: &$0),
        within: Int.random(in: 0...60, using: &$0), label: text(&$0), steps: texts(&$0))
    }
    clip.debrief = questions(&random)
    return clip
  }

  private static func rolePlay(_ random: inout SplitMix64) -> RolePlay {
    RolePlay(
      roles: many(&random) {
        RolePlay.Role(
          id: text(&$0), title: text(&$0), key: text(&$0), scored: Bool.random(using: &$0),
          text: text(&$0))
      },
      rounds: Int.random(in: 1...6, using: &random),
      phases: many(&random) { RolePlay.Phase(id: text(&$0), minutes: 3, broadcast: text(&$0)) },
      scenarios: texts(&random))
  }

  private static func scenario(_ random: inout SplitMix64) -> Scenario {
    var scenario = Scenario(
      id: text(&random), title: text(&random),
      channel: Scenario.Channel.allCases.randomElement(using: &random) ?? .voice,
      intensity: Int.random(in: 1...5, using: &random))
    scenario.need = text(&random)
    scenario.rules = texts(&random)
    scenario.escalate = text(&random)
    return scenario
  }

  private static func test(_ random: inout SplitMix64) -> Test {
    Test(
      id: text(&random), title: text(&random), moment: .followup,
      passMark: [nil, 1, 7, 9].randomElement(using: &random) ?? nil,
      items: many(&random) {
        Test.Item(
          id: text(&$0), text: text(&$0), options: texts(&$0),
          answer: Int.random(in: 0...4, using: &$0), points: Int.random(in: 0...4, using: &$0),
          objective: text(&$0))
      })
  }

  private static func survey(_ random: inout SplitMix64) -> Survey {
    Survey(
      id: text(&random), title: text(&random),
      items: many(&random) {
        let scale: Survey.Scale =
          Bool.random(using: &$0) ? .text : .numbers(1...7, low: text(&$0), high: text(&$0))
        return Survey.Item(id: text(&$0), text: text(&$0), measure: text(&$0), scale: scale)
      })
  }
}
