import Plans
import Testing
import Workshop

@Suite("What is being waited for")
struct CountdownTests {
  @Test(
    "Before the start it is the start, then the item's end",
    arguments: [
      ("08:45", 900, nil, Countdown.Urgency.none), ("09:00", 600, 600, .none),
      ("09:07:59", 121, 600, .none), ("09:08", 120, 600, .soon), ("09:09:29", 31, 600, .soon),
      ("09:09:30", 30, 600, .now), ("09:12", -120, 600, .now),
    ])
  func item(clock: String, left: Int, length: Int?, urgency: Countdown.Urgency) throws {
    var sitting = Sitting()
    if clock >= "09:00" { try sitting.run("09:00") }
    let countdown = try #require(sitting.situation(at(clock)).countdown)
    #expect(countdown.secondsLeft == left && countdown.length == length)
    #expect(countdown.urgency == urgency)
  }

  @Test("While a round runs it is the phase's end")
  func phase() throws {
    var sitting = Sitting()
    let people = PersonID.list("ana ben chloe dev elif femi")
    try sitting.run("09:00")
    try sitting.act("09:01") { try $0.here(people, at: $1) }
    try sitting.regroup(at: "09:02", people)
    try sitting.open("09:03")
    let countdown = try #require(sitting.situation(at("09:06")).countdown)
    #expect(countdown.secondsLeft == 300 && countdown.length == 360)
  }
}
