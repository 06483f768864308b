public import Calendar

/// Somebody whose mark is from a time when marks ended nothing, and whose minutes went on after it.
public struct OpenMarking: Equatable, Sendable {
  /// Who.
  public let person: PersonID
  /// Absent or excused.
  public let mark: Presence.Mark
  /// When it was made.
  public let at: Instant
  /// Seconds of the time that counts which came after it.
  public let seconds: Int
}

extension Situation {
  /// Everybody who is marked absent or excused and gained minutes all the same, in roster order.
  public var openMarkings: [OpenMarking] {
    if session.presence.records.values.allSatisfy({ $0.mark == nil }) { return [] }
    let counted = countedTime
    return attendees.compactMap { person in
      guard let open = session.presence.records[person.id]?.mark else { return nil }
      let attendance = attendance(of: person.id, counted: counted)
      let gained = attendance.seconds - attendance.certain
      return gained == 0
        ? nil : OpenMarking(person: person.id, mark: open.mark, at: open.at, seconds: gained)
    }
  }

  /// Lets people's presence end at their marks, also after closing.
  ///
  /// - Parameter people: Whose; everybody's who gained minutes after a mark, when empty.
  public func endMarks(of people: [PersonID], at: Instant) throws(Refusal) -> Act {
    try check(at)
    let open = openMarkings.map(\.person)
    let chosen = people.isEmpty ? open : people.filter(open.contains)
    if chosen.isEmpty { throw .rollCall(.nothingToEnd) }
    return .rollCall(.ended(chosen))
  }
}
