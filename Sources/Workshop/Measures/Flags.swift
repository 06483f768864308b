/// What is to be known of the circumstances of a test, which may be noted before its result is there.
extension Situation {
  private static let flagFact = "flag"
  private static let testFact = "test"

  /// What was noted of the circumstances of somebody's test, such as a late start.
  public func flag(of person: PersonID, in test: Test) -> String? {
    if let flag = session.results.tests[test.id]?[person]?.flag { return flag }
    let noted = session.notes.last {
      $0.note.facts[Self.testFact] == test.id && $0.note.people.contains(person)
    }
    return noted?.note.facts[Self.flagFact]
  }

  /// Flags somebody's test: the result when it is there, else a note that the result will carry.
  public func flag(
    _ person: PersonID, in test: Test, _ flag: String, at: Instant
  ) throws(Refusal) -> Act {
    if var result = session.results.tests[test.id]?[person] {
      result.flag = flag
      return .tested(TestResults(test: test.id, rows: [result]))
    }
    return try note(
      .note, people: [person], text: "\(flag): \(test.title)",
      facts: [Self.testFact: test.id, Self.flagFact: flag], at: at)
  }
}
