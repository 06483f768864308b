import Workshop

extension PlanReader {
  private static let commonKeys = ["id", "kind", "title", "objectives", "sheet"]
  private static let kindKeys = [
    "clip": [
      "file", "spare", "link", "in", "out", "rights", "transcript", "still", "cues", "moments",
      "debrief",
    ],
    "roleplay": [
      "rounds", "scenarios", "max-jump", "hostile-limit", "visits", "double-scored", "roles",
      "phases",
    ],
    "drill": ["text", "steps", "ask"],
    "discussion": ["text", "steps", "ask"],
    "case": ["text", "steps", "ask"],
    "project": ["text", "steps", "ask", "hand-in"],
  ]
  private static let kinds = ["clip", "roleplay", "drill", "discussion", "case", "project"]

  /// Reads an activity; its kind decides what it may say.
  mutating func activity(_ node: Node, _ position: Int?) -> Activity {
    let any = Self.commonKeys + Self.kinds.flatMap { Self.kindKeys[$0] ?? [] }
    let allowed = Self.kind(of: node).flatMap { Self.kindKeys[$0] }.map { Self.commonKeys + $0 }
    let fields = fields(node, "activity", position: position, allowed ?? any)
    require(fields, "kind")
    let kind = word(fields, "kind", of: Self.kinds)
    return Activity(
      id: id(fields, .activity), title: requiredText(fields, "title"),
      objectives: mentions(fields, "objectives", .objective),
      sheet: whole(fields, "sheet", 1...999),
      content: content(kind, fields))
  }

  private static func kind(of node: Node) -> String? {
    guard case .mapping(let entries) = node.content,
      case .scalar(let scalar) = entries.first(where: { $0.key == "kind" })?.value.content
    else { return nil }
    return scalar.text
  }

  private mutating func content(_ kind: String?, _ fields: Fields) -> Activity.Content {
    switch kind {
    case "clip": .clip(clip(fields))
    case "roleplay": .rolePlay(rolePlay(fields))
    case "discussion": .discussion(steps(fields))
    case "case": .case(steps(fields))
    case "project": .project(steps(fields))
    default: .drill(steps(fields))
    }
  }

  private mutating func steps(_ fields: Fields) -> Activity.Steps {
    Activity.Steps(
      text: text(fields, "text"), steps: texts(fields, "steps"), asks: questions(fields, "ask"),
      handIn: text(fields, "hand-in"))
  }
}
