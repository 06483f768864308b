import Calendar
import Testing

@Suite("Zones")
struct ZoneTests {
  /// Europe/Berlin in 2026: the clocks change at 01:00 UTC on 29 March and on 25 October.
  ///
  /// Source: IANA time zone database, rule EU.
  private let berlin = Zone(
    name: "Europe/Berlin", initial: 3600,
    changes: [
      .init(at: 1_774_746_000, offset: 7200), .init(at: 1_792_890_000, offset: 3600),
    ])

  @Test(
    "a wall clock shows summer time between the two nights",
    arguments: [
      ("2026-01-15T12:00:00Z", CivilTime(2026, 1, 15, 13)),
      ("2026-03-29T00:59:59Z", CivilTime(2026, 3, 29, 1, 59, 59)),
      ("2026-03-29T01:00:00Z", CivilTime(2026, 3, 29, 3)),
      ("2026-07-01T12:00:00Z", CivilTime(2026, 7, 1, 14)),
      ("2026-10-25T00:59:59Z", CivilTime(2026, 10, 25, 2, 59, 59)),
      ("2026-10-25T01:00:00Z", CivilTime(2026, 10, 25, 2)),
      ("2026-12-01T08:02:00Z", CivilTime(2026, 12, 1, 9, 2)),
    ])
  func civil(text: String, civil: CivilTime) throws {
    let instant = try #require(Instant(text))
    #expect(berlin.civil(instant) == civil)
    #expect(berlin.instants(civil).contains(instant))
  }

  @Test(
    "a time of day names one moment, none when it is skipped, two when it comes twice",
    arguments: [
      (CivilTime(2026, 3, 29, 1, 59), ["2026-03-29T00:59:00Z"]),
      (CivilTime(2026, 3, 29, 2), []),
      (CivilTime(2026, 3, 29, 2, 30), []),
      (CivilTime(2026, 3, 29, 3), ["2026-03-29T01:00:00Z"]),
      (CivilTime(2026, 10, 25, 1, 59), ["2026-10-24T23:59:00Z"]),
      (CivilTime(2026, 10, 25, 2), ["2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z"]),
      (CivilTime(2026, 10, 25, 2, 59), ["2026-10-25T00:59:00Z", "2026-10-25T01:59:00Z"]),
      (CivilTime(2026, 10, 25, 3), ["2026-10-25T02:00:00Z"]),
    ])
  func instants(civil: CivilTime, texts: [String]) {
    #expect(berlin.instants(civil) == texts.compactMap { Instant($0) })
  }

  @Test(
    "one moment is taken: the first of two, and as long after a jump as the time is past it",
    arguments: [
      (CivilTime(2026, 3, 29, 2, 30), "2026-03-29T01:30:00Z"),
      (CivilTime(2026, 10, 25, 2, 30), "2026-10-25T00:30:00Z"),
      (CivilTime(2026, 12, 1, 9), "2026-12-01T08:00:00Z"),
    ])
  func instant(civil: CivilTime, text: String) {
    #expect(berlin.instant(civil) == Instant(text))
  }

  @Test("a zone without changes has one offset at all times")
  func fixed() {
    #expect(Zone.utc.offset(at: Instant(seconds: 1_792_890_000)) == 0)
    #expect(Zone(name: "Asia/Kathmandu", initial: 20_700).offset(at: Instant(seconds: 0)) == 20_700)
  }

  @Test("the text of a moment carries the offset that held then")
  func text() throws {
    let summer = try #require(Instant("2026-10-25T00:30:00Z"))
    #expect(summer.rfc3339(in: berlin) == "2026-10-25T02:30:00.000+02:00")
    #expect(
      summer.adding(minutes: 60).rfc3339(in: berlin, milliseconds: false)
        == "2026-10-25T02:30:00+01:00")
  }
}
