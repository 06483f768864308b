import TestKit
import Testing

@Suite("Random damage")
struct RandomDamageTests {
  /// How many damages are tried; `Tests/faults` tries many more.
  private static let count = 250

  @Test("changes no view, JSON or export without a word")
  func told() throws {
    let seed = UInt64.random(in: 0...9999)
    print("Random damage: seed \(seed).")
    var random = SplitMix64(seed: seed)
    let cohort = try DamagedCohort()
    var truth: [String: DamagedCohort.Telling] = [:]
    for question in DamagedCohort.questions {
      let told = try cohort.ask(question)
      #expect(told.complaints == "" && !told.isNamed, "\(question): \(told)")
      truth[question] = told
    }
    for _ in 0..<Self.count {
      let what = try cohort.damage(&random)
      let question = try #require(DamagedCohort.questions.randomElement(using: &random))
      let told = try cohort.ask(question)
      #expect(
        told.isNamed || told == truth[question], "seed \(seed): \(what), \(question): \(told)")
      try cohort.mend()
    }
  }
}
