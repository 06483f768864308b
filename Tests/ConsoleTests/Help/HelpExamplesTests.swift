import Desk
import TestKit
import Testing
import Workshop

@testable import Console

/// Every example of every page of help, typed in the workshop that comes with the program.
@Suite("Examples of help")
struct HelpExamplesTests {
  /// Three rounds of a role play that everybody was here for.
  private static let rounds = [
    "at 09:00 go", "at 10:40 goto role-play-a", "at 10:41 groups 3", "at 10:42 round open",
    "at 10:58 round open", "at 11:14 round open", "at 11:16 in 1",
  ]

  /// What happened before a verb's examples where three rounds are not what they are about.
  private static let before: [String: [String]] = [
    "close": ["at 09:00 go", "at 12:58 goto buffer", "at 12:59 next"],
    "summary": ["at 09:00 go", "at 12:58 goto buffer", "at 12:59 next"],
    "quit": ["at 09:00 go"],
    "cue": ["at 09:00 go", "at 09:40 goto clip-1", "clip clip-1"],
    "clip": ["at 09:00 go", "at 09:40 goto clip-1"],
    "fallback": ["at 09:00 go", "at 09:40 goto clip-1"],
    "launch": ["at 09:00 go", "at 09:40 goto clip-1"],
    "freeze": [
      "at 09:00 go", "at 10:40 goto role-play-a", "at 10:41 groups 3", "at 10:42 round open",
    ],
    "go": [], "here": [], "when": [],
    "resume": ["at 09:00 go", "at 09:20 hold"],
    "round": ["at 09:00 go", "at 10:40 goto role-play-a", "at 10:41 groups 3"],
    "trim": ["at 09:00 go", "at 09:40 goto hot-button"],
  ]

  /// What happens right before one example.
  private static let inBetween: [String: [String]] = [
    "at 13:00 close anyway": ["undo"], "apart ana ben off": ["apart ana ben"],
    "optout ines off": ["optout ines"], "together uma wei off": ["together uma wei"],
    "h tess": ["lost tess"], "redo": ["park x", "undo"], "freeze 2 swap": ["freeze 2"],
    "amend uma H=4 \"typo\"": ["s uma 5 4 4 4 4 g4"],
  ]

  /// The verbs whose examples need files, two trainers' scores, waiting lines, or each a morning of
  /// its own: one example takes away what the next begins from.
  private static let others: Set<String> = [
    "import", "reconcile", "inbox", "place", "replan", "when", "handover", "shift", "redo", "undo",
    "apart", "together", "here", "go", "scoring", "same", "goto", "cue", "trim", "round", "resume",
    "next", "hold", "guest", "excused", "absent",
  ]

  @Test("are done as they stand", arguments: Verb.all.map(\.name).filter { !others.contains($0) })
  func done(_ name: String) throws {
    let session = try ExampleSession()
    let interpreter = try session.console()
    interpreter.surroundings.isDrawn = true
    for other in ["bo", "otto", "sam"] {
      _ = try session.console(as: other).answer("park here too")
    }
    try interpreter.desk.refresh()
    let verb = try #require(Verb.all.first { $0.name == name })
    _ = interpreter.answer("at 08:30 here all")
    for line in Self.before[name] ?? Self.rounds { _ = interpreter.answer(line) }
    for example in verb.examples.map({ Example.filled($0, interpreter.desk.situation.plan) }) {
      let line = Example.line(example)
      for line in Self.inBetween[line] ?? [] { _ = interpreter.answer(line) }
      let answer = interpreter.answer(line)
      if interpreter.keyMode != nil { _ = interpreter.endKeys() }
      if interpreter.screen.isHidden { _ = interpreter.answer("unhide") }
      #expect(answer.isDone, "\(line): \(answer.lines)")
    }
  }
}
