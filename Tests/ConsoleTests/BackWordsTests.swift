import Calendar
import Desk
import Plans
import Testing
import Workshop

@testable import Console

@Suite("When it goes on, in the cohort's zones")
struct BackWordsTests {
  private func line(_ clock: String, zone: String, others: [String]) throws -> String {
    let moment = try #require(Instant(clock))
    let zones = Zones()
    return BackWords.line(
      moment, zone: try zones.zone(zone), others: try others.map { try zones.zone($0) })
  }

  @Test(
    "the session's time first, then other times once each, with the day where it is another",
    arguments: [
      ("2026-12-01T10:33:00+01:00", "Europe/Berlin", [], "Back at 10:33"),
      ("2026-12-01T10:33:00+01:00", "Europe/Berlin", ["Europe/Berlin"], "Back at 10:33"),
      (
        "2026-12-01T10:33:00-05:00", "America/New_York",
        ["America/New_York", "Europe/Berlin", "Europe/Paris", "Europe/Berlin", "Europe/Lisbon"],
        "Back at 10:33 · 16:33 in Berlin and Paris · 15:33 in Lisbon"
      ),
      (
        "2026-12-01T17:05:00-05:00", "America/New_York", ["Asia/Ho_Chi_Minh"],
        "Back at 17:05 · 05:05 (next day) in Ho Chi Minh"
      ),
      (
        "2026-12-01T06:05:00+07:00", "Asia/Ho_Chi_Minh", ["America/New_York"],
        "Back at 06:05 · 18:05 (the day before) in New York"
      ),
      // Clocks went back an hour at 03:00 in Berlin, not in Kolkata.
      (
        "2026-10-25T02:30:00+01:00", "Europe/Berlin", ["Asia/Kolkata"],
        "Back at 02:30 · 07:00 in Kolkata"
      ),
    ] as [(String, String, [String], String)])
  func lines(clock: String, zone: String, others: [String], line: String) throws {
    #expect(try self.line(clock, zone: zone, others: others) == line)
  }
}
