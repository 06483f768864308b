import Calendar
import Plans
import TestKit
import Testing
import Workshop

@Suite("Presence of somebody who was two people")
struct JoinedPresenceTests {
  private static let ana = PersonID("ana")
  private static let anna = PersonID("anna")

  /// Acts of roll call, each typed when it happened, and the two joined at a moment.
  private static func sitting(
    _ acts: [(String, RollCallAct)], joined: String, later: [(String, RollCallAct)] = []
  ) -> Sitting {
    var people = PeopleLines([
      PeopleLines.person("ana", "Ana Ruiz"), PeopleLines.person("anna", "Anna", enrolled: false),
    ])
    people.add(PeopleLines.same("ana", "anna"), at: joined)
    var sitting = Sitting()
    sitting.roster = people.roster
    sitting.people = people.map
    for (clock, act) in acts + later { sitting.add(.rollCall(act), at(clock)) }
    return sitting
  }

  private static func spans(_ sitting: Sitting, until clock: String = "13:00") -> [Period] {
    sitting.session.presence.spans(ana, until: at(clock), limit: at(clock))
  }

  @Test("is the union of both, whoever went first", arguments: UInt64(1)...300)
  func union(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let clocks = (0..<random.number(2...9)).map { _ in
      "\(random.pick("09", "10", "11")):\(random.number(10...59))"
    }
    let acts = clocks.map { clock -> (String, RollCallAct) in
      let who = random.pick(Self.ana, Self.anna)
      return (
        clock, random.pick(.here([who]), .here([who]), .lost([who]), .left([who], reason: nil))
      )
    }
    let joined = Self.sitting(acts, joined: "12:00")
    var apart = joined
    apart.people = PersonMap()
    let presence = apart.session.presence
    let each = [Self.ana, Self.anna].flatMap {
      presence.spans($0, until: at("13:00"), limit: at("13:00"))
    }
    #expect(Self.spans(joined) == each.joined(), "seed \(seed)")
    let isThere = [Self.ana, Self.anna].contains { presence.status($0, closed: false) == .present }
    let status = joined.session.presence.status(Self.ana, closed: false)
    #expect((status == .present) == isThere, "seed \(seed)")
  }

  @Test("what is said once they are one is said of the person")
  func afterwards() {
    let acts = [("09:00", RollCallAct.here([Self.anna])), ("09:05", .here([Self.ana]))]
    let left = Self.sitting(
      acts, joined: "09:30", later: [("10:00", .left([Self.ana], reason: nil))])
    #expect(Self.spans(left) == [Period(at("09:00"), at("10:00"))])
    #expect(left.session.presence.status(Self.ana, closed: false) == .left)
    let before = Self.sitting(
      acts, joined: "10:30", later: [("10:00", .left([Self.ana], reason: nil))])
    #expect(Self.spans(before) == [Period(at("09:00"), at("13:00"))])
    #expect(before.session.presence.status(Self.ana, closed: false) == .present)
  }

  @Test(
    "a mark of one says nothing when the other was there",
    arguments: [RollCallAct.absent([ana]), .excused([ana], reason: "ill")], [true, false])
  func marks(mark: RollCallAct, isFirst: Bool) {
    let here = ("09:05", RollCallAct.here([Self.anna]))
    let acts = isFirst ? [("09:00", mark), here] : [here, ("09:10", mark)]
    let sitting = Self.sitting(acts, joined: "09:30")
    #expect(sitting.session.presence.status(Self.ana, closed: false) == .present)
    let later = Self.sitting([here], joined: "09:30", later: [("09:40", mark)])
    #expect(later.session.presence.status(Self.ana, closed: false) != .present)
  }

  @Test("somebody enrolled who had walked in is counted once, and is no walk-in")
  func walkin() {
    let sitting = Self.sitting(
      [("09:05", .walkin(Self.anna)), ("09:06", .here([Self.ana]))], joined: "09:30")
    let attendances = sitting.situation(at("10:00")).attendances
    #expect(attendances.map(\.person) == [Self.ana])
    #expect(attendances.map(\.isWalkin) == [false])
  }

  @Test("what platforms saw of both is theirs")
  func seen() {
    func seen(_ id: PersonID, _ from: String, _ to: String) -> SeenEvidence {
      SeenEvidence(person: id, spans: [SeenSpan(start: at(from), end: at(to))])
    }
    let file = AttendanceImport(
      file: "zoom.csv", hash: "aa", platform: "zoom", newest: at("13:00"),
      people: [seen(Self.ana, "09:00", "10:00"), seen(Self.anna, "09:50", "11:00")])
    let sitting = Self.sitting([("12:00", .attended(file))], joined: "12:30")
    #expect(Self.spans(sitting) == [Period(at("09:00"), at("11:00"))])
  }
}
