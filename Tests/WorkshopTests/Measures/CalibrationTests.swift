import Plans
import Testing
import Workshop

@Suite("Raters scoring the same performance")
struct CalibrationTests {
  private static func summary(_ sitting: Sitting) throws -> CalibrationSummary {
    let calibration = try #require(sitting.session.calibrations.all.last)
    return try #require(CalibrationSummary(calibration, scoring: Plan.morning.scoring))
  }

  private static func take(
    _ lines: [IncomingLine], _ sitting: inout Sitting, number: Int = 1
  ) throws {
    try sitting.act("10:36") { now, _ in
      try now.calibrate(number, lines, own: "faye", trainers: TrainerNames(["faye", "co-trainer"]))
    }
  }

  @Test("Median, range, distance from the reference, and what to talk about first")
  func spread() throws {
    var sitting = Sitting()
    let lines = [
      IncomingLine("3 2 4 3 2", sender: "Ana"), IncomingLine("4 5 4 3 2", sender: "Ben"),
      IncomingLine("Chloe: 3 3 4 2 3"), IncomingLine("3 2 3 3 2"),
      IncomingLine("4 3 4 3 -", sender: "Me"), IncomingLine("great job!"),
    ]
    try Self.take(lines, &sitting)
    try sitting.act("10:37") { now, _ in try now.reference(1, try ScoreLineTests.read("4 3 4 2 3"))
    }
    let summary = try Self.summary(sitting)
    #expect(summary.raters == 5 && summary.criteria.map(\.key) == ["H", "E", "A", "R", "D"])
    #expect(summary.criteria.map(\.median) == [3, 3, 4, 3, 2])
    #expect(summary.criteria[1].range == 2...5 && summary.criteria[4].n == 4)
    #expect(summary.criteria.map(\.distance) == [-1, 0, 0, 1, -1])
    #expect(summary.talkFirst?.key == "E")
    #expect(summary.biases.first?.rater.name == "ana")
    #expect(summary.biases.count == 4)
    let own = try #require(summary.biases.first { $0.rater == Rater(name: "faye") })
    #expect(own.bias == 0.25 && own.n == 4)
    #expect(sitting.session.calibrations.all.last?.unread.map(\.text) == ["great job!"])
  }

  @Test("Of each rater the latest counts; without a reference the medians are the measure")
  func latest() throws {
    var sitting = Sitting()
    try Self.take([IncomingLine("1 1 1 1 1", sender: "Ana")], &sitting)
    try Self.take(
      [IncomingLine("3 3 3 3 3", sender: "Ana"), IncomingLine("5 5 5 5 5", sender: "Ben")], &sitting
    )
    let summary = try Self.summary(sitting)
    #expect(summary.raters == 2 && !summary.hasReference && summary.criteria[0].median == 4)
    #expect(summary.biases.map(\.bias) == [-1, 1])
  }

  @Test("Of equal ranges the one farther from the reference comes first; agreement needs no talk")
  func ties() throws {
    var sitting = Sitting()
    try Self.take(
      [IncomingLine("3 3 3 3 3", sender: "Ana"), IncomingLine("3 4 3 4 3", sender: "Ben")], &sitting
    )
    #expect(try Self.summary(sitting).talkFirst?.key == "E")
    try sitting.act("10:37") { now, _ in try now.reference(1, try ScoreLineTests.read("3 4 3 1 3"))
    }
    #expect(try Self.summary(sitting).talkFirst?.key == "R")
    try Self.take([IncomingLine("3 3 3 3 3", sender: "Ana")], &sitting, number: 2)
    #expect(try Self.summary(sitting).talkFirst == nil)
  }
}
