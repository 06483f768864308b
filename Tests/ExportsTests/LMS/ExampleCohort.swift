import Calendar
import Plans
import Workshop

/// A cohort with people as they come: accents, quotes, two addresses, none, or somebody else's.
struct ExampleCohort {
  var plan = ExamplePlan.plan()
  var zone = Zone(name: "Europe/Berlin", initial: 3600)
  var start = Instant(seconds: 1_796_112_000)  // 2026-12-01T09:00 in Berlin
  var people = ExampleCohort.people
  var extra: [(minute: Int, act: Act)] = []
  var isClosed = true
  /// Who was erased afterwards, by number, each with the id that remains.
  var erased: [Int: String] = [:]
  var day = 1
  var days = 1
  var now: Instant?

  /// The sessions' results as one cohort.
  static func results(_ sessions: [(name: String, cohort: ExampleCohort)]) -> CohortResults {
    CohortResults(
      cohort: "acme-3", uuid: "0b8a4f1c-6a51-4c0e-9d53-1f0f4a7c2e10",
      lms: sessions.first?.cohort.plan.lms ?? LMSNames(),
      sessions: sessions.map {
        CohortResults.SessionResults(name: $0.name, situation: $0.cohort.situation)
      })
  }

  /// The example as a cohort of one session.
  var results: CohortResults { Self.results([("2026-12-01", self)]) }

  /// The session with everything that happened.
  var situation: Situation {
    let opening = Opening(
      session: "6d1f3c52-8a0b-4b59-9c55-2f3f0a9e4d0\(day)", cohort: "acme-3",
      programme: "calm-customers", day: day, days: days, zone: zone.name,
      window: Period(start, start.adding(minutes: 240)), doors: start.adding(minutes: -60),
      workshop: "", lead: "faye")
    var acts: [(minute: Int, act: Act)] = [(-120, .session(.opened(opening)))] + happened + extra
    if isClosed { acts.append((240, .session(.closed))) }
    let entries = acts.enumerated().map { index, step in
      let id = ActID(writer: "faye", seq: index + 1)
      return Entry(
        order: ActOrder(milliseconds: Int64(index), counter: 0, id: id),
        at: start.adding(minutes: step.minute), act: step.act, audience: step.act.audience)
    }
    return Situation(
      plan: plan, roster: roster, session: Session(Ledger(entries), people: roster.map),
      opening: opening, zone: zone, now: now ?? start.adding(minutes: 300))
  }

  /// What happened, by minutes from the start; empty for a session nobody came to yet.
  var happened: [(minute: Int, act: Act)] = ExampleCohort.morning

  /// Everybody, with what is left of who was erased; an id's digest is the id in brackets.
  private var roster: Roster {
    let acts =
      people.map(PeopleAct.person)
      + erased.sorted { $0.key < $1.key }.map {
        .erased(Erasing(person: "(\(Self.id($0.key)))", remains: PersonID($0.value)))
      }
    let entries = acts.enumerated().map { index, act in
      let id = ActID(writer: "faye", seq: index + 1)
      return Entry(
        order: ActOrder(milliseconds: Int64(index), counter: 0, id: id), at: start, act: act)
    }
    let ledger = Ledger(entries)
    return Roster(ledger, map: PersonMap(ledger) { "(\($0))" })
  }
}

extension ExampleCohort {
  /// A person by number, name and addresses.
  static func person(
    _ number: Int, _ name: String, _ emails: String..., ids: [String: String] = [:],
    enrolled: Bool = true
  ) -> PersonFacts {
    var facts = PersonFacts(id: id(number))
    facts.name = name
    facts.emails = emails
    facts.ids = ids
    facts.enrolled = enrolled
    return facts
  }

  /// The id of a person by number.
  static func id(_ number: Int) -> PersonID { PersonID("p\(number)") }

  /// Everybody, each with a trap of their own.
  static let people: [PersonFacts] = [
    person(1, "Ana Di\u{301}az", "ana.diaz@example.com"),
    person(2, "Bo \"Bobby\" Li, Jr.", " bo.li@example.com "),
    person(3, "Chloe\\\"s\\", "chloe@example.com"),
    person(4, "=1+Dev Rao", "dev@example.com"),
    person(5, "Elif Kaya"),
    person(
      6, "Femi Ade", "femi@example.com", "femi.old@example.com",
      ids: ["canvas": "1042", "sis": "E1006", "login": "fade", "learnupon": "fade"]),
    person(7, "Grace Hall", "hall@example.com"),
    person(8, "Hugo Hall", "Hall@example.com"),
    person(9, "In\u{202E}es\tPaz\n", "ines@example.com"),
    person(10, "Jamal Haddad", "jamal@example.com"),
    person(11, "Kenji Ono", "kenji@example.com"),
    person(12, "Lena Roth", "lena@example.com"),
    person(13, "Omar Aziz", "omar@example.com"),
    person(14, "Priya Shah", "priya@example.com"),
    person(15, "Kim Park", "kim.park@mail.example", enrolled: false),
    person(
      16, "Rosa Vale", "rosa@example.com",
      ids: ["learnupon": "rosa@example.com", "moodle": "rosa", "login": "rosa"],
      enrolled: false),
  ]

  /// The morning of everybody in ``people``.
  static let morning: [(minute: Int, act: Act)] =
    [
      (-5, .rollCall(.here([1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 14].map(id)))),
      (0, .rollCall(.excused([id(9)], reason: "at the dentist"))),
      (0, .results(.tested(TestResults(test: "pre-test", rows: [result(1, 4), result(10, 5.5)])))),
      (19, .rollCall(.here([id(11)]))),
      (31, .rollCall(.walkin(id(15)))), (31, .rollCall(.walkin(id(16)))),
      (104, .rollCall(.left([id(10)], reason: "emergency"))),
      (113, .rollCall(.lost([id(13)]))), (118, .rollCall(.here([id(13)]))),
      (120, .scoring(.scored(score(1, rater: "faye", ["H": 4, "E": nil, "A": 3, "calm": 5])))),
      (121, .scoring(.scored(score(1, rater: "cole", ["H": 2, "E": 3])))),
      (122, .scoring(.scored(score(1, rater: "p2", source: .observer, ["H": 5])))),
      (130, .scoring(.scored(score(5, rater: "faye", ["calm": 2])))),
    ] + measures

  private static let measures: [(minute: Int, act: Act)] = [
    (220, .results(.tested(TestResults(test: "post-test", rows: post)))),
    (230, .results(.surveyed(SurveyResponses(survey: "survey", rows: responses)))),
    (235, .notes(.noted(Note(kind: .note, people: [id(1)], text: "a secret note")))),
  ]

  private static let post: [TestResult] =
    [1, 2, 3, 4, 5, 6, 7, 8, 11, 13, 15].map { result($0, 9) } + [
      result(14, 6), TestResult(person: id(16), points: 8.25, items: ["q1": 1, "q2": 0.25]),
    ]

  private static let responses: [SurveyResponse] = [
    SurveyResponse(person: id(1), answers: ["s1": .number(4), "s2": .text("Listen\nfirst.")]),
    SurveyResponse(person: nil, answers: ["s1": .number(2), "s2": .text("an unnamed answer")]),
    SurveyResponse(person: id(2), answers: ["s1": .number(9)]),
  ]

  private static func result(_ number: Int, _ points: Double) -> TestResult {
    TestResult(person: id(number), points: points)
  }

  private static func score(
    _ number: Int, rater: String, source: Rater.Source = .trainer, _ levels: Levels
  ) -> Score {
    var score = Score(
      performance: Performance(learner: id(number), activity: "role-play-a", round: 1),
      rater: Rater(name: rater, source: source))
    score.levels = levels
    score.global = rater == "faye" ? 3 : nil
    score.note = rater == "faye" ? "let her finish, \"then\" spoke" : nil
    return score
  }
}
