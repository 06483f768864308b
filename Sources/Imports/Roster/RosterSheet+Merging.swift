import Names
import Workshop

extension RosterSheet {
  /// Merges rows that are certainly one person and proposes those that may be.
  ///
  /// The same address, or the same id with the same name, is the same person. The same name alone
  /// is a question.
  mutating func mergeAndPropose() {
    var merged: [Row] = []
    var known: [String: Int] = [:]
    for row in rows {
      let identities = Self.identities(row)
      let found = identities.first { known[$0.key] != nil }
      let index = found.flatMap { known[$0.key] } ?? merged.count
      if let found {
        merge(row, into: &merged[index], because: found.name)
      } else {
        merged.append(row)
      }
      for identity in identities { known[identity.key] = known[identity.key] ?? index }
    }
    rows = merged
    propose()
  }

  /// Takes two proposed rows for one person.
  public mutating func accept(_ proposal: Proposal) {
    guard let first = rows.firstIndex(where: { $0.line == proposal.first }),
      let second = rows.firstIndex(where: { $0.line == proposal.second }), first != second
    else { return }
    var target = rows[first]
    merge(rows[second], into: &target, because: "person")
    rows[first] = target
    rows.remove(at: second)
    propose()
  }

  private mutating func merge(_ row: Row, into target: inout Row, because reason: String) {
    remarks.append(Remark(line: row.line, .merged(into: target.line, because: reason)))
    for email in row.emails where !target.hasEmail(email) { target.emails.append(email) }
    target.ids.merge(row.ids) { first, _ in first }
    target.tags.merge(row.tags) { first, _ in first }
    target.aliases += row.aliases.filter { !target.aliases.contains($0) }
    if target.name.isEmpty {
      target.name = row.name
    } else if !row.name.isEmpty && Self.folded(row.name) != Self.folded(target.name) {
      remarks.append(Remark(line: row.line, .alias(row.name)))
      if !target.aliases.contains(row.name) { target.aliases.append(row.name) }
    }
  }

  /// What nobody shares with somebody else: the addresses, and each id together with the name.
  private static func identities(_ row: Row) -> [(key: String, name: String)] {
    let name = folded(row.name).joined(separator: " ")
    let emails = row.emails.map { (key: $0.lowercased(), name: "e-mail") }
    let ids = row.ids.sorted { $0.key < $1.key }
    return emails + ids.map { (key: "\($0) \($1) \(name)", name: "id (\($0) \($1))") }
  }

  /// Proposes each row with the first one above that has the same name or id.
  private mutating func propose() {
    var byName: [[String]: Int] = [:]
    var byID: [String: Int] = [:]
    proposals = []
    for row in rows {
      let name = Self.folded(row.name)
      if let first = byName[name], !name.isEmpty {
        proposals.append(Proposal(first: first, second: row.line, reason: .sameName(row.name)))
      }
      byName[name] = byName[name] ?? row.line
      for (system, id) in row.ids.sorted(by: { $0.key < $1.key }) {
        let key = "\(system) \(id)"
        if let first = byID[key], byName[name] != first {
          proposals.append(Proposal(first: first, second: row.line, reason: .sameID(key)))
        }
        byID[key] = byID[key] ?? row.line
      }
    }
  }

  /// A name's words without capitals and accents, in an order of their own.
  private static func folded(_ name: String) -> [String] {
    NameWords.of(name).sorted()
  }
}

extension RosterSheet.Row {
  /// Whether an address is among the row's, ignoring capitals.
  func hasEmail(_ email: String) -> Bool {
    emails.contains { $0.lowercased() == email.lowercased() }
  }
}
