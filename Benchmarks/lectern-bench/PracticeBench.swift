import Console
import Desk
import Workshop

/// A practice hour of sixty learners with one trainer: rooms, everybody's sheet in one paste, who was
/// not seen, how far raters agree.
struct PracticeBench {
  let folder: String

  func run() throws {
    let session = try BigSession(folder: folder + "/practice", acts: 0, learners: 60).make()
    var options = SessionDesk.Options(label: "trainer")
    options.sharesLabel = true
    let desk = try SessionDesk(home: session.home, session: session.path, options: options)
    let interpreter = Interpreter(desk: desk, surroundings: AnswerContext())
    for name in session.names { _ = interpreter.answer("here \(name)") }
    var parts: [String] = []
    parts.append("groups \(try milliseconds(interpreter, "groups rounds=3"))")
    _ = interpreter.answer("round open")
    let paste = session.names.map { "From \($0) Learner to Me (Direct Message): 4 3 4 2 4 g3" }
    let text = paste.joined(separator: "\n")
    parts.append("a paste of 60 lines \(try milliseconds(interpreter, text))")
    let situation = desk.situation
    let rooms = situation.performances.compactMap {
      situation.roster.number($0.performance.learner)
    }
    for number in rooms { _ = interpreter.answer("score #\(number) 4 4 3 4 2 g3") }
    for line in ["unscored", "agreement", "inbox", "scores"] {
      parts.append("\(line) \(try milliseconds(interpreter, line))")
    }
    say("60 learners, one trainer, in ms: \(parts.joined(separator: ", ")); bar 100 ms each")
  }

  /// One answer's time; what it writes is on the disk by then.
  private func milliseconds(_ interpreter: Interpreter, _ text: String) throws -> String {
    var timing = Timing()
    var answer: Interpreter.Answer?
    timing.measure { answer = interpreter.answer(text) }
    guard answer?.isDone == true else {
      throw Child.Failure(description: "\(text.prefix(40)): \(answer?.lines ?? [])")
    }
    return decimal(timing.median)
  }
}
