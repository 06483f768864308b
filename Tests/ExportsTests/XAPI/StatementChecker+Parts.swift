import Plans
import Text
import Workshop

extension StatementChecker {
  /// Nothing is null, except inside extensions.
  mutating func noNull(_ json: JSON, _ place: String) {
    if json.value == .null { note(.null, place) }
    for member in json.members ?? [] where member.key != "extensions" {
      noNull(member.value, place + "." + member.key)
    }
    for element in json.array ?? [] { noNull(element, place + "[]") }
  }

  /// An object holds the keys it must and none it may not, in their exact case.
  mutating func keys(_ json: JSON, _ place: String, allowed: Set<String>, required: [String] = []) {
    guard let members = json.members else { return note(.wrongType, place) }
    for member in members where !allowed.contains(member.key) {
      note(.unknownKey, place + "." + member.key)
    }
    for key in required where json[key] == nil { note(.missing, place + "." + key) }
  }

  /// An agent has exactly one identifier; a group without one has members.
  mutating func agent(_ json: JSON, _ place: String) {
    let identifiers = ["mbox", "mbox_sha1sum", "openid", "account"]
    keys(
      json, place, allowed: Set(identifiers + ["objectType", "name", "member"]))
    let kind = json["objectType"]?.text ?? "Agent"
    if !["Agent", "Group"].contains(kind) { note(.wrongType, place + ".objectType") }
    let count = identifiers.count { json[$0] != nil }
    if count > 1 || (count == 0 && !(kind == "Group" && json["member"]?.array != nil)) {
      note(.identifier, place)
    }
    if let mbox = json["mbox"], !(mbox.text ?? "").hasPrefix("mailto:") {
      note(.identifier, place + ".mbox")
    }
    if let name = json["name"], name.text == nil { note(.wrongType, place + ".name") }
    guard let account = json["account"] else { return }
    keys(account, place, allowed: ["homePage", "name"], required: ["homePage", "name"])
    iri(account["homePage"], place + ".account.homePage")
    if account["name"]?.text?.isEmpty ?? true { note(.identifier, place + ".account.name") }
  }

  /// An activity has an IRI, and a definition made of what is known.
  mutating func activity(_ json: JSON, _ place: String) {
    keys(json, place, allowed: ["objectType", "id", "definition"], required: ["id"])
    if let kind = json["objectType"], kind.text != "Activity" {
      note(.wrongType, place + ".objectType")
    }
    iri(json["id"], place + ".id")
    guard let definition = json["definition"] else { return }
    let components = ["choices", "scale", "source", "target", "steps"]
    keys(
      definition, place + ".definition",
      allowed: Set(
        components + [
          "name", "description", "type", "moreInfo", "interactionType", "correctResponsesPattern",
          "extensions",
        ]))
    if let type = definition["type"] { iri(type, place + ".definition.type") }
    for key in ["name", "description"] { languageMap(definition[key], place + "." + key) }
    if let kind = definition["interactionType"] { interaction(kind, place + ".interactionType") }
    let parts = components.flatMap { definition[$0]?.array ?? [] }
    for part in parts {
      keys(part, place + ".component", allowed: ["id", "description"], required: ["id"])
      languageMap(part["description"], place + ".component.description")
    }
    if Set(parts.compactMap { $0["id"]?.text }).count < parts.count {
      note(.duplicate, place + ".component")
    }
    extensions(definition["extensions"], place + ".definition.extensions")
  }

  private mutating func interaction(_ json: JSON, _ place: String) {
    let kinds = [
      "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing",
      "likert", "numeric", "other",
    ]
    if !kinds.contains(json.text ?? "") { note(.wrongType, place) }
  }

  /// Scores are numbers in their range.
  mutating func score(_ json: JSON, _ place: String) {
    keys(json, place, allowed: ["scaled", "raw", "min", "max"])
    for member in json.members ?? [] where member.value.number == nil {
      note(.wrongType, place + "." + member.key)
    }
    if let scaled = json["scaled"]?.number, !(-1...1).contains(scaled) { note(.score, place) }
    let (low, high) = (json["min"]?.number ?? -.infinity, json["max"]?.number ?? .infinity)
    if low >= high { return note(.score, place) }
    if let raw = json["raw"]?.number, !(low...high).contains(raw) { note(.score, place) }
  }
}
