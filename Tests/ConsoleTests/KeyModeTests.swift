import Desk
import LineEditor
import Plans
import Testing
import Workshop

@testable import Console

/// Two digits make a line.
private struct TwoDigits: KeyMode {
  var first: Character?
  let hint = "Two digits make a row."

  func title(_ situation: Situation) -> String { "two \(first.map(String.init) ?? "")_" }

  mutating func take(_ key: Keystroke, _ situation: Situation) -> KeyStep {
    switch key {
    case .character(let digit) where digit.isNumber:
      guard let first else {
        self.first = digit
        return .wait
      }
      self.first = nil
      return .run("park \(first)\(digit)")
    case .end: return .leave
    default: return .notMine
    }
  }
}

@Suite("Single keys")
struct KeyModeTests {
  private let session: ExampleSession

  init() throws { session = try ExampleSession() }

  private func interpreter() throws -> Interpreter {
    let interpreter = try session.console()
    interpreter.keyMode = TwoDigits()
    return interpreter
  }

  @Test("keys become lines, which are saved as if they were typed")
  func running() throws {
    let interpreter = try interpreter()
    #expect(interpreter.answer(to: .character("4"))?.lines == [])
    #expect(interpreter.keyMode?.title(interpreter.desk.situation) == "two 4_")
    let answer = interpreter.answer(to: .character("2"))
    #expect(answer?.isDone == true)
    #expect(interpreter.desk.situation.session.notes.map(\.note.text) == ["42"])
    #expect(interpreter.answer("undo").isDone)
    #expect(interpreter.desk.situation.session.notes.isEmpty)
    #expect(interpreter.keyMode is TwoDigits)
  }

  @Test("a key without a use begins a line; Escape and q end the mode, ? says the keys")
  func leaving() throws {
    let interpreter = try interpreter()
    #expect(interpreter.answer(to: .character("s")) == nil)
    #expect(interpreter.answer(to: .left) == nil)
    #expect(interpreter.answer(to: .character("?"))?.lines == ["Two digits make a row."])
    for key in [Keystroke.escape, .character("q"), .end] {
      interpreter.keyMode = TwoDigits()
      #expect(interpreter.answer(to: key)?.lines == ["Lines again, with Enter."])
      #expect(interpreter.keyMode == nil)
      #expect(interpreter.answer(to: key) == nil)
    }
  }

  @Test("a line that fails leaves the mode as it was; scripts never get keys")
  func failing() throws {
    let interpreter = try interpreter()
    #expect(!interpreter.answer("next now").isDone)
    #expect(interpreter.keyMode is TwoDigits)
    let turn = Turn(
      desk: interpreter.desk, request: Request(verb: "clip", block: []),
      at: interpreter.desk.time.now, surroundings: AnswerContext(isScript: true),
      screen: ScreenState())
    turn.readKeys(TwoDigits())
    #expect(turn.keyMode == nil)
  }

  @Test("the prompt says what the keys are for")
  func prompt() throws {
    let situation = try interpreter().desk.situation
    #expect(
      Prompt.left(situation, keys: "clip 0:41").map(\.text).joined() == "08:00 [clip 0:41] ❯ ")
  }
}
