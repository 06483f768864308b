import Workshop

extension PlanReader {
  private static let commonKeys = ["id", "kind", "title", "objectives", "sheet"]
  private static let kindKeys = [
    "clip": [
      "file", "link", "in", "out", "rights", "transcript", "still", "cues", "debrief",
    ],
    "roleplay": ["rounds", "scenarios", "max-jump", "hostile-limit", "roles", "phases"],
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

  private mutating func clip(_ fields: Fields) -> Clip {
    var clip = Clip(
      file: text(fields, "file"), link: address(fields, "link"), rights: text(fields, "rights"))
    if clip.file.isEmpty && clip.link.isEmpty && !isLenient {
      report(.missing("file or link"), at: fields.place, subject: fields.subject)
    }
    clip.start = seconds(fields, "in") ?? 0
    clip.end = seconds(fields, "out")
    judge(
      clip.end.map { $0 > clip.start } ?? true,
      .endsBeforeStart(clip.end ?? 0, start: clip.start), at: fields.valuePlace(of: "out"), fields,
      "out")
    clip.transcript = text(fields, "transcript")
    clip.still = text(fields, "still")
    clip.debrief = questions(fields, "debrief")
    clip.cues = cues(fields, clip)
    return clip
  }

  private mutating func cues(_ fields: Fields, _ clip: Clip) -> [Clip.Cue] {
    let all = list(fields, "cues", "cue", ["id", "at", "ask", "expect", "words"])
    var cues: [Clip.Cue] = []
    var ids = LocalIDs()
    let end = clip.end.flatMap { $0 > clip.start ? $0 : nil }
    for fields in all {
      require(fields, "at")
      let at = seconds(fields, "at")
      let place = fields.valuePlace(of: "at")
      judge(
        at.map { $0 >= clip.start && $0 <= end ?? .max } ?? true,
        .outsideClip(at ?? 0, from: clip.start, to: end), at: place, fields, "at")
      let last = cues.last?.at ?? 0
      judge(
        at.map { $0 >= last } ?? true, .notInOrder(last, after: at ?? 0), at: place, fields, "at")
      cues.append(
        Clip.Cue(
          id: localID(fields, &ids), at: at ?? last, ask: question(fields),
          words: text(fields, "words")))
    }
    return cues
  }
}
