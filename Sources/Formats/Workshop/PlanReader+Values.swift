import Names
import Workshop

extension PlanReader {
  /// Reads a text; empty when it is left out.
  mutating func text(_ fields: Fields, _ key: StaticString) -> String {
    fields[key].map { text($0, fields, key) } ?? ""
  }

  /// Reads a text that must be there.
  mutating func requiredText(_ fields: Fields, _ key: StaticString) -> String {
    require(fields, key)
    return text(fields, key)
  }

  /// Reads a list of texts; empty when it is left out.
  mutating func texts(_ fields: Fields, _ key: StaticString) -> [String] {
    nodes(fields, key).map { text($0, fields, key) }
  }

  /// Reads a node as text; what another reader of YAML would take for a number, a time or a truth
  /// value must stand in quotes.
  mutating func text(_ node: Node, _ fields: Fields, _ key: StaticString) -> String {
    guard case .scalar(let scalar) = node.content else {
      expected("text", node, fields, key)
      return ""
    }
    if scalar.isPlain && !isLenient && PlainScalar.isSurprise(scalar.text) {
      expected("text", node, fields, key, advice: "\"\(scalar.text)\" in quotes")
    }
    return scalar.text
  }

  /// Reads a whole number within bounds; nil when it is left out or wrong.
  mutating func whole(
    _ fields: Fields, _ key: StaticString, _ allowed: ClosedRange<Int>
  ) -> Int? {
    guard let node = fields[key] else { return nil }
    guard case .scalar(let scalar) = node.content, scalar.isPlain,
      let number = PlainScalar.whole(scalar.text)
    else {
      expected("a whole number such as 10", node, fields, key, advice: numberAdvice(node))
      return nil
    }
    guard allowed.contains(number) else {
      report(
        .outside(found: number, allowed: allowed), at: node.place, subject: fields.subject,
        key: key)
      return nil
    }
    return number
  }

  private func numberAdvice(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node.content else { return nil }
    if !scalar.isPlain { return PlainScalar.whole(scalar.text).map { "\($0) without quotes" } }
    guard PlainScalar.isSurprise(scalar.text) else { return nil }
    return PlainScalar.plainNumber(scalar.text).map(String.init)
  }

  /// Reads true or false; false when it is left out.
  mutating func flag(_ fields: Fields, _ key: StaticString) -> Bool {
    guard let node = fields[key] else { return false }
    if case .scalar(let scalar) = node.content, scalar.isPlain {
      if scalar.text == "true" || scalar.text == "false" { return scalar.text == "true" }
      let meant = ["yes": "true", "on": "true", "no": "false", "off": "false"]
      expected("true or false", node, fields, key, advice: meant[scalar.text.lowercased()])
    } else {
      expected("true or false", node, fields, key)
    }
    return false
  }

  /// Reads one of several words; nil when it is left out or wrong.
  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ fields: Fields, _ key: StaticString, of: Choice.Type
  ) -> Choice? {
    if case .scalar(let scalar) = fields[key]?.content, let choice = Choice(rawValue: scalar.text) {
      return choice
    }
    return word(fields, key, of: Choice.allCases.map(\.rawValue)).flatMap(Choice.init)
  }

  /// Reads one of several words; nil when it is left out or wrong.
  mutating func word(_ fields: Fields, _ key: StaticString, of allowed: [String]) -> String? {
    guard let node = fields[key] else { return nil }
    guard case .scalar(let scalar) = node.content else {
      expected("one of \(allowed.joined(separator: ", "))", node, fields, key)
      return nil
    }
    if allowed.contains(scalar.text) { return scalar.text }
    let nearest =
      MeantWord.of(scalar.text, among: allowed)
      ?? EditDistance.nearest(scalar.text, among: allowed)
    report(
      .choice(found: scalar.text, nearest: nearest, allowed: allowed), at: node.place,
      subject: fields.subject, key: key)
    return nil
  }

  /// Notes that something else was expected.
  mutating func expected(
    _ expected: String, _ node: Node, _ fields: Fields, _ key: StaticString, advice: String? = nil
  ) {
    report(
      .expected(expected, found: node.found, advice: advice), at: node.place,
      subject: fields.subject, key: key)
  }
}
