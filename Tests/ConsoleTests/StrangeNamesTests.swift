import Desk
import Plans
import Testing
import Workshop

@testable import Console
@testable import LineEditor

/// Names as they come from everywhere: typed, completed and shown without breaking a column.
@Suite("Strange names")
struct StrangeNamesTests {
  private static let names = [
    "Zoë Ünal", "李雷", "E\u{301}va Ne\u{30c}mcova\u{301}", "👩‍🔬 Ada", "مريم علي", "אורי כהן",
    String(repeating: "Maximilian", count: 20), "Red\u{1b}[31m Alert", "Left\u{202e}tfeL Right",
    "Two\nLines", "Tab\tStop", "Zero\u{200b}Width", "Nul\u{0}Byte", "C1\u{9b}31mCode",
    "\u{feff}Bom First", "A\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306} Zalgo", "ﷺ Wide",
    "O'Neil \"Ann\"", "Ana", "-dash", "#7",
  ]

  private let session: ExampleSession
  private let interpreter: Interpreter

  init() throws {
    session = try ExampleSession()
    let desk = try session.desk()
    var people: [PersonFacts] = []
    for (number, name) in Self.names.enumerated() {
      var facts = PersonFacts(id: PersonID("pstrange0000\(100 + number)"))
      facts.name = name
      facts.enrolled = true
      people.append(facts)
    }
    try desk.record(.roster(RosterImport(file: "strange.csv", hash: "strange", people: people)))
    interpreter = Interpreter(desk: desk, surroundings: AnswerContext(isManual: true))
  }

  /// Control, escape, bidirectional and line-breaking characters that a terminal would obey.
  private func steers(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7f..<0xa0, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069: true
      default: false
      }
    }
  }

  @Test("tables keep their columns, and no answer steers the terminal", arguments: [80, 60, 40])
  func answers(columns: Int) throws {
    interpreter.surroundings.columns = columns
    for line in [
      "at 08:50 roll", "here all", "roll", "lost 30", "left 31 32 reason=ill", "rooms", "groups",
      "rooms 1", "round", "note 33 \"calm\"", "note", "log 50 all", "status", "handover", "scores",
      "here an", "here zz", "summary", "at 08:55 excused 27", "walkin \"\u{202e}Kim\u{1b}[2J\"",
      "roll",
    ] {
      let answer = interpreter.answer(line)
      for said in answer.lines {
        #expect(!steers(said), "\(line): \(said.debugDescription)")
      }
      if line.hasSuffix("roll") {
        let rows = answer.lines.filter { $0.first.map { $0 == " " || $0.isNumber } ?? false }
        for row in rows where !row.contains(" · ") {
          #expect(ColumnWidth.of(row) < columns, "\(line): \(row)")
        }
      }
    }
  }

  @Test("the states in the roll stand below each other")
  func columns() {
    let rows = interpreter.answer("at 08:50 roll").lines.filter { $0.hasSuffix("  expected") }
    #expect(rows.count == ExampleSession.names.count + Self.names.count)
    let places = rows.map { ColumnWidth.of(String($0.dropLast("expected".count))) }
    #expect(Set(places).count == 1, "\(places)")
  }

  @Test("completion offers each of them as a line that means nobody else")
  func completion() throws {
    let completer = Completer(desk: interpreter.desk)
    let completion = completer.completion("here ", at: "here ".endIndex)
    for candidate in completion.candidates {
      #expect(!steers(candidate.text), "\(candidate.text.debugDescription)")
    }
    for (typed, name) in [("zoe", "Zoë"), ("李", "李雷"), ("مر", "مريم"), ("eva", "Éva")] {
      let found = completer.completion("here \(typed)", at: "here \(typed)".endIndex)
      let texts = found.candidates.map(\.text)
      #expect(texts.contains { $0.contains(name) }, "\(typed): \(texts)")
    }
  }

  @Test("a co-trainer's act about them does not steer the terminal")
  func alerts() throws {
    let bo = try session.desk(as: "bo")
    let other = Interpreter(desk: bo, surroundings: AnswerContext(isManual: true))
    _ = other.answer("at 08:50 here all")
    var arrivals = CoTrainerNews()
    arrivals.add(try interpreter.desk.refresh(), at: interpreter.desk)
    let told = arrivals.due(at: interpreter.desk)
    #expect(!told.isEmpty)
    for line in told.map({ [Span($0)].rendered(colour: false) }) {
      #expect(!steers(line), "\(line.debugDescription)")
    }
  }

  @Test("an item's title with anything in it stays one row of the prompt")
  func prompt() {
    var situation = interpreter.desk.situation
    for name in Self.names {
      var plan = situation.plan
      plan.agenda[0].title = name
      situation = Situation(
        plan: plan, roster: situation.roster, session: situation.session,
        opening: situation.opening, zone: situation.zone, now: situation.now)
      for columns in [20, 33, 48, 80] {
        for prompt in [
          Prompt.left(situation, columns: columns, keys: name),
          Prompt.left(situation, columns: columns),
        ] {
          var scene = LineEditor.Scene()
          scene.columns = columns
          scene.prompt = prompt
          let rows = Frame(scene).rows
          #expect(rows.count == 1)
          #expect(rows.allSatisfy { !steers($0.text) && $0.width < columns })
        }
      }
    }
  }
}
