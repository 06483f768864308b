import Plans
import Workshop

extension PlanReader {
  /// Reads the frameworks of the document itself and those in files of their own.
  mutating func frameworks(_ fields: Fields, _ files: [Node]) -> [Framework] {
    let own = nodes(fields, "frameworks").enumerated().map { framework($1, $0 + 1) }
    return own + files.map { framework($0, nil) }
  }

  private mutating func framework(_ node: Node, _ position: Int?) -> Framework {
    let fields = fields(
      node, "framework", position: position, ["id", "title", "source", "note", "steps"])
    let id = id(fields, .framework)
    let stem = SourceFile(path: paths[node.place.file], bytes: []).stem
    judge(
      position != nil || id.isEmpty || stem == id.lowercased(),
      .named(id, expected: stem.uppercased()),
      at: fields.valuePlace(of: "id"), fields, "id")
    require(fields, "steps")
    let steps = list(fields, "steps", "step", ["key", "title", "text", "value", "phrases"])
    let framework = Framework(
      id: id, title: requiredText(fields, "title"), source: text(fields, "source"),
      note: text(fields, "note"), steps: steps.map { step($0) })
    checkCollisions(steps)
    return framework
  }

  private mutating func step(_ fields: Fields) -> Framework.Step {
    Framework.Step(
      key: requiredText(fields, "key"), title: requiredText(fields, "title"),
      text: text(fields, "text"), value: text(fields, "value"), phrases: texts(fields, "phrases"))
  }

  /// Sets the plan's framework and the alternatives by their ids.
  mutating func choose(_ frameworks: [Framework], _ fields: Fields, _ plan: inout Plan) {
    require(fields, "framework")
    let id = mention(fields, "framework", .framework)
    if let framework = frameworks.first(where: { $0.id == id }) {
      plan.framework = framework
      declare(framework.steps, at: fields.valuePlace(of: "framework"))
    } else if isLenient, let node = fields["framework"] {
      expected("a framework of this document", node, fields, "framework")
    }
    plan.alternatives = mentions(fields, "alternatives", .framework).compactMap { id in
      frameworks.first { $0.id == id }
    }
  }

  private mutating func declare(_ steps: [Framework.Step], at place: SourcePlace) {
    if isLenient { return }
    for step in steps { _ = names.declare(.step, step.key, at: place) }
  }

  /// Reports keys that are the same when they are typed.
  mutating func checkCollisions(_ criteria: [Fields]) {
    if isLenient { return }
    var seen: [String: String] = [:]
    for fields in criteria {
      guard case .scalar(let scalar) = fields["key"]?.content else { continue }
      let typed = scalar.text.lowercased()
      judge(
        seen[typed] == nil, .collides(scalar.text, with: seen[typed] ?? ""),
        at: fields.valuePlace(of: "key"), fields, "key")
      judge(
        Self.isKey(scalar.text), .badKey(scalar.text), at: fields.valuePlace(of: "key"), fields,
        "key")
      seen[typed] = seen[typed] ?? scalar.text
    }
  }

  /// A key is typed before `=` in a score line.
  private static func isKey(_ key: String) -> Bool {
    !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber }
  }
}
