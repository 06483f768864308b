import Workshop

/// What a row of a roster says about somebody that was not known.
enum RosterNews {
  /// Returns the facts to add; `nil` when everything is known.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - id: The person it is about.
  ///   - known: What is known of them.
  ///   - isFirst: Whether no row before it was about them; a later one only adds another name.
  static func facts(
    _ row: RosterSheet.Row, _ id: PersonID, _ known: Person?, isFirst: Bool
  ) -> PersonFacts? {
    var facts = PersonFacts(id: id)
    let known = known ?? Person(id: id)
    facts.emails = row.emails.filter { email in
      !known.emails.contains { $0.lowercased() == email.lowercased() }
    }
    facts.ids = row.ids.filter { known.ids[$0.key] != $0.value }
    facts.tags = row.tags.filter { known.tags[$0.key] != $0.value }
    facts.aliases = row.aliases.filter { !known.aliases.contains($0) && $0 != known.name }
    if !row.name.isEmpty, row.name != known.name {
      let other = isFirst ? known.name : row.name
      if isFirst { facts.name = row.name }
      if !other.isEmpty, !known.aliases.contains(other) { facts.aliases.append(other) }
    }
    if !known.enrolled { facts.enrolled = true }
    return facts == PersonFacts(id: id) ? nil : facts
  }
}
