import Plans
import Workshop

/// What every handout can say about a workshop.
enum WorkshopPage {
  /// The names at the top of a page; what belongs to a learner or a scenario is there but empty.
  static func names(of plan: Plan) -> [PageName: PageValue] {
    [
      .workshop: .group([
        .title: .text(plan.title), .version: .text(plan.version), .minutes: .number(plan.minutes),
      ]),
      .objectives: .list(plan.objectives.map(objective)),
      .framework: framework(plan.framework),
      .criteria: .list(plan.scoring.steps.map(criterion)),
      .skills: .list(plan.scoring.skills.map(criterion)),
      .overall: plan.scoring.global.map(overall) ?? .flag(false),
      .levels: range(plan.scoring.levels),
      .activities: .list(ActivityPage.sheet(of: plan)),
      .learner: .text(""),
      .scenario: .flag(false),
      .sides: .list([]),
    ]
  }

  private static func objective(_ objective: Objective) -> PageValue {
    .group([.key: .text(objective.id), .text: .text(objective.text)])
  }

  private static func framework(_ framework: Framework) -> PageValue {
    .group([
      .name: .text(framework.id), .title: .text(framework.title),
      .source: .text(framework.source), .note: .text(framework.note),
      .steps: .list(framework.steps.map(step)),
    ])
  }

  private static func step(_ step: Framework.Step) -> PageValue {
    .group([
      .key: .text(step.key), .title: .text(step.title), .text: .text(step.text),
      .value: .text(step.value), .phrases: .texts(step.phrases),
    ])
  }

  private static func criterion(_ criterion: Criterion) -> PageValue {
    .group([
      .key: .text(criterion.key), .title: .text(criterion.title),
      .anchors: anchors(criterion.anchors),
    ])
  }

  private static func overall(_ rating: GlobalRating) -> PageValue {
    .group([
      .title: .text(rating.title), .levels: range(rating.levels), .anchors: anchors(rating.anchors),
    ])
  }

  private static func anchors(_ anchors: [Int: String]) -> PageValue {
    .list(
      anchors.sorted { $0.key < $1.key }
        .map { .group([.level: .number($0.key), .text: .text($0.value)]) })
  }

  private static func range(_ levels: ClosedRange<Int>) -> PageValue {
    .text("\(levels.lowerBound)-\(levels.upperBound)")
  }
}
