import Calendar
import Desk
import LineEditor
import Wording
import Workshop

/// A rehearsal that nobody watches: the whole session as fast as it can be told.
struct DryRun {
  private let interpreter: Interpreter
  private let output: Output
  private var autopilot = Autopilot()
  private var alerts = AlertWatch()

  init(interpreter: Interpreter, output: Output) {
    self.interpreter = interpreter
    self.output = output
  }

  /// Tells the session from its scheduled start until it is closed; returns whether it was.
  mutating func run() -> Bool {
    let desk = interpreter.desk
    let window = desk.situation.opening.window
    let latest = window.end.adding(minutes: Self.patience)
    var now = window.start
    while now <= latest, !desk.situation.isClosed {
      desk.time.advance(to: now)
      step()
      now = now.adding(seconds: Self.step)
    }
    return desk.situation.isClosed
  }

  /// Seconds from one look to the next: an alert comes at most that late.
  private static let step = 5
  /// Minutes after the scheduled end at which it is given up.
  private static let patience = 720

  private mutating func step() {
    let desk = interpreter.desk
    while let line = autopilot.line(desk.situation) {
      output.say(Prompt.left(desk.situation, mode: .rehearsal).map(\.text).joined() + line)
      output.say(interpreter.answer(line).lines)
    }
    let situation = desk.situation
    let words = AlertWords(situation: situation, voice: DisplayFormat(situation, desk: desk))
    output.say(alerts.due(situation, for: desk.rater).map(words.line))
  }
}
