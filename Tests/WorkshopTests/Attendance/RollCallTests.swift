import Plans
import Testing
import Workshop

@Suite("Deciding on comings and goings")
struct RollCallTests {
  private static let ana = PersonID.list("ana")
  private static let both = PersonID.list("ana ben")

  @Test("only those who are not there yet come")
  func rest() throws {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(Self.ana, at: $1) }
    #expect(
      try sitting.situation(at("09:01")).here(Self.both, at: at("09:01"))
        == .rollCall(.here([Self.both[1]])))
  }

  @Test("nobody, and somebody who has that status already, is refused")
  func already() throws {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(Self.both, at: $1) }
    try sitting.act("09:30") { try $0.lost(Self.ana, at: $1) }
    try sitting.act("09:40") { try $0.excused([Self.both[1]], reason: nil, at: $1) }
    let (now, then) = (sitting.situation(at("10:00")), at("10:00"))
    #expect(throws: Refusal.rollCall(.nobody)) { try now.here([], at: then) }
    #expect(throws: Refusal.rollCall(.already(.lost, Self.ana))) {
      try now.lost(Self.ana, at: then)
    }
    #expect(throws: Refusal.rollCall(.already(.excused, [Self.both[1]]))) {
      try now.excused([Self.both[1]], reason: "ill", at: then)
    }
    let zoe = PersonID.list("zoe")
    #expect(throws: Refusal.rollCall(.notThere(zoe, at: then))) { try now.lost(zoe, at: then) }
    #expect(throws: Refusal.rollCall(.notThere(zoe, at: then))) {
      try now.left(zoe, reason: nil, at: then)
    }
  }

  @Test("nobody leaves before the moment at which they came")
  func beforeComing() throws {
    var sitting = Sitting()
    try sitting.act("09:30") { try $0.here(Self.ana, at: $1) }
    let now = sitting.situation(at("10:00"))
    #expect(throws: Refusal.rollCall(.notThere(Self.ana, at: at("09:29")))) {
      try now.left(Self.ana, reason: nil, at: at("09:29"))
    }
    #expect(
      try now.left(Self.ana, reason: nil, at: at("09:30"))
        == .rollCall(.left(Self.ana, reason: nil)))
  }

  @Test(
    "a moment is allowed from when the doors open until now",
    arguments: [
      ("08:29:59", Refusal.session(.beforeDoors(at: at("08:29:59"), doors: at("08:30")))),
      ("08:30", nil), ("09:59", nil), ("10:00", nil),
      ("10:00:01", Refusal.session(.inTheFuture(at: at("10:00:01"), now: at("10:00")))),
    ] as [(String, Refusal?)])
  func moments(clock: String, refusal: Refusal?) {
    let situation = Sitting().situation(at("10:00"))
    let decide = { try situation.here(Self.ana, at: at(clock)) }
    if let refusal {
      #expect(throws: refusal) { try decide() }
    } else {
      #expect(throws: Never.self) { try decide() }
    }
  }

  @Test("once the session is closed only absent and excused are left to say")
  func closed() throws {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(Self.both, at: $1) }
    try sitting.act("13:00") { try $0.close(insisting: true, at: $1) }
    let (now, then) = (sitting.situation(at("13:05")), at("13:05"))
    let refusal = Refusal.session(.closed(at: at("13:00")))
    let zoe = PersonID.list("zoe")
    #expect(throws: refusal) { try now.here(zoe, at: then) }
    #expect(throws: refusal) { try now.lost(Self.ana, at: then) }
    #expect(throws: refusal) { try now.left(Self.ana, reason: nil, at: then) }
    #expect(throws: refusal) { try now.walkin(PersonID("kim"), at: then) }
    #expect(throws: refusal) { try now.close(insisting: true, at: then) }
    #expect(try now.absent(zoe, at: then) == .rollCall(.absent(zoe)))
    #expect(
      try now.excused(zoe, reason: "ill", at: then) == .rollCall(.excused(zoe, reason: "ill")))
  }

  @Test("a walk-in comes once")
  func walkin() throws {
    var sitting = Sitting()
    try sitting.act("09:31") { try $0.walkin(PersonID("kim"), at: $1) }
    let now = sitting.situation(at("09:32"))
    #expect(throws: Refusal.rollCall(.already(.present, [PersonID("kim")]))) {
      try now.walkin(PersonID("kim"), at: at("09:32"))
    }
    #expect(now.attendees.count == 25 && now.present.map(\.id) == [PersonID("kim")])
    #expect(now.attendances.last?.isWalkin == true)
  }
}
