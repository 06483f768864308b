import Plans
import Testing
import Workshop

@Suite("Scores as they stand")
struct ScoreBookTests {
  private static let ana = Performance(learner: PersonID("ana"), activity: "play-a", round: 1)
  private static let faye = Rater(name: "Faye")
  private static let bo = Rater(name: "Bo")

  private static func score(
    _ levels: Levels, by rater: Rater = faye, global: Int? = nil, note: String? = nil,
    reason: String? = nil, of performance: Performance = ana
  ) -> Act {
    var score = Score(performance: performance, rater: rater)
    score.levels = levels
    score.global = global
    score.note = note
    score.reason = reason
    return .scoring(.scored(score))
  }

  private static func book(_ acts: [Act]) -> ScoreBook {
    var sitting = Sitting()
    for act in acts { sitting.add(act, at("11:00")) }
    return sitting.session.scores
  }

  @Test("scoring again corrects what it names, keeps the rest and the old values")
  func amended() throws {
    let book = Self.book([
      Self.score(["H": 5, "E": 4, "A": nil], global: 3, note: "calm"),
      Self.score(["H": 4], reason: "typo"),
      Self.score(["A": 2], global: 2, note: "owned it"),
    ])
    let sheet = try #require(book.sheets[Self.ana]?[Self.faye])
    #expect(sheet.levels == ["H": 4, "E": 4, "A": 2] && sheet.global == 2)
    #expect(sheet.notes == ["calm", "owned it"])
    #expect(sheet.replaced.map(\.key) == ["H", "A", "global"])
    #expect(sheet.replaced.map(\.old) == [5, nil, 3] && sheet.replaced.map(\.new) == [4, 2, 2])
    #expect(sheet.replaced.map(\.reason) == ["typo", nil, nil])
  }

  @Test("the same value again replaces nothing")
  func same() {
    let book = Self.book([Self.score(["H": 5, "E": nil]), Self.score(["H": 5, "E": nil])])
    #expect(book.sheets[Self.ana]?[Self.faye]?.replaced.isEmpty == true)
  }

  @Test("two raters, and two seats of one name, never overwrite each other")
  func raters() {
    let observer = Rater(name: "Faye", source: .observer)
    let book = Self.book([
      Self.score(["H": 5]), Self.score(["H": 2], by: Self.bo), Self.score(["H": 3], by: observer),
    ])
    let sheets = book.sheets[Self.ana]
    #expect(sheets?[Self.faye]?.levels == ["H": 5] && sheets?[Self.bo]?.levels == ["H": 2])
    #expect(sheets?[observer]?.levels == ["H": 3] && sheets?.count == 3)
    #expect(sheets?.values.allSatisfy(\.replaced.isEmpty) == true)
    #expect(book.isScored(Self.ana, by: [.observer]) && !book.isScored(Self.ana, by: [.own]))
  }

  @Test("another round and another attempt are other performances")
  func performances() {
    var second = Self.ana
    second.attempt = 2
    let book = Self.book([Self.score(["H": 5]), Self.score(["H": 2], of: second)])
    #expect(book.sheets.keys.sorted() == [Self.ana, second])
    #expect(book.sheets[Self.ana]?[Self.faye]?.levels == ["H": 5])
  }

  @Test("a mean takes one source's observed levels of the criteria asked for")
  func mean() {
    var later = Self.ana
    later.round = 2
    let book = Self.book([
      Self.score(["H": 5, "E": nil, "calm": 1]), Self.score(["H": 2], by: Self.bo, of: later),
      Self.score(["H": 1], by: Rater(name: "dev", source: .observer)),
    ])
    let ana = PersonID("ana")
    #expect(book.mean(ana, source: .trainer, criteria: ["H", "E"]) == 3.5)
    #expect(book.mean(ana, source: .observer, criteria: ["H", "E"]) == 1)
    #expect(book.mean(ana, source: .trainer, criteria: ["E"]) == nil)
    #expect(book.mean(PersonID("ben"), source: .trainer, criteria: ["H"]) == nil)
  }

  @Test("what is kept aside is no score of anybody")
  func unplaced() {
    var score = Score(performance: Self.ana, rater: Self.faye)
    score.levels = ["H": 4]
    let book = Self.book([.scoring(.unplaced(score))])
    #expect(book.inbox.open.map(\.content) == [.score(score)] && book.sheets.isEmpty)
    #expect(!book.isScored(Self.ana, by: [.trainer]))
  }

  @Test("raters are in order of their seats, trainers first, then by name")
  func order() {
    let raters = [
      Rater(name: "Ann", source: .own), Rater(name: "Faye"), Rater(name: "Ann", source: .customer),
      Rater(name: "Bo"), Rater(name: "Zoe", source: .observer),
    ]
    #expect(raters.sorted().map(\.name) == ["Bo", "Faye", "Zoe", "Ann", "Ann"])
    #expect(raters.sorted().map(\.source) == [.trainer, .trainer, .observer, .customer, .own])
  }
}
