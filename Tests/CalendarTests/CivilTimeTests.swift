import Calendar
import Testing

@Suite("Dates and times of day")
struct CivilTimeTests {
  // Day counts as `date -u -d DATE +%s` of GNU coreutils gives them, divided by 86400.
  @Test(
    "a date lies so many days from 1 January 1970",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (1970, 3, 1, 59), (1972, 2, 29, 789),
      (1900, 3, 1, -25_508), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
      (2026, 12, 1, 20_788), (2100, 2, 28, 47_540), (2100, 3, 1, 47_541), (0, 3, 1, -719_468),
    ])
  func days(year: Int, month: Int, day: Int, days: Int) {
    let instant = Instant(seconds: Int64(days) * 86_400)
    #expect(CivilTime(year, month, day).instant(offset: 0) == instant)
    #expect(CivilTime(instant, offset: 0) == CivilTime(year, month, day))
  }

  @Test("every day from 1890 to 2110 follows the day before it and comes back the same")
  func consecutive() {
    var civil = CivilTime(1890, 1, 1)
    for _ in 0..<80_000 {
      let next = civil.adding(days: 1)
      #expect(next.isValid && next > civil)
      #expect(next.instant(offset: 0).seconds(since: civil.instant(offset: 0)) == 86_400)
      #expect(next.day == 1 || (next.day == civil.day + 1 && next.month == civil.month))
      civil = next
    }
    #expect(civil == CivilTime(2109, 1, 13))
  }

  @Test("milliseconds before 1970 belong to the second before")
  func beforeTheEpoch() {
    let instant = Instant(milliseconds: -1)
    #expect(CivilTime(instant, offset: 0) == CivilTime(1969, 12, 31, 23, 59, 59, 999))
    #expect(CivilTime(1969, 12, 31, 23, 59, 59, 999).instant(offset: 0) == instant)
    #expect(
      [-2000, -1001, -1000, -1, 0, 999].map { Instant(milliseconds: $0).seconds }
        == [-2, -2, -1, -1, 0, 0])
  }

  @Test(
    "a date that no calendar has, or a time that no clock shows, is not valid",
    arguments: [
      CivilTime(2026, 2, 29), CivilTime(2100, 2, 29), CivilTime(2026, 4, 31),
      CivilTime(2026, 13, 1),
      CivilTime(2026, 0, 1), CivilTime(2026, 1, 0), CivilTime(2026, 1, 1, 24),
      CivilTime(2026, 1, 1, 0, 60), CivilTime(2026, 1, 1, 0, 0, 60), CivilTime(10_000, 1, 1),
      CivilTime(2026, 1, 1, -1), CivilTime(2026, 1, 1, 0, 0, 0, 1000),
    ])
  func invalid(civil: CivilTime) { #expect(!civil.isValid) }

  @Test(
    "a leap day is valid",
    arguments: [CivilTime(2024, 2, 29), CivilTime(2000, 2, 29), CivilTime(2028, 2, 29, 23, 59, 59)])
  func valid(civil: CivilTime) { #expect(civil.isValid) }

  @Test("days are added over months and years, the time of day staying as it is")
  func adding() {
    let session = CivilTime(2026, 12, 1, 9, 30)
    #expect(session.adding(days: 56) == CivilTime(2027, 1, 26, 9, 30))
    #expect(session.adding(days: -14) == CivilTime(2026, 11, 17, 9, 30))
    #expect(CivilTime(2028, 2, 28).adding(days: 1) == CivilTime(2028, 2, 29))
  }
}
