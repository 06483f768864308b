import Calendar
import Plans
import Testing
import Workshop

@Suite("Which moment a typed time means")
struct MomentOfTypedTimeTests {
  /// Doors at 08:30, 09:00 to 13:00 on 1 December.
  private static func situation(_ now: String) -> Situation {
    Sitting().situation(Instant("2026-12-\(now)+01:00") ?? at("09:00"))
  }

  private static func instant(
    _ text: String, now: String, isManual: Bool = false
  ) throws -> Instant {
    let moment = try #require(TypedMoment(text))
    return try situation(now).instant(of: moment, isManual: isManual)
  }

  @Test(
    "It is the latest such time that has come since the doors opened",
    arguments: [
      ("09:02", "01T10:00:00", "01T09:02:00"), ("08:30", "01T10:00:00", "01T08:30:00"),
      ("10:00", "01T10:00:00", "01T10:00:00"), ("-20", "01T10:00:30", "01T09:40:30"),
      ("00:15", "02T00:20:00", "02T00:15:00"), ("23:50", "02T00:20:00", "01T23:50:00"),
      ("13:05", "04T09:00:00", "01T13:05:00"),
    ])
  func latest(_ text: String, now: String, meant: String) throws {
    #expect(try Self.instant(text, now: now) == Instant("2026-12-\(meant)+01:00"))
  }

  @Test("A time before the doors is refused, and one that has not come")
  func refusals() {
    #expect(throws: Refusal.session(.beforeDoors(at: at("08:10"), doors: at("08:30")))) {
      try Self.instant("08:10", now: "01T09:30:00")
    }
    #expect(throws: Refusal.session(.inTheFuture(at: at("11:00"), now: at("09:30")))) {
      try Self.instant("11:00", now: "01T09:30:00")
    }
  }

  @Test("What is refused is the nearest such time, also on another day than the session's")
  func nearest() {
    let morning = Instant("2026-11-30T11:00:00+01:00") ?? at("11:00")
    let now = Instant("2026-11-30T09:30:00+01:00") ?? at("09:30")
    #expect(throws: Refusal.session(.inTheFuture(at: morning, now: now))) {
      try Sitting().situation(now).instant(
        of: .clock(hour: 11, minute: 0, second: 0), isManual: false)
    }
  }

  @Test("With a manual clock a time to come moves it, and one that was stays where it was")
  func manual() throws {
    #expect(try Self.instant("11:00", now: "01T09:30:00", isManual: true) == at("11:00"))
    #expect(try Self.instant("09:10", now: "01T09:30:00", isManual: true) == at("09:10"))
    #expect(throws: Refusal.session(.beforeDoors(at: at("08:10"), doors: at("08:30")))) {
      try Self.instant("08:10", now: "01T09:30:00", isManual: true)
    }
  }

  @Test(
    "A time to come is the next after the start",
    arguments: [("13:05", "01T13:05:00"), ("08:00", "02T08:00:00"), ("-5", nil), ("soon", nil)])
  func coming(_ text: String, meant: String?) {
    let moment = Self.situation("01T09:30:00").coming(text)
    #expect(moment == meant.flatMap { Instant("2026-12-\($0)+01:00") })
  }
}
