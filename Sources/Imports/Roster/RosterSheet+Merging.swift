import Names
import Workshop

extension RosterSheet {
  /// Merges rows that are certainly one person and proposes those that may be.
  ///
  /// The same address, or the same id with the same name, is the same person. The same name alone
  /// is a question.
  mutating func mergeAndPropose() {
    var merging = Merging()
    var known: [String: Int] = [:]
    for row in rows {
      let identities = Self.identities(row)
      let found = identities.first { identity in
        known[identity.key].map { !Self.areTwo(merging.rows[$0], row) } ?? false
      }
      let index = found.flatMap { known[$0.key] } ?? merging.rows.count
      if let found {
        merging.merge(row, into: index, because: found.name)
      } else {
        merging.rows.append(row)
      }
      for identity in identities { known[identity.key] = known[identity.key] ?? index }
    }
    rows = merging.rows
    remarks += merging.remarks
    propose()
  }

  /// Whether two rows with one address, as of an office, are two people as far as they say.
  static func areTwo(_ a: Row, _ b: Row) -> Bool {
    RosterSheet.areTwo((a.name, a.ids), (b.name, b.ids))
  }

  /// Whether two people with one address are two by what else is known of them: they have other ids
  /// in one system, or full names without a word in common.
  static func areTwo(
    _ a: (name: String, ids: [String: String]), _ b: (name: String, ids: [String: String])
  ) -> Bool {
    let names = (NameWords.of(a.name), NameWords.of(b.name))
    let share = !Set(names.0).isDisjoint(with: names.1)
    let hasOtherID = a.ids.contains { system, id in b.ids[system].map { $0 != id } ?? false }
    if hasOtherID { return !share || names.0.isEmpty || names.0.sorted() != names.1.sorted() }
    return names.0.count > 1 && names.1.count > 1 && !share
  }

  /// Takes a proposed row and the first one for one person, for each proposal that fits the rows as
  /// they have become by then.
  ///
  /// - Returns: The lines of the rows that were joined, first and second.
  mutating func accept(where fits: (_ first: Row, _ second: Row) -> Bool) -> [(Int, Int)] {
    var merging = Merging()
    merging.rows = rows
    var joined: [(Int, Int)] = []
    let places = Dictionary(rows.enumerated().map { ($1.line, $0) }) { first, _ in first }
    var gone: Set<Int> = []
    for proposal in proposals {
      guard let first = places[proposal.first], let second = places[proposal.second],
        first != second, !gone.contains(first), !gone.contains(second),
        fits(merging.rows[first], merging.rows[second])
      else { continue }
      merging.merge(merging.rows[second], into: first, because: "person")
      gone.insert(second)
      joined.append((proposal.first, proposal.second))
    }
    if joined.isEmpty { return [] }
    rows = merging.rows.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    remarks += merging.remarks
    propose()
    return joined
  }

  /// Takes two proposed rows for one person.
  public mutating func accept(_ proposal: Proposal) {
    _ = accept { $0.line == proposal.first && $1.line == proposal.second }
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
    var byEmail: [String: Int] = [:]
    proposals = []
    for row in rows {
      let name = Self.folded(row.name)
      if let first = byName[name], !name.isEmpty {
        proposals.append(Proposal(first: first, second: row.line, reason: .sameName(row.name)))
      }
      byName[name] = byName[name] ?? row.line
      for email in row.emails {
        let key = email.lowercased()
        if let first = byEmail[key], byName[name] != first {
          proposals.append(Proposal(first: first, second: row.line, reason: .sameEmail(email)))
        }
        byEmail[key] = byEmail[key] ?? row.line
      }
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
  fileprivate static func folded(_ name: String) -> [String] {
    NameWords.of(name).sorted()
  }
}

/// Rows while they are being merged, with what is known of each, so that a row that a thousand others
/// are merged into is looked through once.
private struct Merging {
  var rows: [RosterSheet.Row] = []
  private(set) var remarks: [RosterSheet.Remark] = []
  private var seen: [Int: Seen] = [:]

  /// What a row has already.
  private struct Seen {
    var emails: Set<String>
    var aliases: Set<String>

    init(_ row: RosterSheet.Row) {
      emails = Set(row.emails.map { $0.lowercased() })
      aliases = Set(row.aliases)
    }
  }

  mutating func merge(_ row: RosterSheet.Row, into index: Int, because reason: String) {
    var known = seen.removeValue(forKey: index) ?? Seen(rows[index])
    let line = rows[index].line
    remarks.append(.init(line: row.line, .merged(into: line, because: reason)))
    for email in row.emails where known.emails.insert(email.lowercased()).inserted {
      rows[index].emails.append(email)
    }
    rows[index].ids.merge(row.ids) { first, _ in first }
    rows[index].tags.merge(row.tags) { first, _ in first }
    for alias in row.aliases where known.aliases.insert(alias).inserted {
      rows[index].aliases.append(alias)
    }
    if rows[index].name.isEmpty {
      rows[index].name = row.name
    } else if !row.name.isEmpty,
      RosterSheet.folded(row.name) != RosterSheet.folded(rows[index].name)
    {
      remarks.append(.init(line: row.line, .alias(row.name)))
      if known.aliases.insert(row.name).inserted { rows[index].aliases.append(row.name) }
    }
    seen[index] = known
  }
}
