import Desk
import LineEditor
import Plans
import Testing
import Workshop

@testable import Console

@Suite("Help")
struct HelpTests {
  @Test("everything there is fits one screen", arguments: [80, 100, 132])
  func oneScreen(columns: Int) {
    let lines = HelpPage.lines(Verb.all, columns: columns)
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { ColumnWidth.of($0) < columns })
    for verb in Verb.all { #expect(lines.contains { $0.contains(verb.name) }, "\(verb.name)") }
  }

  @Test("so would ninety verbs")
  func manyVerbs() {
    let groups = Verb.Group.allCases
    let more = (Verb.all.count..<90).map { number in
      Verb(
        "reconcile\(number % 10)", group: groups[number % groups.count], moments: .anyTime,
        effects: [], summary: ""
      ) { _ in }
    }
    #expect(HelpPage.lines(Verb.all + more, columns: 80).count <= 24)
  }

  @Test("every verb has two examples, which are lines of the language")
  func examples() throws {
    for verb in Verb.all {
      #expect(verb.examples.count >= 2, "\(verb.name) needs two: Verb(…, examples: […])")
      let verbs = try verb.examples.map(Example.line).map { line in
        try Verb.find(try #require(try Request(line)).verb, allowingBeginnings: false).name
      }
      #expect(verbs.contains(verb.name))
    }
  }

  @Test("what a verb's help says fits the screen")
  func width() throws {
    let session = try ExampleSession()
    let interpreter = Interpreter(desk: try session.desk(), surroundings: AnswerContext())
    for verb in Verb.all {
      let answer = interpreter.answer("help \(verb.name)")
      #expect(answer.isDone && answer.lines.count >= 4 && answer.lines.count <= 28)
      for line in answer.lines { #expect(ColumnWidth.of(line) < 80, "\(line)") }
    }
  }

  @Test("the five that an hour needs are five at every hour")
  func five() throws {
    let session = try ExampleSession()
    let interpreter = try session.console()
    var seen: Set<[String]> = []
    for line in [
      "roll", "at 08:40 here all", "at 09:00 go", "at 09:30 goto clip-1",
      "at 10:00 goto role-play-a", "groups", "round open",
      "at 12:30 goto buffer anyway", "at 12:32 n", "close anyway",
    ] {
      #expect(interpreter.answer(line).isDone, "\(line)")
      let lines = NextCommands.lines(interpreter.desk.situation, columns: 80)
      let commands = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      #expect(commands.count == 5, "\(line)")
      #expect(lines.allSatisfy { ColumnWidth.of($0) < 80 })
      seen.insert(lines)
    }
    #expect(seen.count == 7)
  }
}
