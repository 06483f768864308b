import Plans
import Testing
import Workshop

@testable import Exports
@testable import Formats

@Suite("Which learners a learning system knows")
struct KnownIDsTests {
  private func roster(_ people: [(id: String, email: String, ids: [String: String])]) -> Roster {
    var roster = Roster()
    let facts = people.map { person in
      var facts = PersonFacts(id: PersonID(person.id))
      facts.name = person.id
      if !person.email.isEmpty { facts.emails = [person.email] }
      facts.ids = person.ids
      facts.enrolled = true
      return facts
    }
    roster.apply(.roster(RosterImport(file: "roster.csv", hash: "", people: facts)))
    return roster
  }

  @Test("each system that the roster has ids of, with whom it does not know")
  func systems() {
    let known = KnownIDs.of(
      roster([
        ("ana", "ana@x.example", ["learnupon": "1", "canvas": "7"]),
        ("jamal", "jamal@x.example", ["sis": "9"]),
        ("uma", "", ["learnupon": "3", "docebo": "5"]),
      ]))
    #expect(known.map(\.system) == ["LearnUpon", "Canvas", "Docebo"])
    #expect(known.map(\.known) == [2, 2, 1])
    #expect(
      known.map { $0.unknown.map(\.description) } == [["jamal"], ["uma"], ["ana", "jamal"]])
  }

  @Test("a roster without ids goes by e-mail addresses")
  func addresses() {
    let known = KnownIDs.of(roster([("ana", "ana@x.example", [:]), ("uma", "", [:])]))
    #expect(known.map(\.system) == ["e-mail"])
    #expect(known.first?.known == 1 && known.first?.unknown == [PersonID("uma")])
  }
}
