import Testing

@testable import Exports

@Suite("Lengths of time in statements")
struct StatementDurationTests {
  @Test(
    "Lengths of time are ISO 8601 durations",
    arguments: [
      (0, "PT0S"), (59, "PT59S"), (4920, "PT1H22M"), (14_400, "PT4H"), (3661, "PT1H1M1S"),
    ])
  func durations(seconds: Int, expected: String) {
    #expect(StatementDuration.text(seconds: seconds) == expected)
  }
}
