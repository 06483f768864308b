import Calendar
import Plans
import Testing
import Workshop

@Suite("What a person's presence comes to")
struct StatusTests {
  private static let ana = PersonID.list("ana")

  @Test(
    "after these acts Ana's status is, while the session is open and once it is closed",
    arguments: [
      ("nothing", [], .expected, .absent),
      ("she came", [.rollCall(.here(ana))], .present, .present),
      ("her connection went", [.rollCall(.here(ana)), .rollCall(.lost(ana))], .lost, .lost),
      (
        "she came back", [.rollCall(.here(ana)), .rollCall(.lost(ana)), .rollCall(.here(ana))],
        .present, .present
      ),
      ("she left", [.rollCall(.here(ana)), .rollCall(.left(ana, reason: nil))], .left, .left),
      (
        "her connection went, then she left",
        [.rollCall(.here(ana)), .rollCall(.lost(ana)), .rollCall(.left(ana, reason: nil))],
        .left, .left
      ),
      ("marked absent before she was seen", [.rollCall(.absent(ana))], .absent, .absent),
      (
        "marked absent although she had come", [.rollCall(.here(ana)), .rollCall(.absent(ana))],
        .absent, .absent
      ),
      (
        "marked absent, then she came", [.rollCall(.absent(ana)), .rollCall(.here(ana))], .present,
        .present
      ),
      ("excused", [.rollCall(.excused(ana, reason: "ill"))], .excused, .excused),
      (
        "absent, then excused", [.rollCall(.absent(ana)), .rollCall(.excused(ana, reason: nil))],
        .excused, .excused
      ),
      (
        "excused, then absent", [.rollCall(.excused(ana, reason: nil)), .rollCall(.absent(ana))],
        .absent, .absent
      ),
      ("a walk-in", [.rollCall(.walkin(PersonID("ana")))], .present, .present),
      ("somebody else came", [.rollCall(.here([PersonID("ben")]))], .expected, .absent),
    ] as [(String, [Act], Status, Status)])
  func status(sentence: String, acts: [Act], open: Status, closed: Status) {
    var sitting = Sitting()
    for act in acts { sitting.add(act, at("09:10")) }
    let presence = sitting.session.presence
    #expect(presence.status(PersonID("ana"), closed: false) == open)
    #expect(presence.status(PersonID("ana"), closed: true) == closed)
    #expect(presence.isPresent(PersonID("ana")) == (open == .present))
  }

  @Test("what happened earlier but was typed later does not change what holds now")
  func backdated() {
    var sitting = Sitting()
    sitting.add(.rollCall(.here(Self.ana)), at("09:00"))
    sitting.add(.rollCall(.left(Self.ana, reason: nil)), at("10:44"))
    sitting.add(.rollCall(.here(Self.ana)), at("09:40"), typed: at("10:50"))
    sitting.add(.rollCall(.lost(Self.ana)), at("09:30"), typed: at("10:51"))
    #expect(sitting.session.presence.status(PersonID("ana"), closed: false) == .left)
    let record = sitting.session.presence.records[PersonID("ana")]
    #expect(
      record?.spans(until: at("13:00"))
        == [Period(at("09:00"), at("09:30")), Period(at("09:40"), at("10:44"))])
  }

  @Test("a mark keeps what was before it", arguments: [true, false])
  func mark(ends: Bool) {
    var sitting = Sitting()
    sitting.add(.rollCall(.here(Self.ana)), at("09:00"))
    sitting.add(.rollCall(.lost(Self.ana)), at("10:00"))
    sitting.add(.rollCall(.absent(Self.ana, ends: ends)), at("12:00"))
    let presence = sitting.session.presence
    let record = presence.records[PersonID("ana")]
    #expect(record?.spans(until: at("13:00")) == [Period(at("09:00"), at("10:00"))])
    #expect(presence.status(PersonID("ana"), closed: false) == .absent)
    #expect((record?.mark?.mark == .absent) == !ends)
  }

  @Test("the same comings and goings are the same presence, whoever typed them")
  func whoever() {
    var one = Sitting()
    one.add(.rollCall(.here(Self.ana)), at("09:00"))
    var other = Sitting()
    let mistake = other.add(.rollCall(.lost(Self.ana)), at("08:50"), by: "bo")
    other.add(.undo(mistake), at("08:51"), by: "bo")
    other.add(.rollCall(.here(Self.ana)), at("09:00"), typed: at("09:01"), by: "bo")
    #expect(one.session == other.session)
  }
}
