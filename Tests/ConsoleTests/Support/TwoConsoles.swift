import Desk
import Testing

@testable import Console

/// Two consoles on one session: faye's, who made it, and otto's.
struct TwoConsoles {
  let session: ExampleSession
  let faye: Interpreter
  let otto: Interpreter

  /// Opens both, lets faye type lines that are all done, and lets both read them.
  init(_ lines: [String] = []) throws {
    session = try ExampleSession()
    faye = try session.console()
    otto = try session.console(as: "otto")
    for line in lines {
      let answer = faye.answer(line)
      #expect(answer.isDone, "\(line): \(answer.lines)")
    }
    try meet()
  }

  /// Lets both consoles read what the other wrote, at the same moment.
  func meet() throws {
    try otto.desk.refresh()
    try faye.desk.refresh()
    otto.desk.time.advance(to: faye.desk.time.now)
    faye.desk.time.advance(to: otto.desk.time.now)
  }
}
