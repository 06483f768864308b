import Plans
import Testing
import Workshop

@Suite("Scores without a place")
struct InboxTests {
  private static func waiting(_ lines: String...) throws -> Sitting {
    var sitting = try DeliveryTests.playing()
    let decision = DeliveryTests.deliver(
      lines.map { IncomingLine($0) }, sitting.situation(at("11:00")))
    sitting.add(try #require(decision.act), at("11:00"))
    return sitting
  }

  @Test("Numbers stay when others are placed or dropped")
  func numbers() throws {
    var sitting = try Self.waiting("4 4 4 4 4", "thanks", "Frodo 3 3 3 3 3")
    #expect(sitting.session.scores.inbox.open.map(\.number) == [1, 2, 3])
    let second = try #require(sitting.session.scores.inbox[2])
    try sitting.act("11:01") { now, _ in try now.drop([second]) }
    #expect(sitting.session.scores.inbox.open.map(\.number) == [1, 3])
    let dropped = try #require(sitting.session.scores.inbox[2])
    #expect(throws: Refusal.scoring(.notOpen(2, .dropped))) {
      try sitting.situation(at("11:02")).drop([dropped])
    }
  }

  @Test("Placed by hand it counts for who is said, from whoever sat there, and undo takes it back")
  func place() throws {
    var sitting = try Self.waiting("4 4 3 4 2 g3")
    let item = try #require(sitting.session.scores.inbox[1])
    let room = try DeliveryTests.room(3, sitting)
    let id = try sitting.act("11:01") { now, _ in
      try now.place(item, InboxChoice(learner: room[0]))
    }
    let performance = Performance(learner: room[0], activity: "play-a", round: 1)
    let observer = Rater(name: room[2].text, source: .observer)
    #expect(sitting.session.scores.sheets[performance]?[observer]?.global == 3)
    #expect(sitting.session.scores.inbox.open.isEmpty)
    sitting.add(.undo(id), at("11:02"))
    #expect(sitting.session.scores.inbox.open.count == 1)
    #expect(sitting.session.scores.sheets.isEmpty)
  }

  @Test("Undoing a paste takes back what was placed of it by hand too")
  func wholePaste() throws {
    var sitting = try DeliveryTests.playing()
    let before = sitting.session
    let decision = DeliveryTests.deliver(
      [IncomingLine("4 4 4 4 4")], sitting.situation(at("11:00")))
    let paste = sitting.add(try #require(decision.act), at("11:00"))
    let item = try #require(sitting.session.scores.inbox[1])
    try sitting.act("11:01") { now, _ in
      try now.place(item, InboxChoice(learner: PersonID("ana")))
    }
    sitting.add(.undo(paste), at("11:02"))
    #expect(sitting.session == before)
  }

  @Test("A level that cannot be read is put right as it is placed; the line waits until then")
  func corrected() throws {
    let sitting = try Self.waiting("R1 room1 4 4 3 4 7")
    let now = sitting.situation(at("11:01"))
    let item = try #require(now.session.scores.inbox[1])
    var choice = InboxChoice()
    choice.line = try ScoreLineTests.read("D=2")
    guard case .scoring(.placed(let placement)) = try now.place(item, choice) else {
      Issue.record("not placed")
      return
    }
    #expect(placement.score.levels == ["H": 4, "E": 4, "A": 3, "R": 4, "D": 2])
    #expect(throws: Refusal.self) { try now.place(item, InboxChoice()) }
  }

  @Test("What came before its round fits once that was opened")
  func later() throws {
    var sitting = try Self.waiting("R2 room1 4 4 3 4 2")
    let item = try #require(sitting.session.scores.inbox[1])
    #expect(sitting.situation(at("11:01")).placementProblem(of: item) == .noRound(2))
    try sitting.open("11:04")
    let now = sitting.situation(at("11:10"))
    #expect(now.placementProblem(of: item) == nil)
    #expect(throws: Never.self) { try now.place(item, InboxChoice()) }
  }

  @Test("A score that was typed for somebody in another role may be about who played there")
  func typed() throws {
    var sitting = try DeliveryTests.playing()
    let room = try DeliveryTests.room(2, sitting)
    try sitting.act("11:00") { now, _ in
      try now.score(room[1], try ScoreLineTests.read("4 4"), rater: Rater(name: "faye"))
    }
    let now = sitting.situation(at("11:01"))
    let item = try #require(now.session.scores.inbox[1])
    #expect(now.candidates(item) == [room[0]])
    guard case .scoring(.placed(let placement)) = try now.place(item, InboxChoice(learner: room[0]))
    else {
      Issue.record("not placed")
      return
    }
    #expect(placement.score.performance.learner == room[0])
    #expect(placement.score.rater == Rater(name: "faye"))
    #expect(throws: Refusal.scoring(.noTurn(PersonID("zoe"), round: nil))) {
      try now.place(item, InboxChoice(learner: PersonID("zoe")))
    }
  }
}
