import Plans
import Workshop

extension PlanReader {
  static let planKeys = [
    "id", "title", "version", "language", "programme", "minutes", "doors", "framework",
    "alternatives", "objectives", "completion", "result", "lms", "scoring", "agenda", "activities",
    "frameworks", "scenarios", "tests", "surveys", "handouts", "stages",
  ]

  /// The longest workshop: a week.
  static let longest = 7 * 24 * 60

  /// Reads a workshop from its nodes; without a node of its own only its parts are read.
  mutating func plan(_ nodes: PlanNodes) -> Plan {
    let fields =
      nodes.workshop.map { self.fields($0, "", Self.planKeys) }
      ?? Fields(
        what: "", position: nil, owner: .workshop, place: SourcePlace(startOf: 0),
        entries: Node.Entries())
    let frameworks = frameworks(fields, nodes[.frameworks])
    var plan = Plan(
      id: "", title: "", minutes: 0, framework: Framework(id: "", title: "", steps: []))
    if nodes.workshop != nil {
      head(fields, folder: nodes.folder, &plan)
      choose(frameworks, fields, &plan)
      plan.objectives = objectives(fields)
      plan.scoring = scoring(fields, plan.framework)
      rules(fields, &plan)
      plan.agenda = agenda(fields, minutes: plan.minutes)
      plan.handouts = handouts(fields)
      plan.stages = stages(fields)
    }
    plan.activities = part(fields, .activities, nodes).map { activity($0.node, $0.position) }
    plan.scenarios = part(fields, .scenarios, nodes).map { scenario($0.node, $0.position) }
    plan.tests = part(fields, .tests, nodes).map { test($0.node, $0.position) }
    plan.surveys = part(fields, .surveys, nodes).map { survey($0.node, $0.position) }
    return plan
  }

  /// The things of a part: those of the workshop's own file by position, then one for each file.
  private mutating func part(
    _ fields: Fields, _ part: PlanPart, _ nodes: PlanNodes
  ) -> [(node: Node, position: Int?)] {
    let own = self.nodes(fields, part.key).enumerated().map { ($1, Optional($0 + 1)) }
    return own + nodes[part].map { ($0, nil) }
  }

  private mutating func head(_ fields: Fields, folder: String, _ plan: inout Plan) {
    plan.id = requiredText(fields, "id")
    let idPlace = fields.valuePlace(of: "id")
    judge(
      plan.id.isEmpty || folder.isEmpty || plan.id == folder, .named(plan.id, expected: folder),
      at: idPlace, fields, "id")
    plan.title = requiredText(fields, "title")
    if fields["version"] != nil { plan.version = text(fields, "version") }
    if fields["language"] != nil { plan.language = language(fields) }
    plan.programme = text(fields, "programme")
    require(fields, "minutes")
    plan.minutes = whole(fields, "minutes", 1...Self.longest) ?? 0
    plan.doors = whole(fields, "doors", 0...1440) ?? 60
    require(fields, "agenda")
  }

  private mutating func language(_ fields: Fields) -> String {
    let tag = text(fields, "language")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { Character(UnicodeScalar($0)).isLetter || $0 < 0x3A }
    }
    if !isTag || (parts.first?.utf8.count ?? 0) < 2, let node = fields["language"] {
      expected("a language tag such as en or pt-BR", node, fields, "language")
    }
    return tag
  }

  private mutating func objectives(_ fields: Fields) -> [Objective] {
    list(fields, "objectives", "objective", ["id", "text"]).map { fields in
      Objective(id: id(fields, .objective), text: requiredText(fields, "text"))
    }
  }

  private mutating func handouts(_ fields: Fields) -> [Handout] {
    list(fields, "handouts", "handout", ["id", "title", "template", "per"]).map { fields in
      require(fields, "template")
      return Handout(
        id: id(fields, .handout), title: requiredText(fields, "title"),
        template: path(fields, "template", below: .handouts),
        per: choice(fields, "per", of: Handout.Scope.self) ?? .workshop)
    }
  }

  private mutating func stages(_ fields: Fields) -> [Stage] {
    list(fields, "stages", "stage", ["id", "title", "days", "text"]).map { fields in
      require(fields, "days")
      return Stage(
        id: id(fields, .stage), title: requiredText(fields, "title"),
        days: whole(fields, "days", -3650...3650) ?? 0, text: text(fields, "text"))
    }
  }
}
