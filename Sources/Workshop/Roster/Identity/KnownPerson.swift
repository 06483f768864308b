import Names

/// Somebody of a roster with everything that names them made ready for comparing.
struct KnownPerson: Sendable {
  let id: PersonID
  /// The roster numbers: of who was two people both.
  let numbers: [Int]
  let emails: [String]
  /// The words of the name and of each alias.
  let names: [[String]]
  /// What people call them, folded.
  let calledName: String

  init(_ person: Person, numbers: [Int]) {
    id = person.id
    self.numbers = numbers
    emails = person.emails.map(PersonKey.email)
    names = ([person.name] + person.aliases).map(NameWords.of)
    calledName = NameFolding.fold(person.calledName)
  }
}

/// Addresses and ids as all comparisons of them see them.
public enum PersonKey {
  /// Returns an address in lower case, and a guest's as it was before their host's directory made
  /// `ana_home.example#EXT#@acme.example` of it.
  public static func email(_ text: String) -> String {
    let text = text.lowercased()
    guard let mark = text.firstRange(of: "#ext#") else { return text }
    var guest = Array(text[..<mark.lowerBound])
    guard let last = guest.lastIndex(of: "_") else { return text }
    guest[last] = "@"
    return String(guest)
  }

  /// Returns a login as learning systems compare it: its case does not count, its letters do.
  public static func login(_ text: String) -> String { text.lowercased() }

  /// Returns an id of a system, whose case does not count.
  public static func id(_ system: String, _ id: String) -> String {
    "\(system) \(NameFolding.fold(id))"
  }
}
