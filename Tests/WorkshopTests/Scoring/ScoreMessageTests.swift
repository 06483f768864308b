import Plans
import Testing
import Workshop

@Suite("Lines that people write about a performance")
struct ScoreMessageTests {
  private static func read(_ text: String) -> ScoreMessage {
    ScoreMessage(text, scoring: Plan.morning.scoring)
  }

  private static let full: Levels = ["H": 4, "E": 3, "A": 4, "R": 2, "D": 4]

  @Test(
    "Round, room, levels, the global rating and evidence in any of their spellings",
    arguments: [
      "R1 room3 4 3 4 2 4 g3 \"let her finish\"", "r1 Room 3: 4 3 4 2 4 g3 let her finish",
      "Round 1, room 3 - 43424 g3 “let her finish”", "R1room3 4,3,4,2,4,g3,\"let her finish\"",
      "room3 r1 H4 E3 A4 R2 D4 global=3 \"let her finish\"",
      "R1/room3: 4 3 4 2 4 global 3 \"let her finish",
      "rd 1 rm 3 4/5 3/5 4/5 2/5 4/5 g3 let her finish",
      "round=1 room=3 H=4 E=3 A=4 R=2 D=4 g=3 \"let her finish\"",
      "R1; table 3; 4; 3; 4; 2; 4; g3; \"let her finish\"",
      "R1 room 3: 4/3/4/2/4 g3 let her finish",
      "R1 t3 43424 g3 let her finish",
    ])
  func spellings(_ text: String) {
    let message = Self.read(text)
    #expect(message.problem == nil)
    #expect(message.round == 1 && message.room == 3 && message.name.isEmpty)
    #expect(message.levels == Self.full && message.global == 3)
    #expect(message.note == "let her finish")
  }

  @Test(
    "A name in front, also as an address or with words around it",
    arguments: [
      ("Uma 4 3 4 2 4", "Uma", nil), ("for Uma: 4 3 4 2 4", "", "Uma"),
      ("score @Uma Krishnan 4 3 4 2 4", "Uma Krishnan", nil),
      ("Chloe: Uma 4 3 4 2 4", "Uma", "Chloe"), ("uma@acme.example 43424", "", "uma@acme.example"),
      ("Anne-Marie O'Neil 4 3 4 2 4", "Anne-Marie O'Neil", nil),
      ("for=\"Uma Krishnan\" 4 3 4 2 4", "Uma Krishnan", nil), ("#7 4 3 4 2 4", "#7", nil),
    ] as [(String, String, String?)])
  func names(_ text: String, name: String, lead: String?) {
    let message = Self.read(text)
    #expect(message.name == name && message.lead == lead)
    #expect(message.levels == Self.full && message.problem == nil)
  }

  @Test("Not observable, too early, seats, tries and soft skills")
  func others() {
    let message = Self.read("Uma - n/o 4 – 2 ! customer attempt=2 calm=3")
    #expect(message.levels == ["H": nil, "E": nil, "A": 4, "R": nil, "D": 2, "calm": 3])
    #expect(message.isEarly == true && message.source == .customer && message.attempt == 2)
    #expect(Self.read("Uma 4 early=no").isEarly == false)
    let keys = Self.read("room4 H4 E5 A3 R2 D- g4 calm")
    #expect(keys.levels == ["H": 4, "E": 5, "A": 3, "R": 2, "D": nil])
    #expect(keys.global == 4 && keys.note == "calm")
  }

  @Test("A letter that is a step's key is that, and no table")
  func steps() {
    var scoring = Plan.morning.scoring
    scoring.steps.append(Criterion(key: "T", title: "Thank"))
    let message = ScoreMessage("ana t4", scoring: scoring)
    #expect(message.room == nil && message.levels == ["T": 4])
    #expect(Self.read("t4 43424").room == 4)
  }

  @Test("What follows the levels in words is evidence, with the numbers in it")
  func evidence() {
    let message = Self.read("room 3 4 3 4 2 4 said sorry 3 times in R1")
    #expect(message.note == "said sorry 3 times in R1" && message.round == nil)
    #expect(Self.read("R1 room3 4 \"said \\\"no\\\" twice\"").note == "said \"no\" twice")
  }

  @Test(
    "What cannot be read is the problem, and the rest is there",
    arguments: [
      ("R1 room3 4 3 9 2 4", .scoring(.level(key: "A", value: "9", allowed: 1...5))),
      ("Uma H=0", .scoring(.level(key: "H", value: "0", allowed: 1...5))),
      ("Uma 4 3 4 2 4 5", .scoring(.tooManyLevels(given: 6, criteria: ["H", "E", "A", "R", "D"]))),
      ("Uma Q=4", .scoring(.noCriterion("Q"))),
      ("Uma 4 g9", .scoring(.level(key: "Global", value: "9", allowed: 1...4))),
      ("room=blue 4 4 4 4 4", .scoring(.unread("room=blue"))),
      ("Uma 4 source=ghost", .scoring(.unread("source=ghost"))),
      (
        "Uma 99999999999999999999",
        .scoring(.level(key: "H", value: "99999999999999999999", allowed: 1...5))
      ),
    ] as [(String, Refusal)])
  func problems(_ text: String, problem: Refusal) { #expect(Self.read(text).problem == problem) }

  @Test(
    "Chat that is no score says nothing", arguments: ["thanks!", "", "ok :)", "\"", "R1", "no"])
  func nothing(_ text: String) { #expect(Self.read(text).saysNothing) }
}
