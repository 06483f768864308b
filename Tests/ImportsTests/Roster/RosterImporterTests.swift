import Imports
import Plans
import TestKit
import Testing
import Workshop

@Suite("Importing a roster")
struct RosterImporterTests {
  private var random = SplitMix64(seed: 7)

  private mutating func decide(
    _ file: RosterFile, _ cohort: Roster = Roster(), _ elsewhere: [PersonInOtherCohort] = [],
    same: RosterLines = .none, apart: RosterLines = .none
  ) -> RosterDecision {
    RosterImporter.decide(
      file, cohort: cohort, elsewhere: elsewhere, same: same, apart: apart, random: &random)
  }

  private static let header = "Name,Email,LearnUpon ID,Team"

  @Test("A first roster makes everybody known, enrolled, with ids of their own")
  mutating func first() throws {
    let file = try rosterFile(
      Self.header, "Ana Ruiz,ana@acme.example,1001,North", "Ben Okafor,ben@acme.example,,")
    let decision = decide(file)
    var cohort = Roster()
    cohort.apply(decision)
    #expect(cohort.learners.map(\.name) == ["Ana Ruiz", "Ben Okafor"])
    #expect(Set(cohort.people.map(\.id)).count == 2)
    #expect(cohort.people[0].ids == ["learnupon": "1001"])
    #expect(cohort.people[0].tags == ["Team": "North"])
    #expect(decision.new.count == 2 && decision.rows == 2 && decision.questions.isEmpty)
  }

  @Test("The same file again adds nothing, whatever was corrected since")
  mutating func repeated() throws {
    let file = try rosterFile(Self.header, "Ana Ruiz,ana@acme.example,1001,North")
    var cohort = Roster()
    cohort.apply(decide(file))
    var correction = PersonFacts(id: cohort.people[0].id)
    correction.tags = ["Team": "South"]
    cohort.apply(.person(correction))
    let again = decide(file, cohort)
    #expect(again.act == nil && again.isRepeated)
    #expect(again.people == cohort.people.map(\.id))
  }

  @Test("A changed file adds only what is new or changed in it")
  mutating func changed() throws {
    var cohort = Roster()
    cohort.apply(
      decide(
        try rosterFile(
          Self.header, "Ana Ruiz,ana@acme.example,,", "Ben Okafor,ben@acme.example,,",
          "Chloe Winter,chloe@acme.example,,")))
    let file = try rosterFile(
      Self.header, "Ana Ruiz,ANA@acme.example,1001,", "Ben Okafor,ben@acme.example,,",
      "Dev Patel,dev@acme.example,,")
    let decision = decide(file, cohort)
    #expect(decision.changed == [cohort.people[0].id])
    #expect(decision.new.count == 1)
    #expect(decision.act?.people.count == 2)
    #expect(decision.unnamed == [cohort.people[2].id])
    var facts = PersonFacts(id: cohort.people[0].id)
    facts.ids = ["learnupon": "1001"]
    #expect(decision.act?.people.first == facts)
  }

  @Test(
    "Somebody another cohort knows by e-mail, or by id and name, keeps their id",
    arguments: [
      "Anna Ruiz,ana@acme.example,,", "Ana Ruiz,new@acme.example,1001,",
      "Ruiz Ana,new@acme.example,1001,",
    ])
  mutating func acquainted(_ row: String) throws {
    var person = Person(id: PersonID("pana"))
    person.name = "Ana Ruiz"
    person.emails = ["ana@acme.example"]
    person.ids = ["learnupon": "1001"]
    let decision = decide(
      try rosterFile(Self.header, row), Roster(), [PersonInOtherCohort(person, cohort: "acme-2")])
    #expect(decision.people == [PersonID("pana")])
    #expect(decision.acquainted == [PersonID("pana"): "acme-2"])
    #expect(decision.act?.people.first?.enrolled == true)
  }

  @Test(
    "An id or address under another name is a question, and never an answer; a name alone is nothing",
    arguments: [
      ("Ana Ruiz,other@acme.example,,", false), ("Ana Ruiz,,,", false),
      ("Somebody Else,other@acme.example,1001,", true), ("Somebody Else,ana@acme.example,,", true),
    ])
  mutating func sameName(_ row: String, isAsked: Bool) throws {
    var person = Person(id: PersonID("pana"))
    person.name = "Ana Ruiz"
    person.emails = ["ana@acme.example"]
    person.ids = ["learnupon": "1001"]
    let file = try rosterFile(Self.header, row)
    let elsewhere = [PersonInOtherCohort(person, cohort: "acme-2")]
    let held = decide(file, Roster(), elsewhere)
    guard isAsked else {
      #expect(held.questions.isEmpty)
      #expect(held.people.count == 1 && held.people != [PersonID("pana")])
      return
    }
    #expect(held.act?.people == [] && held.act?.held.map(\.line) == [2])
    #expect(held.questions.map(\.line) == [2])
    #expect(held.questions[0].other == .acquainted(PersonID("pana"), cohort: "acme-2"))
    #expect(
      decide(file, Roster(), elsewhere, same: .some([2])).people == [PersonID("pana")])
    let apart = decide(file, Roster(), elsewhere, apart: .all)
    #expect(apart.people.count == 1 && apart.people != [PersonID("pana")])
  }

  @Test("Two rows of one name with other addresses: the second is held back until somebody says")
  mutating func proposal() throws {
    let file = try rosterFile(
      Self.header, "Ana Ruiz,ana@acme.example,,", "Ben Okafor,ben@acme.example,,",
      "Ana Ruiz,ana@home.example,,")
    var cohort = Roster()
    let held = decide(file)
    cohort.apply(held)
    #expect(held.people.count == 2 && held.rows == 3)
    #expect(held.questions == [RosterQuestion(line: 4, name: "Ana Ruiz", other: .row(2))])

    var joined = cohort
    let same = decide(file, joined, same: .some([4]))
    joined.apply(same)
    #expect(joined.people.count == 2)
    #expect(joined.people[0].emails == ["ana@acme.example", "ana@home.example"])
    #expect(decide(file, joined).questions.isEmpty)

    var parted = cohort
    parted.apply(decide(file, parted, apart: .some([4])))
    #expect(parted.learners.map(\.name) == ["Ana Ruiz", "Ben Okafor", "Ana Ruiz"])
    #expect(decide(file, parted).questions.isEmpty)
    #expect(decide(file, parted, same: .all).act == nil)
  }

  @Test("Names alone are the same people when the list comes again longer")
  mutating func namesOnly() throws {
    var cohort = Roster()
    let first = decide(try rosterFile("Name", "Ana Ruiz", "Ben Okafor"))
    cohort.apply(first)
    #expect(first.withoutEmail == 2)
    let second = decide(try rosterFile("Name", "Ben Okafor", "Ana Ruiz", "Dev Patel"), cohort)
    #expect(second.questions.isEmpty)
    #expect(second.new.count == 1 && second.changed.isEmpty)
  }

  @Test("A row with the addresses of two people is taken as the first and takes nobody's address")
  mutating func torn() throws {
    var cohort = Roster()
    cohort.apply(
      decide(
        try rosterFile(Self.header, "Ana Ruiz,ana@acme.example,,", "Ben Okafor,ben@acme.example,,"))
    )
    let decision = decide(
      try rosterFile(Self.header, "Ana Ruiz,ana@acme.example; ben@acme.example,,"), cohort)
    #expect(decision.torn.map(\.line) == [2])
    #expect(decision.act == nil)
  }

  @Test("A walk-in on a later roster is enrolled; another name is kept as an alias")
  mutating func walkin() throws {
    var cohort = Roster()
    var kim = PersonFacts(id: PersonID("pkim"))
    (kim.name, kim.emails, kim.enrolled) = ("Kim P.", ["kim@acme.example"], false)
    cohort.apply(.person(kim))
    cohort.apply(decide(try rosterFile(Self.header, "Kim Park,kim@acme.example,,"), cohort))
    #expect(cohort.learners.map(\.name) == ["Kim Park"])
    #expect(cohort.people[0].aliases == ["Kim P."])
  }

  @Test("An answer to what was not asked is told")
  mutating func unasked() throws {
    let file = try rosterFile(Self.header, "Ana Ruiz,ana@acme.example,,")
    #expect(decide(file, same: .some([9])).unasked == [9])
  }
}
