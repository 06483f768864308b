import Desk
import Journal
import Plans
import TestKit
import Testing
import Workshop

@testable import Console

/// Lines with numbers that nobody means, for every verb: each is answered in a sentence, what it has
/// saved is read again as it was, and every view and export goes on.
@Suite("Absurd command lines")
struct AbsurdCommandsTests {
  private static let setups = [
    ["at 08:40 here all -zoe"],
    ["at 08:40 here all -zoe", "at 09:00 go", "at 09:30 goto clip-1", "launch"],
    ["at 08:40 here all", "at 09:00 go", "at 10:40 goto role-play-a", "groups", "round open"],
    ["at 08:40 here all", "at 09:00 go", "at 10:40 goto role-play-a", "groups", "round", "in 2"],
    ["at 08:40 here all", "at 09:00 go", "test pre-test ana 7", "note ana \"x\"", "undo"],
  ]

  @Test(
    "every verb answers each of them, also after others",
    arguments: Verb.all.map(\.name))
  func every(verb: String) throws {
    let session = try ExampleSession()
    let console = try session.console()
    for line in Self.setups[2] { _ = console.answer(line) }
    for number in Absurd.typed {
      for line in ["\(verb) \(number)", "at 11:00 \(verb) ana \(number)"] {
        expectAnswer(to: line, console)
      }
    }
  }

  @Test("in any order, and what they have saved is read again as it was")
  func anything() throws {
    let fuzz = Fuzz("absurd command lines", usually: 200)
    var random = SplitMix64(seed: fuzz.seed)
    for start in stride(from: 0, to: fuzz.count, by: 100) {
      let session = try ExampleSession()
      let console = try session.console()
      for line in Self.setups.randomElement(using: &random) ?? [] { _ = console.answer(line) }
      for _ in 0..<min(100, fuzz.count - start) {
        expectAnswer(to: Self.line(&random), console, "seed \(fuzz.seed)")
      }
      let desk = try EveryView(of: session).look()
      let same = desk.folder.session == console.desk.folder.session
      #expect(same, "seed \(fuzz.seed), from line \(start)")
      #expect(desk.folder.journal.log.findings == [], "seed \(fuzz.seed), from line \(start)")
      #expect(desk.cohort.people.log.findings == [], "seed \(fuzz.seed), from line \(start)")
    }
  }

  private func expectAnswer(to line: String, _ console: Interpreter, _ comment: String = "") {
    let answer = console.answer(line)
    let isSaid = answer.isDone || answer.lines.contains { !$0.isEmpty }
    #expect(isSaid, "\(comment) \(line)")
    let own = answer.lines.filter { $0.contains("Optional(") || $0.contains("Error(") }
    #expect(own == [], "\(comment) \(line)")
  }

  private static let calm = Verb.all.filter { !["quit", "close"].contains($0.name) }

  /// An example of a verb, or its words in another order, with absurd numbers in it.
  private static func line(_ random: inout SplitMix64) -> String {
    let verb =
      random.number(0...200) == 0
      ? Verb.all.randomElement(using: &random) : calm.randomElement(using: &random)
    guard let verb else { return "" }
    var number: String { Absurd.typed.randomElement(using: &random) ?? "1" }
    let example = verb.examples.map(Example.line).randomElement(using: &random) ?? verb.name
    switch random.number(0...5) {
    case 0: return "\(verb.name) \(number)"
    case 1: return "\(verb.name) \(number) \(number)"
    case 2: return "at \(random.pick("11:00", "12:59", number)) \(example) \(number)"
    case 3:
      return "\(verb.name) \(random.pick("ana", "clip-1", "recap", "H", "pre-test"))=\(number)"
    case 4: return "\(verb.name) <<\n\(number) \(number)\nAna \(number) H=\(number)\n."
    default: return withNumbers(example, &random)
    }
  }

  /// The same line with other numbers where it has some, and one behind it where it has none.
  private static func withNumbers(_ line: String, _ random: inout SplitMix64) -> String {
    var text = ""
    var isInNumber = false
    for character in line {
      if character.isNumber {
        if !isInNumber { text += Absurd.typed.randomElement(using: &random) ?? "1" }
      } else {
        text.append(character)
      }
      isInNumber = character.isNumber
    }
    return text == line ? "\(line) \(Absurd.numbers.randomElement(using: &random) ?? "1")" : text
  }
}
