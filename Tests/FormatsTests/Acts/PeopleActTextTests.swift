import Calendar
import Plans
import Testing
import Workshop

/// The file format of what is known about people, word by word.
@Suite("The words of a line about people")
struct PeopleActTextTests {
  private static let ana: PersonFacts = {
    var facts = PersonFacts(id: PersonID("p1"))
    facts.name = "Ana Ruiz"
    facts.emails = ["ana@example.com"]
    facts.ids = ["moodle": "17", "learnupon": "4"]
    facts.aliases = ["iPhone (3)"]
    facts.tags = ["team": "north"]
    facts.enrolled = true
    return facts
  }()

  private static let anaText =
    #""id":"p1","name":"Ana Ruiz","emails":["ana@example.com"],"#
    + #""ids":{"learnupon":"4","moodle":"17"},"aliases":["iPhone (3)"],"#
    + #""tags":{"team":"north"},"enrolled":true"#

  @Test(
    "an act is written in these words and read from them",
    arguments: [
      (
        .cohort(CohortOpening(uuid: "u1", cohort: "acme-3")), "cohort",
        #""uuid":"u1","cohort":"acme-3""#
      ),
      (.joined(cohort: "u1"), "join", #""cohort":"u1""#),
      (
        .opened(
          SessionOpening(
            folder: "2026-12-01",
            opening: Opening(
              session: "u2", cohort: "acme-3", zone: "Africa/Lagos",
              window: Period(
                Instant(milliseconds: 1_796_112_000_000), Instant(milliseconds: 1_796_126_400_000)),
              doors: Instant(milliseconds: 1_796_108_400_000), workshop: "aa", lead: "faye-7k3q9x"))
        ),
        "opening",
        #""folder":"2026-12-01","session":"u2","cohort":"acme-3","programme":"","day":1,"days":1,"#
          + #""zone":"Africa/Lagos","start":"2026-12-01T09:00:00.000+01:00","#
          + #""end":"2026-12-01T13:00:00.000+01:00","doors":"2026-12-01T08:00:00.000+01:00","#
          + #""workshop":"aa","lead":"faye-7k3q9x""#
      ),
      (.person(ana), "person", anaText),
      (.person(PersonFacts(id: PersonID("p2"))), "person", #""id":"p2""#),
      (
        .roster(RosterImport(file: "r.csv", hash: "aa", people: [ana])), "roster",
        #""file":"r.csv","hash":"aa","people":[{\#(anaText)}]"#
      ),
      (
        .seen(
          SeenNames(
            hash: "aa",
            people: [
              Stranger(id: PersonID("p9"), names: ["iPhone (3)"], emails: ["x@mail.example"]),
              Stranger(id: PersonID("p8"), names: []),
            ])),
        "seen",
        #""hash":"aa","people":[{"id":"p9","names":["iPhone (3)"],"#
          + #""emails":["x@mail.example"]},{"id":"p8"}]"#
      ),
      (
        .learned(
          LearningImport(
            file: "l.csv", hash: "aa",
            rows: [
              .init(
                person: PersonID("p1"), course: "Basics",
                learning: Learning(.done, day: "2026-11-12")),
              .init(person: PersonID("p2"), learning: Learning(.waived(reason: "trainer"))),
              .init(person: PersonID("p3"), learning: Learning(.notDone)),
            ])),
        "elearning",
        #""file":"l.csv","hash":"aa","states":[{"who":"p1","course":"Basics","state":"done","#
          + #""day":"2026-11-12"},{"who":"p2","state":"waived","reason":"trainer"},"#
          + #"{"who":"p3","state":"open"}]"#
      ),
      (.undo(ActID(writer: "faye", seq: 2)), "undo", #""of":"faye:2""#),
      (.redo(ActID(writer: "faye", seq: 3)), "redo", #""of":"faye:3""#),
      (.unknown("merged"), "merged", ""),
    ] as [(PeopleAct, String, String)])
  func text(act: PeopleAct, name: String, text: String) {
    #expect(Facts(act).description == "\(name) \(text)")
    #expect(Facts(name, text).peopleAct == act)
  }

  @Test(
    "what is not an act about people is not read",
    arguments: [
      ("cohort", #""uuid":"u1""#), ("cohort", #""uuid":1,"cohort":"a""#),
      ("join", #""session":"u1""#), ("opening", #""session":"u1""#),
      ("person", #""name":"Ana""#), ("person", #""id":"""#), ("person", #""id":7"#),
      ("person", #""id":"p1","emails":"ana@example.com""#), ("person", #""id":"p1","ids":[]"#),
      ("person", #""id":"p1","enrolled":"yes""#), ("roster", #""people":[{"name":"Ana"}]"#),
      ("seen", #""people":[{"names":["Ana"]}]"#), ("roster", #""people":{}"#),
      ("undo", #""of":"faye""#), ("person", #""id":"p1"}"#),
    ])
  func refusing(name: String, text: String) { #expect(Facts(name, text).peopleAct == nil) }
}
