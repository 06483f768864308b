import Calendar
import Formats
import Plans
import Testing
import Workshop
import WorkshopKit

@Suite("Acts as they are meant by now")
struct ActLensTests {
  /// Everybody whom random acts name, `p1` to `p99`, joined with an id that appeared before theirs.
  private static let joined: Ledger<PeopleAct> = Ledger(
    (1...99).map { number in
      entry(number, PeopleAct.same(PersonID("q\(number)"), PersonID("p\(number)")))
    })

  private static func entry<SomeAct>(_ number: Int, _ act: SomeAct) -> Entry<SomeAct> {
    let id = ActID(writer: "bo", seq: number)
    return Entry(
      order: ActOrder(milliseconds: Int64(number), counter: 0, id: id),
      at: Instant(milliseconds: Int64(number)), act: act)
  }

  private static func names(_ facts: Facts) -> Bool {
    facts.description.contains(/"p[0-9]+"/)
  }

  @Test(
    "no act names somebody by an id that was joined with another", arguments: ActKind.all,
    UInt64(1)...100)
  func everyPerson(kind: ActKind, seed: UInt64) {
    let map = PersonMap(Self.joined) { $0.text }
    var random = RandomActs(.any, seed: seed)
    let act = random.act(kind)
    let read = Ledger<Act>().read([Self.entry(1, act)], people: map)
    #expect(read.map(\.order.id.seq) == [1])
    #expect(!Self.names(Facts(read[0].act)), "seed \(seed): \(Facts(act))")
  }

  @Test("no act about people does, but those that join or erase them", arguments: UInt64(1)...100)
  func everybody(seed: UInt64) {
    let map = PersonMap(Self.joined) { $0.text }
    var random = RandomActs(.any, seed: seed)
    for act in random.allAboutPeople() {
      let read = Ledger<PeopleAct>().read([Self.entry(1, act)], people: map)
      // These two say who is whom, and stay as they were written.
      if case .same = act { continue }
      if case .erased = act { continue }
      #expect(!Self.names(Facts(read[0].act)), "seed \(seed): \(Facts(act))")
    }
  }

  @Test("while nobody is joined every act says what it said", arguments: ActKind.all)
  func clear(kind: ActKind) {
    var random = RandomActs(.any, seed: 5)
    let entry = Self.entry(1, random.act(kind))
    #expect(Ledger<Act>().read([entry], people: PersonMap()) == [entry])
  }

  @Test("of who was erased no words remain, unless they are about somebody else, too")
  func erased() {
    let ana = PersonID("ana")
    let ben = PersonID("ben")
    var score = Score(
      performance: Performance(learner: ana, activity: "play", round: 1), rater: Rater(name: "bo"))
    score.note = "Ana cried"
    score.reason = "Ana asked"
    let acts: [Act] = [
      .notes(.noted(Note(kind: .note, people: [ana], text: "Ana cried"))),
      .rollCall(.left([ana], reason: "Ana was ill")), .rollCall(.excused([ana], reason: "Ana ill")),
      .scoring(.scored(score)),
      .scoring(
        .reconciled(
          Reconciliation(performance: score.performance, key: "H", way: .both, note: "Ana said"))),
      .results(
        .surveyed(
          SurveyResponses(
            survey: "s", rows: [SurveyResponse(person: ana, answers: ["q": .text("Ana here")])]))),
      .notes(.noted(Note(kind: .note, people: [ana, ben], text: "both laughed"))),
    ]
    let erasing = Erasing(person: "ana", remains: PersonID("p9"))
    let map = PersonMap(Ledger([Self.entry(1, PeopleAct.erased(erasing))])) { $0.text }
    let entries = acts.enumerated().map { Self.entry($0 + 1, $1) }
    let read = Ledger(entries).read(entries, people: map).map { Facts($0.act).description }
    for line in read.dropLast() {
      #expect(
        !line.contains("Ana") && line.contains("erased") && line.contains("\"p9\""), "\(line)")
    }
    #expect(read.last?.contains("both laughed") == true)
  }
}
