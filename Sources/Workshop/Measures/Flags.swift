public import Calendar
public import Plans

extension Note {
  private static let flagFact = "flag"
  private static let testFact = "test"

  /// A note on the circumstances of people's test.
  init(flag: String, of people: [PersonID], in test: Test) {
    self.init(
      kind: .note, people: people, text: "\(flag): \(test.title)",
      facts: [Self.testFact: test.id, Self.flagFact: flag])
  }

  /// What it says of the circumstances of a test, by the test's id, when it does.
  public var testFlag: (test: String, text: String)? {
    guard let test = facts[Self.testFact], let text = facts[Self.flagFact] else { return nil }
    return (test, text)
  }
}

/// What is to be known of the circumstances of a test, which may be noted before its result is
/// there.
extension Situation {
  /// What was noted of the circumstances of somebody's test, such as a late start.
  public func flag(of person: PersonID, in test: Test) -> String? {
    if let flag = session.results.tests[test.id]?[person]?.flag { return flag }
    let flags = session.notes.filter { $0.note.people.contains(person) }.compactMap(\.note.testFlag)
    return flags.last { $0.test == test.id }?.text
  }

  /// Flags somebody's test: the result when it is there, else a note that the result will carry.
  public func flag(
    _ person: PersonID, in test: Test, _ flag: String, at: Instant
  ) throws(Refusal) -> Act {
    try check(at)
    guard var result = session.results.tests[test.id]?[person] else {
      return .notes(.noted(Note(flag: flag, of: [person], in: test)))
    }
    result.flag = flag
    return .results(.tested(TestResults(test: test.id, rows: [result])))
  }
}
