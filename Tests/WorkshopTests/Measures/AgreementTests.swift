import Plans
import Statistics
import TestKit
import Testing
import Workshop

@Suite("Agreement of trainers")
struct AgreementTests {
  private static let (faye, bo) = (Rater(name: "faye"), Rater(name: "bo"))

  private static func score(
    _ who: String, _ rater: Rater, _ levels: Levels, note: String? = nil
  ) -> Act {
    var score = Score(
      performance: Performance(learner: PersonID(who), activity: "play-a", round: 1), rater: rater)
    score.levels = levels
    score.note = note
    return .scoring(.scored(score))
  }

  private static func situation(_ acts: [Act]) -> Situation {
    var sitting = Sitting()
    for act in acts { sitting.add(act, at("11:00")) }
    return sitting.situation(at("11:36"))
  }

  /// So many performances whose H two trainers gave as in the ratings of twelve, E always as 3.
  private static func scored(_ count: Int) -> Situation {
    situation(
      (0..<count).flatMap { index in
        [
          score("p\(index)", bo, ["H": TwelveRatings.first[index], "E": 3]),
          score("p\(index)", faye, ["H": TwelveRatings.second[index], "E": 3]),
        ]
      })
  }

  @Test("One performance: exact, within one and the signed difference, no kappa")
  func one() throws {
    let now = Self.situation([
      Self.score("uma", Self.bo, ["H": 4, "E": 4, "A": 3, "R": 2, "D": 1]),
      Self.score("uma", Self.faye, ["H": 4, "E": 4, "A": 3, "R": 4, "D": 2]),
    ])
    let pair = try #require(now.session.scores.agreements(now.plan.scoring).first)
    #expect(pair.raters == ["bo", "faye"] && pair.performances == 1)
    let plain = pair.levels.plain
    #expect(plain.n == 5 && plain.exact == 3 && plain.withinOne == 4)
    #expect(abs(plain.bias - -0.6) < 1e-12)
    #expect(pair.levels.kappa == nil && pair.levels.alpha == nil)
  }

  @Test("Nine performances have no kappa, ten have; constant criteria never have")
  func ladder() throws {
    let nine = try #require(Self.scored(9).session.scores.agreements(Plan.morning.scoring).first)
    #expect(nine.performances == 9 && nine.levels.kappa == nil && nine.levels.alpha == nil)
    #expect(nine.criteria.allSatisfy { $0.levels.kappa == nil })
    #expect(Self.scored(9).session.scores.alpha(Plan.morning.scoring) == nil)
    let twelve = try #require(Self.scored(12).session.scores.agreements(Plan.morning.scoring).first)
    let first = try #require(twelve.criteria.first)
    #expect(first.key == "H" && first.levels.plain.n == 12)
    #expect(abs((first.levels.kappa?.value ?? 0) - 0.8404) < 5e-5)
    #expect(abs((first.levels.alpha?.value ?? 0) - 0.8822) < 5e-5)
    let constant = twelve.criteria[1].levels
    #expect(twelve.criteria[1].key == "E" && constant.kappa == nil && constant.alpha == nil)
    #expect(constant.plain.exact == 12)
  }

  @Test("Observers lean against the trainers who scored the same, over performances and levels")
  func bias() throws {
    let observer = Rater(name: "chloe", source: .observer)
    let now = Self.situation([
      Self.score("uma", Self.faye, ["H": 3, "E": 3]), Self.score("uma", Self.bo, ["H": 4]),
      Self.score("uma", observer, ["H": 4, "E": 4, "A": 5]), Self.score("ana", observer, ["H": 5]),
    ])
    let biases = now.session.scores.biases(now.plan.scoring)
    #expect(biases.map(\.source) == [.observer])
    #expect(biases.first?.performances == 1 && biases.first?.n == 2)
    #expect(biases.first?.bias == 0.75)
  }

  @Test("Differences come widest first, with both notes side by side")
  func discrepancies() throws {
    let now = Self.situation([
      Self.score("uma", Self.faye, ["H": 4, "R": 4], note: "offered two ways"),
      Self.score("uma", Self.bo, ["H": 3, "R": 2], note: "no limit"),
    ])
    let all = now.discrepancies()
    #expect(all.map(\.key) == ["R", "H"] && all.map(\.spread) == [2, 1])
    #expect(all[0].views.map(\.note) == ["no limit", "offered two ways"])
    #expect(all[0].median == 3 && all[1].median == 3.5)
    #expect(now.discrepancies(apart: 2).map(\.key) == ["R"])
  }

  @Test("What was settled counts in the mean, keeps both, and a change opens it again")
  func reconcile() throws {
    var sitting = Sitting()
    sitting.add(Self.score("uma", Self.faye, ["R": 4]), at("11:00"))
    sitting.add(Self.score("uma", Self.bo, ["R": 1]), at("11:00"))
    let (uma, now) = (PersonID("uma"), sitting.situation(at("11:36")))
    let found = try #require(now.discrepancies().first)
    #expect(throws: Refusal.scoring(.noView("cy", among: ["bo", "faye"]))) {
      try now.reconcile(found, .rater, rater: "cy")
    }
    #expect(throws: Refusal.scoring(.level(key: "R", value: "6", allowed: 1...5))) {
      try now.reconcile(found, .level, level: 6)
    }
    let ways: [(Act, Double)] = [
      (try now.reconcile(found, .median), 2.5), (try now.reconcile(found, .both), 2.5),
      (try now.reconcile(found, .rater, rater: "faye"), 4),
      (try now.reconcile(found, .level, level: 3, note: "tape"), 3),
    ]
    for (act, mean) in ways {
      var settled = sitting
      settled.add(act, at("11:36"))
      let book = settled.session.scores
      #expect(book.mean(uma, source: .trainer, criteria: ["R"]) == mean)
      #expect(
        book.sheets[found.performance]?.values.compactMap { $0.level("R") }.sorted() == [1, 4])
      settled.add(Self.score("uma", Self.bo, ["R": 2]), at("11:40"))
      #expect(settled.session.scores.reconciled.isEmpty)
    }
  }
}
