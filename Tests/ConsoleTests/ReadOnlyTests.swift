import Desk
import Testing

@testable import Console

@Suite("A desk that only reads")
struct ReadOnlyTests {
  private let session: ExampleSession
  private let interpreter: Interpreter

  init() throws {
    session = try ExampleSession()
    _ = try session.desk()
    interpreter = try session.console(writes: false)
  }

  @Test(
    "Every verb that writes refuses",
    arguments: Verb.all.filter { $0.effects.contains(.writesActs) }.map(\.name))
  func refuses(_ verb: String) {
    #expect(
      interpreter.answer(verb).lines == ["The session is only being read; nothing can be changed."])
  }

  @Test(
    "What would be saved is refused, and nothing is",
    arguments: [
      "note \"x\"", "park x", "action x", "topic x", "pledge ana x", "test pre ana 8",
      "test pre ana late", "survey survey ana s1=4",
    ])
  func saves(_ line: String) {
    let answer = interpreter.answer(line)
    #expect(answer.lines == ["The session is only being read; nothing can be changed."])
    #expect(!answer.isDone)
  }

  @Test(
    "Lists are shown",
    arguments: [
      "note", "park", "action", "topic", "pledge", "test", "test pre", "survey survey", "scores",
      "unscored", "log",
    ])
  func lists(_ line: String) {
    #expect(interpreter.answer(line).isDone)
  }
}
