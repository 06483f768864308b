import Names
import Text
import Workshop

extension PlanReader {
  /// Reads a mapping's keys, each of which must be one of those allowed and stand once.
  mutating func fields(
    _ node: Node, _ what: String, position: Int? = nil, in owner: String = "",
    _ allowed: [String]
  ) -> Fields {
    guard case .mapping(let entries) = node.content else {
      let name = position.map { "\(what) \($0)" } ?? what
      let subject = owner.isEmpty ? name : "\(owner), \(name)"
      report(
        .expected("keys with values", found: node.found, advice: nil), at: node.place,
        subject: subject)
      return Fields(
        what: what, name: "", owner: owner, place: node.place, entries: [], isBroken: true)
    }
    let fields = Fields(
      what: what, name: Fields.name(of: entries, position: position), owner: owner,
      place: node.place, entries: entries, allowed: allowed)
    if !isLenient { checkKeys(fields, allowed) }
    return fields
  }

  private mutating func checkKeys(_ fields: Fields, _ allowed: [String]) {
    var lines: [String: Int] = [:]
    for entry in fields.entries {
      if let line = lines[entry.key] {
        report(.twice(firstLine: line), at: entry.place, subject: fields.subject, key: entry.key)
      } else if !allowed.contains(entry.key) {
        let nearest = EditDistance.nearest(entry.key, among: allowed)
        report(
          .unknownKey(entry.key, nearest: nearest, allowed: allowed), at: entry.place,
          subject: fields.subject)
      }
      lines[entry.key] = lines[entry.key] ?? entry.place.place.line
    }
  }

  /// Reads a list of mappings under a key, each as fields.
  mutating func list(
    _ fields: Fields, _ key: String, _ what: String, _ allowed: [String]
  ) -> [Fields] {
    var found: [Fields] = []
    for (index, node) in nodes(fields, key).enumerated() {
      found.append(
        self.fields(node, what, position: index + 1, in: fields.subject, allowed))
    }
    return found
  }

  /// Reads a list under a key; empty when it is left out.
  mutating func nodes(_ fields: Fields, _ key: String) -> [Node] {
    guard let node = fields[key] else { return [] }
    if case .sequence(let nodes) = node.content { return nodes }
    let expected = "a list: lines that begin with \"- \", or [one, two]"
    report(
      .expected(expected, found: node.found, advice: nil), at: node.place, subject: fields.subject,
      key: key)
    return []
  }

  /// Notes that a key is missing, or that nothing stands under it.
  mutating func require(_ fields: Fields, _ key: String) {
    if let node = fields[key], isLenient || !node.isBlank { return }
    // Whoever mistyped the key is told that already.
    let isMistyped = fields.entries.contains {
      $0.key != key && EditDistance.nearest($0.key, among: [key]) != nil
        && !fields.allowed.contains($0.key)
    }
    if fields.isBroken || isMistyped { return }
    report(.missing(key), at: fields.place(of: key), subject: fields.subject)
  }
}
