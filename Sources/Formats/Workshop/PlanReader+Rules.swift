import Plans
import Workshop

extension PlanReader {
  /// Reads what decides what leaves the room.
  mutating func rules(_ fields: Fields, _ plan: inout Plan) {
    if let node = fields["completion"] { plan.completion = completion(node) }
    if fields["result"] != nil { plan.result = result(fields) }
    if let node = fields["lms"] { plan.lms = lms(node) }
  }

  private mutating func completion(_ node: Node) -> CompletionRule {
    let fields = fields(node, "completion", ["attendance", "breaks", "requires", "passes"])
    var rule = CompletionRule()
    rule.attendance = whole(fields, "attendance", 0...100) ?? rule.attendance
    rule.countsBreaks = word(fields, "breaks", of: ["counted", "left-out"]) != "left-out"
    rule.requires = mentions(fields, "requires", .testOrSurvey)
    rule.passes = mentions(fields, "passes", .test)
    return rule
  }

  private mutating func result(_ fields: Fields) -> ResultRule {
    guard let node = fields["result"] else { return ResultRule() }
    if case .scalar(let scalar) = node.content, scalar.text.hasPrefix("test:") {
      let id = String(scalar.text.dropFirst("test:".count))
      note(id, at: node.place, fields, "result", .test)
      return ResultRule(source: .test(id))
    }
    let words = ["post-test", "test:<id>", "trainer-scores", "none"]
    switch word(fields, "result", of: words) {
    case "trainer-scores": return ResultRule(source: .trainerScores)
    case "none": return ResultRule(source: .none)
    default: return ResultRule()
    }
  }

  mutating func lms(_ node: Node) -> LMSNames {
    let fields = fields(node, "lms", LMSNames.keys)
    var lms = LMSNames()
    lms.course = text(fields, "course")
    lms.code = text(fields, "code")
    lms.item = text(fields, "item")
    lms.points = whole(fields, "points", 1...100_000) ?? lms.points
    lms.iri = address(fields, "iri")
    lms.homePage = address(fields, "home-page")
    if fields["privacy"] != nil {
      lms.statusOnly = word(fields, "privacy", of: ["times", "status"]) == "status"
    }
    return lms
  }

  /// Reads an absolute address; empty when it is left out.
  mutating func address(_ fields: Fields, _ key: StaticString) -> String {
    let address = text(fields, key)
    if !isLenient, !Self.isAbsolute(address), let node = fields[key] {
      expected("an address such as https://www.example.com/page", node, fields, key)
    }
    return address
  }

  private static func isAbsolute(_ address: String) -> Bool {
    let scheme = address.prefix { $0 != ":" }
    return address.isEmpty
      || (scheme.count < address.count && scheme.allSatisfy { $0.isLetter || $0.isNumber }
        && !address.contains { $0.isWhitespace })
  }
}

extension LMSNames {
  /// The keys of an `lms:` block.
  static let keys = ["course", "code", "item", "points", "iri", "home-page", "privacy"]
}
