import Plans
import TestKit
import Testing
import Workshop

@Suite("Who is whom")
struct PersonMapTests {
  private typealias People = PeopleLines
  private static let ana = People.person("ana", "Ana Ruiz")
  private static let anna = People.person("anna", "Anna", enrolled: false)
  private static let kim = People.person("kim", "Kim Park", enrolled: false)

  @Test(
    "of two ids the one that appeared first remains, however they are named",
    arguments: [
      ([ana, anna, People.same("ana", "anna")], "ana"),
      ([ana, anna, People.same("anna", "ana")], "ana"),
      ([anna, ana, People.same("ana", "anna")], "anna"),
      ([ana, anna, kim, People.same("anna", "kim"), People.same("kim", "ana")], "ana"),
      ([ana, anna, People.same("ana", "anna"), .undo(ActID(writer: "faye", seq: 3))], nil),
      (
        [
          ana, anna, People.same("ana", "anna"), .undo(ActID(writer: "faye", seq: 3)),
          .redo(ActID(writer: "faye", seq: 4)),
        ], "ana"
      ),
    ] as [([PeopleAct], String?)])
  func survivor(acts: [PeopleAct], remaining: String?) {
    let map = People(acts).map
    for id in ["ana", "anna"] {
      #expect(map.person(PersonID(id)).text == remaining ?? id)
    }
    #expect(map.isEmpty == (remaining == nil))
  }

  @Test("an act that was taken back still tells which id appeared first")
  func undoneFirst() {
    let people = People([
      Self.anna, .undo(ActID(writer: "faye", seq: 1)), Self.ana, Self.anna,
      People.same("ana", "anna"),
    ])
    #expect(people.map.person(PersonID("ana")).text == "anna")
  }

  @Test("what was known of both is known of one, what the roster said of the enrolled first")
  func joined() throws {
    var people = People([
      People.person(
        "anna", "Anna", emails: ["anna@home.example"], tags: ["team": "Rosa", "site": "A"],
        enrolled: false),
      People.person("kim", "Kim Park"),
      People.person(
        "ana", "Ana Ruiz", emails: ["ana@acme.example"], tags: ["team": "Verde"]),
      People.same("ana", "anna"),
    ])
    let person = try #require(people.roster[PersonID("ana")])
    #expect(person.id.text == "anna")
    #expect(people.roster[PersonID("anna")] == person)
    #expect(person.name == "Ana Ruiz" && person.aliases == ["Anna"])
    #expect(person.emails == ["ana@acme.example", "anna@home.example"])
    #expect(person.tags == ["team": "Verde", "site": "A"])
    #expect(person.enrolled)
    #expect(people.roster.people.map(\.name) == ["Ana Ruiz", "Kim Park"])
    people.add(People.person("ana", "Ana Ruiz-Vega", emails: ["a.vega@acme.example"]))
    #expect(people.roster[PersonID("anna")]?.name == "Ana Ruiz-Vega")
    #expect(people.roster[PersonID("anna")]?.emails.count == 3)
  }

  @Test("roster numbers stay; both numbers of one person mean them")
  func numbers() {
    let roster = People([
      Self.ana, Self.kim, Self.anna, People.person("dev", "Dev Patel"), People.same("ana", "anna"),
    ]).roster
    let identity = roster.identity
    #expect(
      ["1", "2", "3", "#4", "5"].map(identity.typed) == [
        .one(PersonID("ana")), .one(PersonID("kim")), .one(PersonID("ana")), .one(PersonID("dev")),
        .nobody(nearest: []),
      ])
    #expect(roster.people.map { roster.number($0.id) } == [1, 2, 4])
    #expect(roster.number(PersonID("anna")) == 1)
    #expect(identity.typed("anna") == .one(PersonID("ana")))
  }

  @Test("an erased person is nobody any more, in whatever order the lines came")
  func erased() {
    let people = People([
      People.person("ana", "Ana Ruiz", emails: ["ana@acme.example"], tags: ["team": "Rosa"]),
      .seen(SeenNames(hash: "aa", people: [Stranger(id: PersonID("ana"), names: ["Ana's iPad"])])),
      People.erased("ana", as: "p9"), Self.kim,
    ])
    for lines in [people.entries, people.entries.reversed()] {
      let ledger = Ledger(lines)
      let roster = Roster(ledger, map: PeopleLines.map(ledger))
      #expect(roster.people.map(\.id.text) == ["p9", "kim"])
      var rest = Person(id: PersonID("p9"))
      rest.name = Person.erased
      rest.enrolled = true
      #expect(roster.people.first == rest)
      #expect(roster.strangers[PersonID("p9")]?.names == [Person.erased])
      #expect(roster.map.isErased(PersonID("ana")) && !roster.map.isErased(PersonID("kim")))
    }
  }

  @Test("erasing one of the ids of a person erases the person, and nobody takes it back")
  func erasedJoined() {
    let people = People([
      Self.anna, Self.ana, People.same("ana", "anna"), People.erased("ana", as: "p9"),
      .undo(ActID(writer: "faye", seq: 4)),
    ])
    #expect(people.roster.people.map(\.id.text) == ["p9"])
    #expect(people.roster.people.map(\.name) == [Person.erased])
    #expect(people.map.person(PersonID("anna")).text == "p9")
    #expect(people.map.name(PersonID("anna")) == nil)
  }

  @Test("who was erased is recognized also where the journal of people does not know them")
  func erasedUnknown() {
    let map = People([People.erased("ana", as: "p9"), People.erased("ana", as: "p8")]).map
    #expect(map.person(PersonID("ana")).text == "p9")
    #expect(map.person(PersonID("p8")).text == "p9")
    #expect(map.person(PersonID("ben")).text == "ben")
  }

  @Test("the same lines tell the same, in whatever order they came", arguments: UInt64(1)...200)
  func anyOrder(seed: UInt64) {
    let people = People(seed: seed, count: 40)
    var random = SplitMix64(seed: seed)
    let ledger = Ledger(people.entries.shuffled(using: &random))
    #expect(PeopleLines.map(ledger) == people.map, "seed \(seed)")
    #expect(Roster(ledger, map: PeopleLines.map(ledger)) == people.roster, "seed \(seed)")
  }

  @Test("nobody stands on a roster twice, and everybody is found", arguments: UInt64(1)...200)
  func once(seed: UInt64) {
    let people = People(seed: seed, count: 40)
    let roster = people.roster
    let ids = roster.people.map(\.id)
    #expect(Set(ids).count == ids.count, "seed \(seed)")
    #expect(ids.allSatisfy { roster.map.person($0) == $0 }, "seed \(seed)")
    for id in ["ana", "ben", "chloe", "dev", "elif"].map({ PersonID($0) }) {
      let person = roster[roster.map.person(id)]
      #expect(roster[id] == person || roster[id] == nil, "seed \(seed), \(id)")
    }
    let numbers = ids.compactMap(roster.number)
    #expect(numbers == numbers.sorted() && Set(numbers).count == ids.count, "seed \(seed)")
  }
}
