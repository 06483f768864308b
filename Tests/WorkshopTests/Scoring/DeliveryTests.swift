import Plans
import TestKit
import Testing
import Workshop

@Suite("Scores that come at once")
struct DeliveryTests {
  /// Nine people in three rooms; round 1 was opened, in the room of Ana plays Ana, and so on.
  static func playing(rounds: Int = 1) throws -> Sitting {
    var sitting = Sitting()
    let people = PersonID.list("ana ben chloe dev elif femi grace hugo ines")
    sitting.add(.rollCall(.here(people)), at("09:00"))
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    if rounds > 1 { try sitting.open("11:04") }
    return sitting
  }

  /// The learners of a room in round 1: who plays, the customer, the observer.
  static func room(_ number: Int, _ sitting: Sitting) throws -> [PersonID] {
    let rooms = try #require(sitting.session.rotation.rounds[.init("play-a", 1)])
    return try #require(rooms.indices.contains(number - 1) ? rooms[number - 1] : nil)
      .compactMap(\.learner)
  }

  static func deliver(
    _ lines: [IncomingLine], _ now: Situation, file: (name: String, hash: String)? = nil
  ) -> DeliveryDecision {
    now.deliver(lines, file: file, own: "faye", trainers: TrainerNames(["faye", "co-trainer"]))
  }

  private static func lines(_ texts: String...) -> [IncomingLine] { texts.map { IncomingLine($0) } }

  @Test("A line with room and round is the observer's of that room, about who played there")
  func room() throws {
    let sitting = try Self.playing()
    let decision = Self.deliver(
      Self.lines("R1 room2 4 3 4 2 4 g3 \"let her finish\""), sitting.situation(at("11:00")))
    let room = try Self.room(2, sitting)
    let score = try #require(decision.placed.first)
    #expect(score.performance == Performance(learner: room[0], activity: "play-a", round: 1))
    #expect(score.rater == Rater(name: room[2].text, source: .observer))
    #expect(score.global == 3 && score.note == "let her finish" && decision.kept.isEmpty)
  }

  @Test("Who sent it decides from which seat it judges; without a room it is the sender's room")
  func senders() throws {
    let sitting = try Self.playing()
    let now = sitting.situation(at("11:00"))
    let room = try Self.room(2, sitting)
    for (person, source) in zip(room, [Rater.Source.own, .customer, .observer]) {
      let line = IncomingLine("4 3 4 2 4", sender: person.text)
      let score = try #require(Self.deliver([line], now).placed.first, "\(person)")
      #expect(score.rater == Rater(name: person.text, source: source))
      #expect(score.performance.learner == room[0])
    }
    let trainer = IncomingLine("R1 room2 4 3 4 2 4", sender: "Co Trainer")
    #expect(Self.deliver([trainer], now).placed.first?.rater == Rater(name: "co-trainer"))
    let own = IncomingLine("R1 room2 4 3 4 2 4", sender: "Me")
    #expect(Self.deliver([own], now).placed.first?.rater == Rater(name: "faye"))
  }

  @Test("A name in front is who played when they did, and else who sent it")
  func lead() throws {
    let sitting = try Self.playing()
    let now = sitting.situation(at("11:00"))
    let room = try Self.room(1, sitting)
    let about = try #require(
      Self.deliver(Self.lines("\(room[0].text): 4 3 4 2 4"), now).placed.first)
    #expect(about.performance.learner == room[0] && about.rater.name == room[2].text)
    let from = try #require(
      Self.deliver(Self.lines("\(room[1].text): 4 3 4 2 4"), now).placed.first)
    #expect(from.performance.learner == room[0])
    #expect(from.rater == Rater(name: room[1].text, source: .customer))
  }

  @Test(
    "What is not certain is kept with its reason",
    arguments: [
      ("thanks everybody", nil, .noScore), ("4 3 4 2 4", nil, .noPlace),
      ("R1 room9 4 3 4 2 4", nil, .noRoom(9, round: 1, rooms: 3)),
      ("R2 room1 4 3 4 2 4", nil, .noRound(2)),
      ("R1 room1 4 3 4 2 4", "Chlo W.", .sender("Chlo W.")),
      ("Frodo 4 3 4 2 4", nil, .name("Frodo", candidates: [])),
      (
        "R1 room1 4 3 4 2 7", nil,
        .unreadable(.scoring(.level(key: "D", value: "7", allowed: 1...5)))
      ),
      ("Zoe 4 3 4 2 4", nil, .noTurn(PersonID("zoe"), .noSeat(round: 1))),
    ] as [(String, String?, PlacementProblem)])
  func problems(_ text: String, _ sender: String?, _ why: PlacementProblem) throws {
    let now = try Self.playing().situation(at("11:00"))
    let decision = Self.deliver([IncomingLine(text, sender: sender)], now)
    #expect(decision.placed.isEmpty && decision.kept.map(\.why) == [why])
    #expect(decision.kept.first?.line == KeptLine(text, sender: sender))
  }

  @Test("A sender who sat elsewhere, or a learner in another room, is a question")
  func contradictions() throws {
    let sitting = try Self.playing()
    let now = sitting.situation(at("11:00"))
    let (one, two) = (try Self.room(1, sitting), try Self.room(2, sitting))
    let elsewhere = IncomingLine("R1 room2 4 3 4 2 4", sender: one[2].text)
    #expect(
      Self.deliver([elsewhere], now).kept.first?.why
        == .elsewhere(one[2], room: 1, round: 1, of: two[0]))
    #expect(
      Self.deliver(Self.lines("R1 room2 \(one[0].text) 4 3 4 2 4"), now).kept.first?.why
        == .otherRoom(one[0], room: 1, round: 1, said: 2))
  }

  @Test("The same lines again add nothing, and what was corrected since stays")
  func again() throws {
    var sitting = try Self.playing()
    let lines = Self.lines("R1 room1 4 3 4 2 4", "R1 room2 4 3 4 2 4", "R1 room9 1 1 1 1 1")
    let file = (name: "o.csv", hash: "aa")
    let act = try #require(
      Self.deliver(lines, sitting.situation(at("11:00")), file: file).act)
    sitting.add(act, at("11:00"))
    var amended = try #require(
      Self.deliver(
        Self.lines("R1 room1 5 3 4 2 4"), Self.playing().situation(at("11:01"))
      ).placed.first)
    amended.reason = "typo"
    sitting.add(.scoring(.scored(amended)), at("11:01"))
    let repeated = Self.deliver(lines, sitting.situation(at("11:02")), file: file)
    #expect(repeated.act == nil && repeated.known == 2 && repeated.keptBefore == 1)
    let grown = Self.deliver(
      lines + Self.lines("R1 room3 4 3 4 2 4"), sitting.situation(at("11:03")),
      file: ("o.csv", "bb"))
    #expect(grown.placed.count == 1 && grown.known == 2 && grown.kept.isEmpty)
  }

  @Test("While people are still being briefed, a line without a round is about the round before")
  func briefing() throws {
    var sitting = try Self.playing()
    try sitting.open("11:04")
    let early = Self.deliver(Self.lines("room1 4 3 4 2 4"), sitting.situation(at("11:05")))
    #expect(early.placed.first?.performance.round == 1)
    let late = Self.deliver(Self.lines("room1 4 3 4 2 4"), sitting.situation(at("11:07")))
    #expect(late.placed.first?.performance.round == 2)
  }

  @Test("No line is ever lost and one undo takes a whole paste back", arguments: 1...60)
  func nothingLost(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var sitting = try Self.playing(rounds: 2)
    for paste in 0..<4 {
      let lines = (0..<random.number(1...30)).map { _ in Self.line(&random) }
      let before = sitting.session
      let decision = Self.deliver(lines, sitting.situation(at("11:08")))
      #expect(decision.lines == lines.count, "seed \(seed)")
      let waiting = sitting.session.scores.inbox.open.count
      guard let act = decision.act else { continue }
      let id = sitting.add(act, at("11:08"))
      #expect(
        sitting.session.scores.inbox.open.count == waiting + decision.kept.count, "seed \(seed)")
      for score in decision.placed {
        #expect(sitting.session.scores.sheets[score.performance]?[score.rater] != nil)
      }
      if paste % 2 == 1 {
        sitting.add(.undo(id), at("11:09"))
        #expect(sitting.session == before, "seed \(seed)")
      }
    }
  }

  @Test("Raters never overwrite each other, in whatever order their lines come", arguments: 1...20)
  func parallel(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sitting = try Self.playing()
    let room = try Self.room(1, sitting)
    let lines = [
      IncomingLine("4 3 4 2 4", sender: room[2].text),
      IncomingLine("2 2 2 2 2", sender: room[1].text),
      IncomingLine("5 5 5 5 5", sender: room[0].text),
      IncomingLine("R1 room1 3 3 3 3 3", sender: "faye"),
      IncomingLine("R1 room1 1 1 1 1 1", sender: "co-trainer"),
    ]
    var other = sitting
    let act = try #require(Self.deliver(lines, sitting.situation(at("11:00"))).act)
    other.add(act, at("11:00"))
    var shuffled = sitting
    for line in lines.shuffled(using: &random) {
      let act = try #require(Self.deliver([line], shuffled.situation(at("11:00"))).act)
      shuffled.add(act, at("11:00"), by: random.pick("faye", "bo", "cy"))
    }
    #expect(shuffled.session.scores.sheets == other.session.scores.sheets)
    #expect(shuffled.session.scores.sheets.values.map(\.count) == [5])
  }

  private static func line(_ random: inout SplitMix64) -> IncomingLine {
    let levels = (0..<random.number(0...6)).map { _ in "\(random.number(0...6))" }
    let place = random.pick(
      "", "R1 room\(random.number(1...4))", "room\(random.number(1...4))", "Ana", "Frodo",
      "R2 room1", "R3", "Dev:")
    let end = random.pick("", "g3", "\"let her finish\"", "\"open", "early", "thanks")
    return IncomingLine(
      "\(place) \(levels.joined(separator: " ")) \(end)",
      sender: random.pick(nil, "Ana", "Ben", "Chlo W.", "Me", "co-trainer"))
  }
}
