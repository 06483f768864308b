import Calendar
import Plans
import Testing
import Workshop

@Suite("Who will have attended enough")
struct AttendanceForecastTests {
  private static let ana = PersonID.list("ana")

  private static func sitting(_ acts: [(String, Act)]) -> Sitting {
    var sitting = Sitting()
    for (clock, act) in acts { sitting.add(act, at(clock)) }
    return sitting
  }

  @Test(
    "the last moment that saves somebody",
    arguments: [
      ("here since the start", [("09:00", .rollCall(.here(ana)))], "11:12", "12:12"),
      ("walked in late", [("09:46", .rollCall(.here(ana)))], "11:12", "12:58"),
      (
        "connection gone", [("09:00", .rollCall(.here(ana))), ("10:53", .rollCall(.lost(ana)))],
        "11:12", "11:41"
      ),
      ("has it", [("09:00", .rollCall(.here(ana)))], "12:12", nil),
      ("cannot", [("09:49", .rollCall(.here(ana)))], "10:00", nil),
      ("not here yet", [], "09:30", "09:48"),
    ] as [(String, [(String, Act)], String, String?)])
  func lastMoment(sentence: String, acts: [(String, Act)], now: String, moment: String?) {
    let forecast = Self.sitting(acts).situation(at(now)).learnerForecast(Self.ana[0])
    #expect(forecast.lastMoment?.clock == moment)
    #expect(forecast.isOpen == (moment != nil))
  }

  @Test("safe in good time, open with little time to spare, lost or gone for good")
  func sorted() {
    let acts: [(String, Act)] = [
      ("09:00", .rollCall(.here(PersonID.list("ana ben viktor")))),
      ("09:46", .rollCall(.walkin(PersonID("kim")))),
      ("10:44", .rollCall(.left(PersonID.list("viktor"), reason: nil))),
      ("10:53", .rollCall(.lost(PersonID.list("ben")))),
    ]
    let forecast = Self.sitting(acts).situation(at("11:12")).attendanceForecast
    #expect(forecast.safe == Self.ana)
    #expect(forecast.open.map(\.person) == PersonID.list("ben kim"))
    #expect(forecast.open.map(\.moment.clock) == ["11:41", "12:58"])
    #expect(forecast.open.map(\.isHere) == [false, true])
    #expect(forecast.lost.first { $0.person == PersonID("viktor") }?.tenths == 433)
    #expect(forecast.lost.count == 22)
  }

  @Test("after a break those are confirmed who were said to be here since")
  func recheck() throws {
    var sitting = Sitting()
    sitting.add(.rollCall(.here(PersonID.list("ana ben"))), at("08:50"))
    #expect(sitting.situation(at("09:00")).unconfirmed.isEmpty)
    try sitting.run("09:00", "09:10", "09:20", "09:35", "09:55", "10:05", "10:15")
    #expect(sitting.situation(at("10:16")).unconfirmed == PersonID.list("ana ben"))
    try sitting.act("10:16") { try $0.here(Self.ana, at: $1) }
    #expect(sitting.situation(at("10:17")).unconfirmed == PersonID.list("ben"))
    #expect(throws: Refusal.rollCall(.already(.present, Self.ana))) {
      try sitting.act("10:18") { try $0.here(Self.ana, at: $1) }
    }
  }

  @Test("a bar of four pieces: there, partly, gone, ahead")
  func bar() {
    let window = Period(at("09:00"), at("13:00"))
    let spans = [Period(at("08:50"), at("10:30"))]
    let bar = PresenceBar(spans, in: window, count: 4, now: at("12:00"))
    #expect(bar.pieces == [.there, .partly, .gone, .ahead])
    #expect(PresenceBar([], in: window, count: 0, now: at("09:00")).pieces == [.ahead])
  }

  @Test("chasing groups people by their contact, those without one last")
  func chase() {
    var roster = Roster()
    for (name, column, contact) in [
      ("Ana", "PE", "Rosa"), ("Ben", "manager", "Émile"), ("Cleo", "", ""),
      ("Dev", "contact", "Rosa"),
    ] {
      var facts = PersonFacts(id: PersonID(name.lowercased()))
      facts.name = name
      if !column.isEmpty { facts.tags[column] = contact }
      facts.tags["E-Learning"] = name == "Ben" ? "done" : "no"
      roster.apply(.person(facts))
    }
    let groups = Chase(roster.people).groups
    #expect(groups.map(\.contact) == ["Émile", "Rosa", nil])
    #expect(
      groups.map(\.people) == [["ben"], ["ana", "dev"], ["cleo"]].map { $0.map { PersonID($0) } })
    #expect(roster.people.map(\.eLearning) == [.notDone, .done, .notDone, .notDone])
    roster.apply(
      .learned(
        LearningImport(
          file: "l.csv", hash: "aa",
          rows: [
            .init(person: PersonID("ana"), course: "Basics", learning: Learning(.done)),
            .init(person: PersonID("ana"), course: "More", learning: Learning(.notDone)),
            .init(person: PersonID("ben"), learning: Learning(.waived(reason: "trainer"))),
          ])))
    #expect(roster[PersonID("ana")]?.openCourses == ["More"])
    #expect(roster[PersonID("ben")]?.eLearning == .waived(reason: nil))
  }
}
