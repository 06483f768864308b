import Names
import Workshop

/// Finds whom the rows of a file of results are about, without guessing.
///
/// By e-mail address, then by id in a system, then by the whole name where it is unique on the roster
/// and in the file.
struct ResultPeople {
  private let index: PersonIndex
  private var counts: [String: Int] = [:]

  /// Looks up a roster for a file that names these people.
  ///
  /// - Parameter isRepeating: Whether the file names somebody once for each course.
  init(_ roster: Roster, file: some Sequence<PersonText>, isRepeating: Bool = false) {
    index = PersonIndex(roster.people)
    var seen: Set<PersonText> = []
    for text in file {
      // Only a name that the roster has can be one that two in the file share.
      let keys = NameWords.keys(ofName: text.name).filter { !index.people(withKey: $0).isEmpty }
      if keys.isEmpty || isRepeating && !seen.insert(text).inserted { continue }
      for key in keys { counts[key, default: 0] += 1 }
    }
  }

  /// Returns who is meant, or `nil` when that is not certain.
  func find(_ text: PersonText) -> PersonID? {
    let byEmail = text.emails.lazy.compactMap { Self.only(index.people(withEmail: $0)) }.first
    if let byEmail { return byEmail }
    let systems = text.ids.sorted { $0.key < $1.key }
    let byID = systems.lazy.compactMap { Self.only(index.people(withIDs: [$0.key: $0.value])) }
      .first
    if let byID { return byID }
    let isUnique = NameWords.keys(ofName: text.name).allSatisfy { counts[$0, default: 1] == 1 }
    return isUnique ? Self.only(index.people(named: text.name)) : nil
  }

  private static func only(_ people: [PersonID]) -> PersonID? {
    people.count == 1 ? people[0] : nil
  }
}
