import Names
import Workshop

/// What a workshop's files name, and where they name it again.
struct PlanNames {
  /// The kinds of thing that have an id.
  enum Kind: String {
    case objective, activity, scenario, test, survey, stage, handout, framework
    case item = "agenda item"
    case step = "step of the framework"
    case testOrSurvey = "test or survey"
  }

  /// A mention of an id that must exist.
  struct Mention {
    var kind: Kind
    var id: String
    var place: SourcePlace
    var subject: String
    var key: String
  }

  private(set) var mentions: [Mention] = []
  private var ids: [Kind: [String]] = [:]
  private var places: [Kind: [String: SourcePlace]] = [:]

  /// Takes in an id; returns where the same one, ignoring capitals, stands already.
  mutating func declare(_ kind: Kind, _ id: String, at place: SourcePlace) -> SourcePlace? {
    if let first = places[kind]?[id.lowercased()] { return first }
    ids[kind, default: []].append(id)
    places[kind, default: [:]][id.lowercased()] = place
    return nil
  }

  /// Takes in a mention.
  mutating func mention(_ mention: Mention) { mentions.append(mention) }

  /// The ids of a kind in order.
  func ids(_ kind: Kind) -> [String] {
    switch kind {
    case .testOrSurvey: (ids[.test] ?? []) + (ids[.survey] ?? [])
    default: ids[kind] ?? []
    }
  }
}

extension PlanReader {
  /// Reads a thing's id and takes it in; a second of the same kind is a mistake.
  mutating func id(_ fields: Fields, _ kind: PlanNames.Kind) -> String {
    let id = requiredText(fields, "id")
    guard !isLenient, let node = fields["id"], !node.isBlank else { return id }
    if let first = names.declare(kind, id, at: node.place) {
      let place = "\(paths[first.file]):\(first.place)"
      report(.taken(id, first: place), at: node.place, subject: fields.subject, key: "id")
    }
    judge(Self.isID(id), .badID(id), at: node.place, fields, "id")
    return id
  }

  private static func isID(_ id: String) -> Bool {
    id.utf8.first != UInt8(ascii: "-")
      && id.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
      }
  }

  /// Reads a list of ids of a kind, which must all exist.
  mutating func mentions(_ fields: Fields, _ key: StaticString, _ kind: PlanNames.Kind) -> [String]
  {
    nodes(fields, key).map { mention($0, fields, key, kind) }
  }

  /// Reads one id of a kind, which must exist; empty when it is left out.
  mutating func mention(_ fields: Fields, _ key: StaticString, _ kind: PlanNames.Kind) -> String {
    fields[key].map { mention($0, fields, key, kind) } ?? ""
  }

  private mutating func mention(
    _ node: Node, _ fields: Fields, _ key: StaticString, _ kind: PlanNames.Kind
  ) -> String {
    let id = text(node, fields, key)
    note(id, at: node.place, fields, key, kind)
    return id
  }

  /// Notes a mention of an id, to be looked up when everything is known.
  mutating func note(
    _ id: String, at place: SourcePlace, _ fields: Fields, _ key: StaticString,
    _ kind: PlanNames.Kind
  ) {
    if isLenient || id.isEmpty { return }
    names.mention(
      PlanNames.Mention(
        kind: kind, id: id, place: place, subject: fields.subject, key: key.description))
  }

  /// Reports every mention of an id that does not exist.
  mutating func lookUpNames() {
    for mention in names.mentions {
      let known = names.ids(mention.kind)
      if known.contains(mention.id) { continue }
      if mention.kind == .step, known.isEmpty { continue }  // the framework itself is missing
      let nearest = EditDistance.nearest(mention.id, among: known)
      report(
        .unknown(mention.id, kind: mention.kind.rawValue, nearest: nearest, among: known),
        at: mention.place, subject: mention.subject, key: mention.key)
    }
  }
}
