import Plans
import Testing
import Workshop

@Suite("Whose sheet a score is on")
struct WhoScoredTests {
  /// A morning with an observer's sheet of the room's turn.
  private static func scored(_ room: Int = 2) throws -> (Sitting, [PersonID]) {
    var sitting = try DeliveryTests.playing()
    let people = try DeliveryTests.room(room, sitting)
    let line = IncomingLine("R1 room\(room) 5 5 4 5 5 g4", sender: people[2].text)
    let decision = DeliveryTests.deliver([line], sitting.situation(at("11:00")))
    sitting.add(try #require(decision.act), at("11:00"))
    return (sitting, people)
  }

  @Test(
    "A line without a sender waits when its seat has scored the turn already, and names who did",
    arguments: ["R1 room2 1 1 1 1", "R1 room2 2 2 2 2 2 g2", "R1 room2 g1", "R1 room2 H2"])
  func taken(_ text: String) throws {
    var (sitting, people) = try Self.scored()
    let decision = DeliveryTests.deliver([IncomingLine(text)], sitting.situation(at("11:02")))
    let turn = Performance(learner: people[0], activity: "play-a", round: 1)
    let observer = Rater(name: people[2].text, source: .observer)
    #expect(decision.kept.map(\.why) == [.seatHasScored(observer, turn)])
    sitting.add(try #require(decision.act), at("11:02"))
    #expect(sitting.session.scores.sheets[turn]?[observer]?.level("H") == 5)
    let now = sitting.situation(at("11:03"))
    let item = try #require(now.openInbox.first)
    #expect(now.placementProblem(of: item) == .seatHasScored(observer, turn))
    #expect(throws: Refusal.scoring(.unplaced(.seatHasScored(observer, turn)))) {
      try now.place(item, InboxChoice(learner: people[0]))
    }
    var choice = InboxChoice()
    choice.judge = people[1]
    var raters: [Rater] = []
    if case .scoring(.placed(let placed)) = try now.place(item, choice) {
      raters.append(placed.score.rater)
    }
    #expect(raters == [Rater(name: people[1].text, source: .customer)])
  }

  @Test("The first of two lines without a sender counts, the second waits unless it says the same")
  func both() throws {
    let sitting = try DeliveryTests.playing()
    let lines = ["R1 room3 4 4 4 4 4", "R1 room3 4 4 4 4 4", "R1 room3 2 4 4 4 4"]
    let decision = DeliveryTests.deliver(
      lines.map { IncomingLine($0) }, sitting.situation(at("11:00")))
    #expect(decision.placed.count == 1 && decision.known == 1 && decision.kept.count == 1)
  }

  @Test("A sender corrects their own sheet, and a file what it said before")
  func corrections() throws {
    let (sitting, people) = try Self.scored()
    let now = sitting.situation(at("11:02"))
    let own = IncomingLine("R1 room2 3 3 3 3 3", sender: people[2].text)
    #expect(DeliveryTests.deliver([own], now).placed.count == 1)
    let row = IncomingLine("R1 room2 3 3 3 3 3", line: 2)
    #expect(DeliveryTests.deliver([row], now, file: ("form.csv", "aa")).placed.count == 1)
  }

  @Test(
    "A score of one's own turn is self, whatever the line says",
    arguments: ["", " observer", " customer", " self", " source=observer", " source=trainer"])
  func own(_ seat: String) throws {
    let sitting = try DeliveryTests.playing()
    let room = try DeliveryTests.room(1, sitting)
    let now = sitting.situation(at("11:00"))
    for line in [
      IncomingLine("R1 room1 4 4 4 4 4\(seat)", sender: room[0].text),
      IncomingLine("R1 room1 4 4 4 4 4\(seat) by=\(room[0].text)"),
      IncomingLine("\(room[0].text) 4 4 4 4 4\(seat) by=\(room[0].text)", line: 3),
    ] {
      let score = try #require(DeliveryTests.deliver([line], now).placed.first, "\(line)")
      #expect(score.rater == Rater(name: room[0].text, source: .own), "\(line)")
    }
    let typed = try now.rater(
      source: .observer, judge: room[0], of: room[0], round: 1)
    #expect(typed.source == .own)
  }

  @Test("Nobody else is self: they judge from their seat")
  func others() throws {
    let sitting = try DeliveryTests.playing()
    let room = try DeliveryTests.room(1, sitting)
    let now = sitting.situation(at("11:00"))
    let typed = try now.rater(source: .own, judge: room[1], of: room[0], round: 1)
    #expect(typed == Rater(name: room[1].text, source: .customer))
  }

  @Test("Of two entries that are one person, one has scored the other's turn: that is self")
  func joined() throws {
    var (sitting, people) = try Self.scored()
    let (player, observer) = (people[0].text, people[2].text)
    sitting.people =
      PeopleLines([
        PeopleLines.person(player, "Nele"), PeopleLines.person(observer, "N. Brandt"),
        PeopleLines.same(player, observer),
      ]).map
    let turn = Performance(learner: people[0], activity: "play-a", round: 1)
    #expect(sitting.session.scores.sheets[turn]?.keys.map(\.source) == [.own])
  }
}

@Suite("Sheets on which levels are missing")
struct PartialSheetTests {
  private static func sheets(_ levels: Levels, global: Int? = 3) throws -> [PartialSheet] {
    var sitting = try DeliveryTests.playing()
    let learner = try DeliveryTests.room(2, sitting)[0]
    var score = Score(
      performance: Performance(learner: learner, activity: "play-a", round: 1),
      rater: Rater(name: "lotte"))
    score.levels = levels
    score.global = global
    sitting.add(.scoring(.scored(score)), at("11:00"))
    return sitting.situation(at("11:05")).partialSheets
  }

  @Test(
    "Missing is what nobody said anything of; not observable fills a step",
    arguments: [
      (["H": 4, "E": 4, "A": nil, "R": 3, "D": 2], 3, []),
      (["H": 4, "E": 4], 3, ["A", "R", "D"]),
      (["H": 4, "E": 4, "A": 1, "R": 3, "D": 2], nil, ["global"]),
      (["calm": 3], nil, ["H", "E", "A", "R", "D", "global"]),
    ] as [(Levels, Int?, [String])])
  func missing(levels: Levels, global: Int?, missing: [String]) throws {
    let sheets = try Self.sheets(levels, global: global)
    #expect(sheets.flatMap(\.missing) == missing)
    #expect(sheets.allSatisfy { $0.room == 2 && $0.rater == Rater(name: "lotte") })
  }

  @Test("A grade by trainers' scores says which steps it is without")
  func grade() throws {
    var sitting = try DeliveryTests.playing()
    sitting.plan.result = ResultRule(source: .trainerScores)
    let learner = try DeliveryTests.room(2, sitting)[0]
    var score = Score(
      performance: Performance(learner: learner, activity: "play-a", round: 1),
      rater: Rater(name: "lotte"))
    score.levels = ["H": 4, "R": 2]
    sitting.add(.scoring(.scored(score)), at("11:00"))
    #expect(sitting.situation(at("11:01")).grade(learner)?.unscored == ["E", "A", "D"])
    score.rater = Rater(name: "mats")
    score.levels = ["E": 4, "A": nil, "D": 5]
    sitting.add(.scoring(.scored(score)), at("11:02"))
    #expect(sitting.situation(at("11:03")).grade(learner)?.unscored == [])
  }

  @Test("A turn in its brief is not played, and nobody asks for its score")
  func brief() throws {
    let sitting = try DeliveryTests.playing()
    let brief = sitting.situation(at("10:50")).scoreCoverage
    #expect(brief.ahead.count == 3 && brief.turns.isEmpty && brief.played == 0)
    let play = sitting.situation(at("10:53")).scoreCoverage
    #expect(play.ahead.isEmpty && play.turns.count == 3 && play.withoutAny.count == 3)
  }
}
