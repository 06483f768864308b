import Plans
import Testing
import Workshop

@Suite("Learning how long items take")
struct DurationsTests {
  private func runs(_ item: String, original: Int, _ took: [Int]) -> [[Durations.Run]] {
    took.map { [Durations.Run(item: item, original: original, planned: original, took: $0)] }
  }

  @Test(
    "the plan counts as one more run, and the median of all is proposed",
    arguments: [
      ([27, 24, 22], 23), ([20, 20, 20], nil), ([27], nil), ([27, 27], 27), ([45, 20, 20], nil),
      ([12, 12, 13], 13), ([9, 9, 9], 10), ([], nil),
    ] as [([Int], Int?)])
  func proposal(took: [Int], minutes: Int?) {
    let rows = Durations(.morning, sessions: runs("clip", original: 20, took)).rows
    #expect(rows.first?.proposal == minutes)
    #expect(rows.count == (took.isEmpty ? 0 : 1))
  }

  @Test("median and spread of what it took")
  func spread() throws {
    let row = try #require(
      Durations(.morning, sessions: runs("clip", original: 20, [27, 24, 22])).rows.first)
    #expect(row.median == 24 && row.spread == 22...27 && row.took == [27, 24, 22])
  }

  @Test("a run that had been shortened says nothing unless it took longer all the same")
  func shortened() throws {
    let run = { (took: Int) in
      [Durations.Run(item: "clip", original: 20, planned: 12, took: took)]
    }
    let row = try #require(
      Durations(.morning, sessions: [run(12), run(12), run(26), run(28)]).rows.first)
    #expect(row.took == [26, 28] && row.shortened == 2 && row.proposal == 26)
  }

  @Test("what is added comes out of the buffer first, then the workshop gets longer")
  func adding() {
    let long = Durations(.morning, sessions: runs("clip", original: 20, [22, 22, 22])).rows
    let little = LearnedMinutes(long, plan: .morning)
    #expect(little.minutes == ["clip": 22, "buffer": 3] && little.length == nil)
    let longer = Durations(.morning, sessions: runs("clip", original: 20, [30, 30, 30])).rows
    let much = LearnedMinutes(longer, plan: .morning)
    #expect(much.minutes == ["clip": 30, "buffer": 1] && much.length == 246)
  }

  @Test("what is saved goes to the buffer")
  func saving() {
    let rows = Durations(.morning, sessions: runs("clip", original: 20, [15, 15, 15])).rows
    let saved = LearnedMinutes(rows, plan: .morning)
    #expect(saved.minutes == ["clip": 15, "buffer": 10] && saved.length == nil)
  }

  @Test("what a session's items took, without the one that runs and those left out")
  func runs() throws {
    var sitting = Sitting()
    try sitting.act("08:50") { try $0.skip("recap", insisting: true, at: $1) }
    try sitting.run("09:00", "09:12", "09:21", "09:48")
    let runs = sitting.situation(at("09:50")).runs
    #expect(runs.map(\.item) == ["welcome", "pretest", "clip"])
    #expect(runs.map(\.took) == [12, 9, 27])
  }
}
