import Plans
import Testing
import Workshop

@Suite("The words of a score")
struct ScoreLineTests {
  /// Reads words as they are typed: those in double quotes are one word.
  static func read(_ text: String, _ scoring: Scoring = Plan.morning.scoring) throws -> ScoreLine {
    var words: [ScoreLine.Word] = []
    for (position, part) in text.split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated()
    {
      if position % 2 == 1 {
        words.append(.init(String(part), isQuoted: true))
      } else {
        words += part.split(separator: " ").map { .init(String($0)) }
      }
    }
    return try ScoreLine(words, scoring: scoring)
  }

  @Test(
    "words give levels, a global rating and a text",
    arguments: [
      (
        "4 4 3 4 2 g3 \"let her finish\"", ["H": 4, "E": 4, "A": 3, "R": 4, "D": 2], 3,
        "let her finish"
      ),
      ("5", ["H": 5], nil, nil),
      ("1 - n/o N/O no", ["H": 1, "E": nil, "A": nil, "R": nil, "D": nil], nil, nil),
      ("H=4", ["H": 4], nil, nil),
      ("h=4 calm=3", ["H": 4, "calm": 3], nil, nil),
      ("44342", ["H": 4, "E": 4, "A": 3, "R": 4, "D": 2], nil, nil),
      ("4/4/-/4/2 g1", ["H": 4, "E": 4, "A": nil, "R": 4, "D": 2], 1, nil),
      ("H4 e3 D- calm2 g3", ["H": 4, "E": 3, "D": nil, "calm": 2], 3, nil),
      ("CALM=-", ["calm": nil], nil, nil),
      ("g2", [:], 2, nil), ("G2", [:], 2, nil), ("g=2", [:], 2, nil), ("global=2", [:], 2, nil),
      ("3 g1 4", ["H": 3, "E": 4], 1, nil),
      ("3 3 H=5", ["H": 5, "E": 3], nil, nil),
      ("\"first\" 3 \"then\"", ["H": 3], nil, "first then"),
      ("\"4 4\"", [:], nil, "4 4"),
      ("", [:], nil, nil),
    ] as [(String, Levels, Int?, String?)])
  func reading(line: String, levels: Levels, global: Int?, text: String?) throws {
    let score = try Self.read(line)
    #expect(score.levels == levels && score.global == global && score.text == text)
    #expect(score.isEmpty == (levels.isEmpty && global == nil))
  }

  @Test(
    "what does not fit is refused with what is allowed",
    arguments: [
      ("6", .scoring(.level(key: "H", value: "6", allowed: 1...5))),
      ("0", .scoring(.level(key: "H", value: "0", allowed: 1...5))),
      ("4 4.5", .scoring(.level(key: "E", value: "4.5", allowed: 1...5))),
      ("4 good", .scoring(.level(key: "E", value: "good", allowed: 1...5))),
      ("4 -1", .scoring(.level(key: "E", value: "-1", allowed: 1...5))),
      ("H=9", .scoring(.level(key: "H", value: "9", allowed: 1...5))),
      ("49342", .scoring(.level(key: "E", value: "9", allowed: 1...5))),
      ("4 44342", .scoring(.level(key: "E", value: "44342", allowed: 1...5))),
      ("H9", .scoring(.level(key: "H", value: "9", allowed: 1...5))),
      ("calm=", .scoring(.level(key: "calm", value: "", allowed: 1...5))),
      ("g5", .scoring(.level(key: "Global", value: "5", allowed: 1...4))),
      ("g-", .scoring(.level(key: "Global", value: "-", allowed: 1...4))),
      ("g=x", .scoring(.level(key: "Global", value: "x", allowed: 1...4))),
      ("charm=3", .scoring(.noCriterion("charm"))),
      ("1 2 3 4 5 1", .scoring(.tooManyLevels(given: 6, criteria: ["H", "E", "A", "R", "D"]))),
    ] as [(String, Refusal)])
  func refusing(line: String, refusal: Refusal) {
    #expect(throws: refusal) { try Self.read(line) }
  }

  @Test("a workshop without a global rating has no place for one")
  func noGlobal() throws {
    var scoring = Plan.morning.scoring
    scoring.global = nil
    #expect(throws: Refusal.scoring(.level(key: "H", value: "g3", allowed: 1...5))) {
      try Self.read("g3", scoring)
    }
    #expect(throws: Refusal.scoring(.noCriterion("g"))) { try Self.read("g=3", scoring) }
  }

  @Test("levels are those of the workshop, and digits may be keys")
  func otherScheme() throws {
    var scoring = Scoring()
    scoring.levels = 0...3
    scoring.steps = ["1", "2"].map { Criterion(key: $0, title: "Step \($0)") }
    #expect(try Self.read("0 3", scoring).levels == ["1": 0, "2": 3])
    #expect(try Self.read("2=1", scoring).levels == ["2": 1])
    #expect(throws: Refusal.scoring(.level(key: "1", value: "4", allowed: 0...3))) {
      try Self.read("4", scoring)
    }
  }

  @Test(
    "a word can be a level by position",
    arguments: [
      ("4", true), ("-", true), ("n/o", true), ("44", true), ("ana", false), ("g3", false),
    ])
  func isLevel(word: String, isLevel: Bool) { #expect(ScoreLine.isLevel(word) == isLevel) }
}
