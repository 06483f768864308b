import Names
import Text
import Workshop

extension PlanReader {
  /// Reads a mapping's keys, each of which must be one of those allowed and stand once.
  mutating func fields(
    _ node: Node, _ what: String, position: Int? = nil, in owner: Fields.Owner = .workshop,
    _ allowed: [String]
  ) -> Fields {
    guard case .mapping(let entries) = node.content else {
      var fields = Fields(
        what: what, position: position, owner: owner, place: node.place, entries: Node.Entries())
      report(
        .expected("keys with values", found: node.found, advice: nil), at: node.place,
        subject: fields.subject)
      fields.isBroken = true
      return fields
    }
    let fields = Fields(
      what: what, position: position, owner: owner, place: node.place, entries: entries,
      allowed: allowed)
    if !isLenient { checkKeys(fields, allowed) }
    return fields
  }

  private mutating func checkKeys(_ fields: Fields, _ allowed: [String]) {
    var lines: [String: Int] = [:]
    for entry in fields.entries {
      let key = entry.key
      if let line = lines[key] {
        report(.twice(firstLine: line), at: entry.place, subject: fields.subject, key: key)
      } else if !allowed.contains(key) {
        let nearest = EditDistance.nearest(key, among: allowed)
        report(
          .unknownKey(key, nearest: nearest, allowed: allowed), at: entry.place,
          subject: fields.subject)
      }
      lines[key] = lines[key] ?? entry.place.place.line
    }
  }

  /// Reads a list of mappings under a key, each as fields.
  mutating func list(
    _ fields: Fields, _ key: StaticString, _ what: String, _ allowed: [String]
  ) -> [Fields] {
    let nodes = nodes(fields, key)
    if nodes.isEmpty { return [] }
    var found: [Fields] = []
    found.reserveCapacity(nodes.count)
    let owner = fields.what.isEmpty ? fields.owner : .thing(fields)
    for (index, node) in nodes.enumerated() {
      found.append(self.fields(node, what, position: index + 1, in: owner, allowed))
    }
    return found
  }

  /// Reads a list under a key; empty when it is left out.
  mutating func nodes(_ fields: Fields, _ key: StaticString) -> Node.Elements {
    guard let node = fields[key] else { return Node.Elements() }
    if case .sequence(let nodes) = node.content { return nodes }
    let expected = "a list: lines that begin with \"- \", or [one, two]"
    report(
      .expected(expected, found: node.found, advice: nil), at: node.place, subject: fields.subject,
      key: key)
    return Node.Elements()
  }

  /// Notes that a key is missing, or that nothing stands under it.
  mutating func require(_ fields: Fields, _ key: StaticString) {
    if let node = fields[key], isLenient || !node.isBlank { return }
    let name = key.description
    // A mistyped key is told already.
    let isMistyped = fields.entries.contains {
      $0.key != name && EditDistance.nearest($0.key, among: [name]) != nil
        && !fields.allowed.contains($0.key)
    }
    if fields.isBroken || isMistyped { return }
    report(.missing(name), at: fields.place(of: key), subject: fields.subject)
  }
}
