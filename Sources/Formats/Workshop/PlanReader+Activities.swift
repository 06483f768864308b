import Plans
import Workshop

extension PlanReader {
  private static let commonKeys = ["id", "kind", "title", "objectives", "sheet"]

  /// What an activity of a kind may say beside what all may.
  private static func keys(of kind: Activity.Kind) -> [String] {
    switch kind {
    case .clip:
      [
        "file", "spare", "link", "in", "out", "rights", "transcript", "still", "cues", "moments",
        "debrief",
      ]
    case .rolePlay:
      [
        "rounds", "scenarios", "max-jump", "hostile-limit", "visits", "double-scored", "roles",
        "phases",
      ]
    case .drill, .discussion, .case: ["text", "steps", "ask"]
    case .project: ["text", "steps", "ask", "hand-in"]
    }
  }

  /// Reads an activity; its kind decides what it may say.
  mutating func activity(_ node: Node, _ position: Int?) -> Activity {
    let kinds = Self.kind(of: node).map { [$0] } ?? Activity.Kind.allCases
    let fields = fields(
      node, "activity", position: position, Self.commonKeys + kinds.flatMap(Self.keys))
    require(fields, "kind")
    let kind = word(fields, "kind", of: Activity.Kind.allCases.map(\.rawValue))
    return Activity(
      id: id(fields, .activity), title: requiredText(fields, "title"),
      objectives: mentions(fields, "objectives", .objective),
      sheet: whole(fields, "sheet", 1...999),
      content: content(kind.flatMap(Activity.Kind.init), fields))
  }

  private static func kind(of node: Node) -> Activity.Kind? {
    guard case .mapping(let entries) = node.content,
      case .scalar(let scalar) = entries["kind"]?.value.content
    else { return nil }
    return Activity.Kind(rawValue: scalar.text)
  }

  private mutating func content(_ kind: Activity.Kind?, _ fields: Fields) -> Activity.Content {
    switch kind {
    case .clip: .clip(clip(fields))
    case .rolePlay: .rolePlay(rolePlay(fields))
    case .drill: .drill(steps(fields))
    case .discussion: .discussion(steps(fields))
    case .case: .case(steps(fields))
    case .project: .project(steps(fields))
    // A mistake already; its steps are read for theirs.
    case nil: .discussion(steps(fields))
    }
  }

  private mutating func steps(_ fields: Fields) -> Activity.Steps {
    Activity.Steps(
      text: text(fields, "text"), steps: texts(fields, "steps"), asks: questions(fields, "ask"),
      handIn: text(fields, "hand-in"))
  }
}
