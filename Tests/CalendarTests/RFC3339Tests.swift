import Calendar
import TestKit
import Testing

@Suite("Moments as text")
struct RFC3339Tests {
  @Test(
    "text is read as the moment it names",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1970-01-01t00:00:00z", 0), ("1970-01-01 00:00:00Z", 0),
      ("1970-01-01T00:00:00.5Z", 500), ("1970-01-01T00:00:00.05Z", 50),
      ("1970-01-01T00:00:00.005Z", 5), ("1970-01-01T00:00:00.123456789Z", 123),
      ("1970-01-01T00:00:00.9999Z", 999), ("1970-01-01T01:00:00+01:00", 0),
      ("1969-12-31T19:00:00-05:00", 0), ("1970-01-01T05:45:00+05:45", 0),
      ("1970-01-01T00:00:00-00:00", 0), ("1969-12-31T23:59:59.999Z", -1),
      ("2026-12-01T09:02:00.000+01:00", 1_796_112_120_000),
      ("2024-02-29T23:59:59Z", 1_709_251_199_000),
    ])
  func reading(text: String, milliseconds: Int) {
    #expect(Instant(text) == Instant(milliseconds: Int64(milliseconds)))
  }

  @Test(
    "text that names no moment is not read",
    arguments: [
      "", "2026-12-01", "2026-12-01T09:02", "2026-12-01T09:02:00", "2026-12-01T09:02:00 +01:00",
      "2026-12-01T09:02:00+0100", "2026-12-01T09:02:00+01", "2026-12-01T09:02:00+01:00 ",
      " 2026-12-01T09:02:00Z", "2026-12-01T09:02:00.Z", "2026-12-01T09:02:00.1234567890Z",
      "2026-12-01T09:02:00,5Z", "2026-12-01T9:02:00Z", "2026-12-01T09:02:60Z",
      "2026-12-01T24:00:00Z", "2026-02-29T09:02:00Z", "2026-13-01T09:02:00Z",
      "2026-00-01T09:02:00Z", "2026-12-01T09:60:00Z", "2026-12-01T09:02:00+24:00",
      "2026-12-01T09:02:00+01:60", "2026/12/01T09:02:00Z", "2026-12-01_09:02:00Z",
      "+026-12-01T09:02:00Z", "20２6-12-01T09:02:00Z", "2026-12-01T09:02:00ZZ",
      "2026-12-01T09:02:00~01:00", "2026-12-01T-1:02:00Z", "not a moment at all",
    ])
  func refusing(text: String) { #expect(Instant(text) == nil) }

  @Test(
    "a moment is written with the offset it was seen at",
    arguments: [
      (0, 0, "1970-01-01T00:00:00.000+00:00"), (-1, 0, "1969-12-31T23:59:59.999+00:00"),
      (1_796_112_120_000, 3600, "2026-12-01T09:02:00.000+01:00"),
      (1_796_112_120_007, -12_600, "2026-12-01T04:32:00.007-03:30"),
      (0, 20_700, "1970-01-01T05:45:00.000+05:45"),
      // Berlin before 1893: an offset with seconds, written as the whole minutes before it.
      (0, 3208, "1970-01-01T00:53:00.000+00:53"), (0, -3208, "1969-12-31T23:06:00.000-00:54"),
    ])
  func writing(milliseconds: Int, offset: Int, text: String) {
    let instant = Instant(milliseconds: Int64(milliseconds))
    #expect(instant.rfc3339(offset: offset) == text)
    #expect(Instant(text) == instant)
  }

  @Test("milliseconds may be left out, and UTC may be written as Z")
  func shorter() {
    let instant = Instant(milliseconds: 1_796_112_120_500)
    #expect(instant.rfc3339(milliseconds: false) == "2026-12-01T08:02:00+00:00")
    #expect(instant.rfc3339(milliseconds: false, zulu: true) == "2026-12-01T08:02:00Z")
    #expect(instant.rfc3339(offset: 3600, zulu: true) == "2026-12-01T09:02:00.500+01:00")
  }

  @Test("whatever is written is read as the same moment", arguments: UInt64(1)...20)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let instant = Instant(
        milliseconds: Int64(random.number(-60_000_000_000_000...250_000_000_000_000)))
      let offset = random.number(-50_000...50_000)
      #expect(Instant(instant.rfc3339(offset: offset)) == instant)
    }
  }
}
