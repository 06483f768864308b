import Plans
import Testing
import Workshop

@Suite("Everybody a cohort knows")
struct RosterTests {
  @Test("facts add up: what an act leaves out stays, addresses and aliases are never twice")
  func merging() throws {
    var roster = Roster()
    roster.add("Ana Ruiz", id: "p1", emails: ["ana@example.com"], aliases: ["Ana R."])
    var facts = PersonFacts(id: PersonID("p1"))
    facts.emails = ["ANA@example.com", "ana@work.example"]
    facts.aliases = ["Ana R.", "iPhone"]
    facts.ids = ["moodle": "17"]
    facts.tags = ["team": "north"]
    roster.apply(.person(facts))
    let ana = try #require(roster[PersonID("p1")])
    #expect(ana.name == "Ana Ruiz" && ana.enrolled && ana.ids == ["moodle": "17"])
    #expect(ana.emails == ["ana@example.com", "ana@work.example"])
    #expect(ana.aliases == ["Ana R.", "iPhone"] && ana.tags == ["team": "north"])
    #expect(roster.people.count == 1 && roster.number(PersonID("p1")) == 1)
  }

  @Test("an import adds its people in order and is remembered")
  func importing() {
    var roster = Roster()
    let people = ["p2", "p1"].map { PersonFacts(id: PersonID($0)) }
    roster.apply(.roster(RosterImport(file: "roster.csv", hash: "aa", people: people)))
    #expect(roster.people.map(\.id.text) == ["p2", "p1"] && roster.imports == ["aa"])
    #expect(roster.learners.isEmpty)
  }

  @Test("people are found by e-mail whatever its case, and called by their first name")
  func naming() {
    var roster = Roster()
    roster.add("Ana Ruiz", id: "p1", emails: ["Ana@Example.com"])
    roster.add("", id: "p2", emails: ["kim@example.com"])
    roster.add("", id: "p3")
    #expect(roster.person(email: "ana@EXAMPLE.com")?.id == PersonID("p1"))
    #expect(roster.people.map(\.calledName) == ["Ana", "kim@example.com", "p3"])
    #expect(roster.people.map(\.displayName) == ["Ana Ruiz", "kim@example.com", "p3"])
  }

  @Test("undone facts are as if they had never been said")
  func undo() {
    func entry(_ seq: Int, _ act: PeopleAct) -> Entry<PeopleAct> {
      let order = ActOrder(milliseconds: 0, counter: seq, id: ActID(writer: "faye", seq: seq))
      return Entry(order: order, at: at("09:00"), act: act)
    }
    var alias = PersonFacts(id: PersonID("p1"))
    alias.aliases = ["iPhone (3)"]
    let ledger = Ledger([
      entry(1, .person(PersonFacts(id: PersonID("p1")))), entry(2, .person(alias)),
      entry(3, .undo(ActID(writer: "faye", seq: 2))), entry(4, .unknown("merged")),
    ])
    var roster = Roster()
    for entry in ledger.effective { roster.apply(entry.act) }
    #expect(roster.people == [Person(id: PersonID("p1"))])
  }
}
