import Plans
import Testing
import Workshop

@testable import Imports

@Suite("Tables of scores")
struct ScoreTableReaderTests {
  private static let scoring: Scoring = {
    var scoring = Scoring()
    scoring.steps = [
      Criterion(
        key: "H", title: "Hears", anchors: [1: "Interrupts", 5: "Lets finish, says it back"]),
      Criterion(key: "E", title: "Empathizes"), Criterion(key: "1", title: "Names the step"),
    ]
    scoring.skills = [Criterion(key: "calm", title: "Composure")]
    scoring.global = GlobalRating(title: "Overall")
    return scoring
  }()

  private static func read(_ text: String) throws(ResultFileProblem) -> ScoreSheet {
    try ScoreTableReader.read(
      Array(text.utf8), scoring: scoring, scored: ["advocate", "Advocate"])
  }

  @Test(
    "Headers by id, letter or title, in any order and with what forms put around them",
    arguments: [
      "Observer,Room,Round,H,E,Overall,Evidence\nUma,3,1,4,3,2,let her go",
      "Evidence;Global;E - Empathizes;H (Hears);Round;Room;Rater\nlet her go;2;3;4;1;Room 3;Uma",
      "Timestamp\tYour name\tBreakout room\tWhich round?\t1. Hear (1-5)\tEmpathize\tOverall rating\t"
        + "Any comments?\n2026/12/01 11:00:03\tUma\t3\tR1\t4 - good\t3\t2\tlet her go",
      "ID,Start time,Completion time,Email,Name,Which room were you in?,Round,Rate [Hears],"
        + "Rate [Empathizes],Global rating,Note\n7,1/12/26,1/12/26,anonymous,Uma,3,1,4,3,2,let her go",
    ])
  func headers(_ text: String) throws {
    let line = try #require(try Self.read(text).lines.first)
    #expect(line.sender == "Uma" && line.line == 2)
    let message = ScoreMessage(line.text, scoring: Self.scoring)
    #expect(message.round == 1 && message.room == 3 && message.problem == nil)
    #expect(message.levels == ["H": 4, "E": 3] && message.global == 2)
    #expect(message.note == "let her go" && message.name.isEmpty)
  }

  @Test("Rater and learner: names, addresses, and a mere name beside a rater's column")
  func people() throws {
    let both = try Self.read(
      "Email,Name,Advocate,H\numa@acme.example,\"Krishnan, Uma\",Ana Ruiz,4"
    ).lines[0]
    #expect(both.sender == "Uma Krishnan <uma@acme.example>")
    #expect(ScoreMessage(both.text, scoring: Self.scoring).name == "Ana Ruiz")
    let rated = try Self.read("Rater,Name,H\nUma,Ana,4").lines[0]
    #expect(rated.sender == "Uma" && rated.text == "for=Ana H=4")
    let own = try Self.read("Name,H,E\nUma,4,3").lines[0]
    #expect(own.sender == "Uma" && own.text == "H=4 E=3")
  }

  @Test(
    "Levels: numbers with their meaning, sentences of the rubric, not observable, nothing",
    arguments: [
      ("4", "H=4"), ("4 - good", "H=4"), ("4.0", "H=4"), ("Interrupts", "H=1"),
      ("\"Lets finish, says it back\"", "H=5"), ("n/o", "H=-"), ("Not observable", "H=-"),
      ("-", "H=-"),
      ("very good", "H=\"very good\""), ("9", "H=9"), ("4.5", "H=4.5"), ("=4", "H==4"),
    ])
  func levels(_ cell: String, expected: String) throws {
    #expect(
      try Self.read("Rater,Room,H\nUma,2,\(cell)").lines.map(\.text) == ["room=2 \(expected)"])
  }

  @Test("What cannot be read stays in the line, as its problem")
  func unreadable() throws {
    let line = try Self.read("Rater,Room,H,Note\nUma,blue,very good,\"a \"\"b\"\" c\"").lines[0]
    let message = ScoreMessage(line.text, scoring: Self.scoring)
    #expect(message.problem == .scoring(.unread("room=blue")) && message.note == "a \"b\" c")
  }

  @Test("Blank levels say nothing; a column nobody knows is named")
  func unused() throws {
    let sheet = try Self.read("Rater,Room,H,E,Shirt size\nUma,2,4,,M\n,,,,\n")
    #expect(sheet.lines.map(\.text) == ["room=2 H=4"])
    #expect(sheet.remarks == [.unused(["Shirt size"])])
  }

  @Test("Nothing to read at all is said with what is missing")
  func nothing() {
    #expect(throws: ResultFileProblem.noRows) { try Self.read("Rater,Room,H") }
    #expect(throws: ResultFileProblem.noResult(["Rater", "Room"], items: ["H", "E", "1", "calm"])) {
      try Self.read("Rater,Room\nUma,2")
    }
    #expect(throws: ResultFileProblem.noPerson(["H", "E"])) { try Self.read("H,E\n4,3") }
    #expect(throws: ResultFileProblem.self) { try Self.read("") }
    #expect(throws: ResultFileProblem.self) { try Self.read("Rater\u{0},H\nUma,4") }
  }

  @Test("Windows-1252 is read and said")
  func encoding() throws {
    let bytes = Array("Rater;Room;H\nJos".utf8) + [0xE9] + Array(";2;4\n".utf8)
    let sheet = try ScoreTableReader.read(bytes, scoring: Self.scoring, scored: [])
    #expect(sheet.lines.first?.sender == "José" && sheet.remarks.count == 1)
  }

  @Test("Steps under other names are a question, and read from the column that is said")
  func otherNames() throws {
    let text =
      "Name;Raum;Hört zu;Einfühlung;Nennt den Schritt;Gesamt\nUma;3;4;n/o;2;3\nAna;1;;3;1;2\n"
    #expect(try Self.read(text).guesses == [["Hört zu", "Einfühlung", "Nennt den Schritt"]])
    let seven = try Self.read("Name,Raum,a,b,c,d\nUma,3,1,2,3,4")
    #expect(seven.guesses == [["a", "b", "c"], ["b", "c", "d"]])
    let known = try Self.read("Rater,Room,H,A,B,C,D\nUma,1,3,1,2,3,4")
    #expect(known.guesses == [["H", "A", "B"]])
    #expect(try Self.read(text).lines.isEmpty)
    for steps in ["Hört zu", "hört"] {
      let sheet = try ScoreTableReader.read(
        Array(text.utf8), scoring: Self.scoring, scored: [], steps: steps)
      #expect(
        sheet.lines.map(\.text) == ["room=3 H=4 E=- 1=2 global=3", "room=1 E=3 1=1 global=2"])
      #expect(sheet.guesses.isEmpty && sheet.remarks.isEmpty)
    }
    let none = try? ScoreTableReader.read(
      Array("Rater,H,Colour,Size\nUma,4,2,3".utf8), scoring: Self.scoring, scored: [], steps: "-")
    #expect(none?.lines.map(\.text) == ["H=4"])
    for steps in ["Raumgröße", "Gesamt", ""] {
      #expect(throws: ResultFileProblem.self) {
        try ScoreTableReader.read(
          Array(text.utf8), scoring: Self.scoring, scored: [], steps: steps)
      }
    }
  }

  @Test(
    "Columns that cannot be the steps are no question: words, too large, in two places, too few",
    arguments: [
      "Rater,Room,Shirt,Hat,Shoe\nUma,1,M,4,3", "Rater,Room,A,B,C\nUma,1,7,4,3",
      "Rater,Room,u,v,w,x,y,z\nUma,1,3,1,2,3,4,4", "Rater,Room,H,Shoe\nUma,1,3,4",
      "Rater,Room,H,E,1,Age\nUma,1,3,4,2,3",
    ])
  func noGuess(_ text: String) {
    #expect((try? Self.read(text))?.guesses.isEmpty ?? true)
  }

  @Test("A title in British spelling is the same word")
  func spelling() throws {
    #expect(try Self.read("Rater,Room,Empathises\nUma,2,4").lines.map(\.text) == ["room=2 E=4"])
  }
}
