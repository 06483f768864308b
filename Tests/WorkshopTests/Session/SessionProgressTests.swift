import Calendar
import Plans
import Testing
import Workshop

@Suite("How far a session has got")
struct SessionProgressTests {
  @Test("Ahead, an item that runs, the agenda over, closed")
  func progress() throws {
    var sitting = Sitting()
    #expect(sitting.situation(at("08:50")).progress == .ahead)
    try sitting.run("09:00", "09:12")
    guard case .running(let row) = sitting.situation(at("09:15")).progress else {
      Issue.record("nothing runs")
      return
    }
    #expect(row.id == "pretest")
    for minute in 13...28 { try sitting.act("09:\(minute)") { try $0.next(at: $1) } }
    #expect(sitting.situation(at("09:30")).progress == .agendaOver)
    sitting.add(.session(.closed), at("09:40"))
    let now = sitting.situation(at("09:50"))
    #expect(now.progress == .closed(at: at("09:40")) && now.isClosed && !now.isForgotten)
  }

  @Test(
    "It is forgotten three hours after its end, unless it never began",
    arguments: [("16:00", false), ("16:00:01", true), ("20:00", true)])
  func forgotten(clock: String, isForgotten: Bool) throws {
    var sitting = Sitting()
    #expect(!sitting.situation(at(clock)).isForgotten)
    try sitting.run("09:00")
    #expect(sitting.situation(at(clock)).isForgotten == isForgotten)
  }

  @Test(
    "In a list it is planned, in progress from its doors on, left open, or closed",
    arguments: [
      ("08:29:59", SessionState.planned, SessionState.inProgress),
      ("08:30", .inProgress, .inProgress), ("23:59", .inProgress, .inProgress),
    ])
  func state(clock: String, ahead: SessionState, begun: SessionState) throws {
    var sitting = Sitting()
    #expect(SessionState(sitting.session, Sitting.opening, now: at(clock)) == ahead)
    sitting.add(.agenda(.moved(Move(number: 1, from: nil, to: "welcome"))), at("08:20"))
    #expect(SessionState(sitting.session, Sitting.opening, now: at(clock)) == begun)
    sitting.add(.session(.closed), at("08:21"))
    #expect(SessionState(sitting.session, Sitting.opening, now: at(clock)) == .closed)
  }

  @Test("Twelve hours after its end it is left open, when its agenda does not run")
  func leftOpen() {
    let late = at("13:00").adding(minutes: 721)
    #expect(SessionState(Session(), Sitting.opening, now: late) == .leftOpen)
  }
}
