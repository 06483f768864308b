import Plans
import Statistics
import Testing
import Workshop

@Suite("Writing things down")
struct NoteMovesTests {
  private static func refusal(_ text: String, _ facts: [String: String] = [:]) -> Refusal? {
    do {
      _ = try Sitting().situation(at("10:00")).note(
        .topic, text: text, facts: facts, at: at("10:00"))
      return nil
    } catch { return error }
  }

  @Test(
    "Ratings, dates and texts that are none are refused",
    arguments: [
      ("prices", ["freq": "6"], .notes(.rating(name: "freq", value: "6", allowed: 1...5))),
      ("prices", ["sev": "much"], .notes(.rating(name: "sev", value: "much", allowed: 1...5))),
      ("prices", ["due": "2026-02-29"], .notes(.date("2026-02-29"))),
      ("prices", ["due": "8.12."], .notes(.date("8.12."))),
      ("prices", ["due": "26-12-8"], .notes(.date("26-12-8"))),
      ("  ", [:], .notes(.emptyNote)), ("prices", ["due": "2028-02-29", "freq": "5"], nil),
    ] as [(String, [String: String], Refusal?)])
  func refusals(text: String, facts: [String: String], expected: Refusal?) {
    #expect(Self.refusal(text, facts) == expected)
  }

  @Test("The heaviest topic comes first, those without a weight last")
  func ranking() {
    var sitting = Sitting()
    let topics = [
      ("late", [:]), ("fees", ["freq": "4", "sev": "4"]), ("keys", ["freq": "5", "sev": "5"]),
      ("rain", ["freq": "5"]), ("more fees", ["freq": "2", "sev": "8"]),
    ]
    for (text, facts) in topics {
      sitting.add(.notes(.noted(Note(kind: .topic, text: text, facts: facts))), at("11:00"))
    }
    #expect(
      sitting.session.rankedTopics.map(\.topic.note.text)
        == ["keys", "fees", "more fees", "late", "rain"])
  }

  @Test("A late start noted before the result is on the result, however it comes")
  func flag() throws {
    var sitting = Sitting()
    let wei = PersonID("wei")
    let test = try #require(sitting.plan.test("pre"))
    try sitting.act("09:19") { try $0.flag(wei, in: test, "late", at: $1) }
    #expect(sitting.session.results.tests.isEmpty)
    try sitting.act("09:27") { now, _ in
      try now.result(of: wei, in: test, points: "1", flag: nil)
    }
    #expect(sitting.session.results.tests["pre"]?[wei]?.flag == "late")
    #expect(sitting.situation(at("09:28")).flag(of: PersonID("ana"), in: test) == nil)
  }

  @Test("Who has taken a test, who lacks it and is here, who lacks it and is not")
  func respondents() throws {
    var sitting = Sitting()
    sitting.add(.rollCall(.here(PersonID.list("ana ben"))), at("09:00"))
    let test = try #require(sitting.plan.test("pre"))
    try sitting.act("09:27") { now, _ in
      try now.result(of: PersonID("ana"), in: test, points: "1", flag: nil)
    }
    let respondents = sitting.situation(at("09:30")).respondents(of: "pre")
    #expect(respondents.taken == [PersonID("ana")] && respondents.missing == [PersonID("ben")])
    #expect(respondents.away.count == 22)
    #expect(sitting.session.results.mean(ofTest: "pre") == Mean([1]))
    #expect(sitting.session.results.mean(ofTest: "post") == nil)
  }
}
