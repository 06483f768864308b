import Plans
import Workshop

extension PlanReader {
  /// Reads what is scored; without steps of its own every step of the framework is scored.
  mutating func scoring(_ fields: Fields, _ framework: Framework) -> Scoring {
    var scoring = Scoring()
    guard let node = fields["scoring"] else {
      scoring.steps = framework.steps.map { Criterion(key: $0.key, title: $0.title) }
      return scoring
    }
    let fields = self.fields(node, "scoring", ["levels", "steps", "skills", "global"])
    scoring.levels = range(fields, "levels") ?? scoring.levels
    let steps = list(fields, "steps", "step", ["key", "title", "anchors"])
    let skills = list(fields, "skills", "skill", ["key", "title", "anchors"])
    checkCollisions(steps + skills)
    scoring.steps = steps.map { criterion($0, scoring.levels, framework) }
    scoring.skills = skills.map { criterion($0, scoring.levels, nil) }
    if fields["steps"] == nil && !isLenient {
      scoring.steps = framework.steps.map { Criterion(key: $0.key, title: $0.title) }
    }
    checkSteps(scoring.steps, framework, fields)
    scoring.global = fields["global"].map { global($0) }
    return scoring
  }

  private mutating func criterion(
    _ fields: Fields, _ levels: ClosedRange<Int>, _ framework: Framework?
  ) -> Criterion {
    let key = requiredText(fields, "key")
    let step = isLenient ? nil : framework?.steps.first { $0.key == key }
    let title = fields["title"] == nil ? step?.title : text(fields, "title")
    if title == nil { require(fields, "title") }
    return Criterion(key: key, title: title ?? "", anchors: anchors(fields, levels: levels))
  }

  /// Scores by position mean the framework's steps, so both must be the same.
  private mutating func checkSteps(
    _ steps: [Criterion], _ framework: Framework, _ fields: Fields
  ) {
    let found = steps.map(\.key)
    let expected = framework.steps.map(\.key)
    judge(
      found == expected || framework.id.isEmpty,
      .stepKeys(found, framework: framework.id, expected: expected),
      at: fields.place(of: "steps"), fields, "steps")
  }

  private mutating func global(_ node: Node) -> GlobalRating {
    let fields = fields(node, "scoring, global", ["title", "levels", "anchors"])
    var global = GlobalRating()
    if fields["title"] != nil { global.title = text(fields, "title") }
    global.levels = range(fields, "levels") ?? global.levels
    global.anchors = anchors(fields, levels: global.levels)
    return global
  }
}
