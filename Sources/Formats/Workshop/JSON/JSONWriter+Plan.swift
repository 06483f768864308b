import Plans
import Text
import Workshop

extension JSONWriter {
  /// Writes a key with a text, unless it is empty.
  mutating func filled(_ name: String, _ text: String) {
    if !text.isEmpty { member(name, text) }
  }

  /// Writes a key with texts, unless there are none.
  mutating func filled(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { member(name, texts) }
  }

  /// Writes a key with a list of objects, unless there are none.
  mutating func filled<Element>(
    _ name: String, objects: [Element], _ content: (inout JSONWriter, Element) -> Void
  ) {
    if objects.isEmpty { return }
    member(name, array: objects) { writer, element in
      writer.object { writer in content(&writer, element) }
    }
  }

  /// Writes a key with a range as `1-5`.
  mutating func member(_ name: String, _ range: ClosedRange<Int>) {
    member(name, "\(range.lowerBound)-\(range.upperBound)")
  }

  mutating func head(_ plan: Plan) {
    member("id", plan.id)
    member("title", plan.title)
    member("version", plan.version)
    member("language", plan.language)
    filled("programme", plan.programme)
    member("minutes", plan.minutes)
    member("doors", plan.doors)
    member("framework", plan.framework.id)
    filled("alternatives", plan.alternatives.map(\.id))
    filled("objectives", objects: plan.objectives) { writer, objective in
      writer.member("id", objective.id)
      writer.member("text", objective.text)
    }
  }

  mutating func rules(_ plan: Plan) {
    member("completion") { writer in
      writer.member("attendance", plan.completion.attendance)
      writer.member("breaks", plan.completion.countsBreaks ? "counted" : "left-out")
      writer.filled("requires", plan.completion.requires)
      writer.filled("passes", plan.completion.passes)
    }
    member("result", plan.result.word)
    member("lms") { writer in
      writer.filled("course", plan.lms.course)
      writer.filled("code", plan.lms.code)
      writer.filled("item", plan.lms.item)
      writer.member("points", plan.lms.points)
      writer.filled("iri", plan.lms.iri)
      writer.filled("home-page", plan.lms.homePage)
      if let statusOnly = plan.lms.statusOnly {
        writer.member("privacy", statusOnly ? "status" : "times")
      }
    }
  }

  mutating func scoring(_ scoring: Scoring) {
    member("scoring") { writer in
      writer.member("levels", scoring.levels)
      writer.filled("steps", objects: scoring.steps) { $0.criterion($1) }
      writer.filled("skills", objects: scoring.skills) { $0.criterion($1) }
      guard let global = scoring.global else { return }
      writer.member("global") { writer in
        writer.member("title", global.title)
        writer.member("levels", global.levels)
        writer.anchors(global.anchors)
      }
    }
  }

  private mutating func criterion(_ criterion: Criterion) {
    member("key", criterion.key)
    member("title", criterion.title)
    anchors(criterion.anchors)
  }

  private mutating func anchors(_ anchors: [Int: String]) {
    if anchors.isEmpty { return }
    member("anchors") { writer in
      for (level, sentence) in anchors.sorted(by: { $0.key < $1.key }) {
        writer.member("\(level)", sentence)
      }
    }
  }

  /// Writes the frameworks, the handouts and what happens before and after.
  mutating func rest(_ plan: Plan) {
    var frameworks = [plan.framework]
    for other in plan.alternatives where !frameworks.contains(where: { $0.id == other.id }) {
      frameworks.append(other)
    }
    filled("frameworks", objects: frameworks) { $0.framework($1) }
    filled("handouts", objects: plan.handouts) { writer, handout in
      writer.member("id", handout.id)
      writer.member("title", handout.title)
      writer.member("template", handout.template)
      writer.member("per", handout.per.rawValue)
    }
    filled("stages", objects: plan.stages) { writer, stage in
      writer.member("id", stage.id)
      writer.member("title", stage.title)
      writer.member("days", stage.days)
      writer.filled("text", stage.text)
    }
  }

  private mutating func framework(_ framework: Framework) {
    member("id", framework.id)
    member("title", framework.title)
    filled("source", framework.source)
    filled("note", framework.note)
    member("steps", array: framework.steps) { writer, step in
      writer.object { writer in
        writer.member("key", step.key)
        writer.member("title", step.title)
        writer.filled("text", step.text)
        writer.filled("value", step.value)
        writer.filled("phrases", step.phrases)
      }
    }
  }
}

extension ResultRule {
  /// The rule as it stands in the workshop file.
  fileprivate var word: String {
    switch source {
    case .postTest: "post-test"
    case .test(let id): "test:\(id)"
    case .trainerScores: "trainer-scores"
    case .none: "none"
    }
  }
}
