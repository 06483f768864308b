import Calendar
import Plans
import Text
import Workshop

/// Checks statements against the rules of xAPI 1.0.3 that stores enforce or people break most often
/// (adlnet/xAPI-Spec, xAPI-Data.md), more strictly than most stores do.
struct StatementChecker {
  /// The present moment, which no timestamp may be after.
  let now: Instant
  private(set) var problems: [Problem] = []

  /// A broken rule and where.
  struct Problem: Equatable, CustomStringConvertible {
    let rule: Rule
    let place: String
    var description: String { "\(rule) at \(place)" }
  }

  /// The rules in the order of the specification's data model.
  enum Rule: Equatable {
    case missing, null, unknownKey, wrongType, identifier, uuid, iri, language, score
    case timestamp, duration, contextActivities, platform, version, reserved, duplicate
  }

  /// Returns what is wrong with a batch of statements.
  static func problems(_ batch: [JSON], now: Instant) -> [Problem] {
    var checker = StatementChecker(now: now)
    for (index, statement) in batch.enumerated() { checker.statement(statement, "\(index)") }
    let ids = batch.compactMap { $0["id"]?.text?.lowercased() }
    if Set(ids).count < ids.count { checker.note(.duplicate, "batch") }
    return checker.problems
  }

  mutating func note(_ rule: Rule, _ place: String) {
    problems.append(Problem(rule: rule, place: place))
  }
}

extension StatementChecker {
  private mutating func statement(_ json: JSON, _ place: String) {
    noNull(json, place)
    keys(
      json, place,
      allowed: [
        "id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority",
        "version", "attachments",
      ], required: ["id", "actor", "verb", "object", "timestamp"])
    uuid(json["id"], place + ".id")
    // Both are for the store to set; a version should not be set, and must be 1.0.0 if it is.
    for key in ["stored", "authority"] where json[key] != nil { note(.reserved, place + "." + key) }
    if let version = json["version"], version.text != "1.0.0" { note(.version, place + ".version") }
    timestamp(json["timestamp"], place + ".timestamp")
    if let actor = json["actor"] { agent(actor, place + ".actor") }
    if let verb = json["verb"] { self.verb(verb, place + ".verb") }
    if let object = json["object"] { self.object(object, place + ".object") }
    if let result = json["result"] {
      self.result(result, verb: json["verb"]?["id"]?.text ?? "", place + ".result")
    }
    if let context = json["context"] {
      let kind = json["object"]?["objectType"]?.text ?? "Activity"
      self.context(context, isAboutActivity: kind == "Activity", place + ".context")
    }
  }

  private mutating func verb(_ json: JSON, _ place: String) {
    keys(json, place, allowed: ["id", "display"], required: ["id"])
    iri(json["id"], place + ".id")
    languageMap(json["display"], place + ".display")
  }

  private mutating func object(_ json: JSON, _ place: String) {
    switch json["objectType"]?.text {
    case nil, "Activity": activity(json, place)
    case "Agent", "Group": agent(json, place)
    case "StatementRef": reference(json, place)
    default: note(.wrongType, place + ".objectType")
    }
  }

  private mutating func result(_ json: JSON, verb: String, _ place: String) {
    keys(
      json, place,
      allowed: ["score", "success", "completion", "response", "duration", "extensions"])
    for key in ["success", "completion"] where json[key].map({ $0.bool == nil }) ?? false {
      note(.wrongType, place + "." + key)
    }
    if let response = json["response"], response.text == nil {
      note(.wrongType, place + ".response")
    }
    if let duration = json["duration"] { self.duration(duration, place + ".duration") }
    if let score = json["score"] {
      self.score(score, place + ".score")
      // A score is for what somebody can do, not for how long they were there.
      if verb.hasSuffix("/attended") { note(.score, place + ".score") }
    }
    extensions(json["extensions"], place + ".extensions")
  }

  private mutating func context(_ json: JSON, isAboutActivity: Bool, _ place: String) {
    keys(
      json, place,
      allowed: [
        "registration", "instructor", "team", "contextActivities", "revision", "platform",
        "language", "statement", "extensions",
      ])
    if let registration = json["registration"] { uuid(registration, place + ".registration") }
    if let instructor = json["instructor"] { agent(instructor, place + ".instructor") }
    for key in ["platform", "revision"] where json[key] != nil && !isAboutActivity {
      note(.platform, place + "." + key)
    }
    if let language = json["language"], !Self.isLanguageTag(language.text ?? "") {
      note(.language, place + ".language")
    }
    if let activities = json["contextActivities"] {
      contextActivities(activities, place + ".contextActivities")
    }
    if let statement = json["statement"] { reference(statement, place + ".statement") }
    extensions(json["extensions"], place + ".extensions")
  }

  private mutating func contextActivities(_ json: JSON, _ place: String) {
    for member in json.members ?? [] {
      if !["parent", "grouping", "category", "other"].contains(member.key) {
        note(.contextActivities, place + "." + member.key)
      }
      for activity in member.value.array ?? [member.value] {
        if activity.members == nil { note(.contextActivities, place + "." + member.key) }
        self.activity(activity, place + "." + member.key)
      }
    }
  }

  private mutating func reference(_ json: JSON, _ place: String) {
    keys(json, place, allowed: ["objectType", "id"], required: ["objectType", "id"])
    if json["objectType"]?.text != "StatementRef" { note(.wrongType, place + ".objectType") }
    uuid(json["id"], place + ".id")
  }
}
