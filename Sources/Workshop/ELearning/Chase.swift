import Names

/// Who still has something to do, grouped by whom to ask about them.
public struct Chase: Equatable, Sendable {
  /// The groups: named contacts in alphabetical order, then the people without one.
  public let groups: [Group]

  /// The people of one contact, in roster order.
  public struct Group: Equatable, Sendable {
    /// The contact as the roster has it; `nil` for those without one.
    public let contact: String?
    /// Whom to ask about.
    public let people: [PersonID]
  }

  /// The roster's columns that name a contact, folded; the first of them that somebody has counts.
  static let columns = [
    "contact", "pe", "manager", "supervisor", "line manager", "vorgesetzte", "vorgesetzter", "jefe",
    "jefa", "lead", "team lead",
  ]

  /// Groups people.
  public init(_ people: [Person]) {
    var groups: [String: [PersonID]] = [:]
    var without: [PersonID] = []
    for person in people {
      if let contact = person.contact {
        groups[contact, default: []].append(person.id)
      } else {
        without.append(person.id)
      }
    }
    let sorted = groups.sorted {
      (NameFolding.fold($0.key), $0.key) < (NameFolding.fold($1.key), $1.key)
    }
    self.groups =
      sorted.map { Group(contact: $0.key, people: $0.value) }
      + (without.isEmpty ? [] : [Group(contact: nil, people: without)])
  }
}

extension Person {
  /// Whom to ask about them: the first of the roster's columns for it.
  public var contact: String? {
    let folded = Dictionary(
      tags.map { (NameFolding.fold($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    return Chase.columns.lazy.compactMap { folded[$0] }.first {
      $0.contains { !$0.isWhitespace }
    }
  }
}
