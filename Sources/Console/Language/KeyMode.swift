import Desk
public import LineEditor
public import Workshop

/// Keys that are read one by one, without Enter, as long as nothing stands in the line.
///
/// A key does what a line would: the mode turns keys into lines, so that everything stays possible
/// in a script, is saved in one way and undone in one way. Between two keys the clock goes on and
/// alerts appear. A key that the mode has no use for begins a line, which is typed as ever.
public protocol KeyMode {
  /// What stands in the prompt in place of the item: what the keys are for and where they have got
  /// to, in at most 40 columns.
  func title(_ situation: Situation) -> String
  /// The keys and what they do, in a line that appears when the mode begins and on `?`.
  var hint: String { get }
  /// What a key does.
  mutating func take(_ key: Keystroke, _ situation: Situation) -> KeyStep
  /// A line that saves what was pressed and is not saved yet, for when the mode is ended from
  /// outside; `nil` when there is nothing.
  var remainder: String? { get }
}

extension KeyMode {
  /// Most modes save with each key.
  public var remainder: String? { nil }
}

/// What a key does.
public enum KeyStep: Equatable, Sendable {
  /// It carries out a line.
  case run(String)
  /// It belongs to something that goes on.
  case wait
  /// It ends the mode.
  case leave
  /// It carries out a line and ends the mode.
  case runAndLeave(String)
  /// It means nothing here: `q` and Escape end the mode, `?` says the keys, others begin a line.
  case notMine
}

extension Interpreter {
  /// What a key that is read by itself is answered with; `nil` when it is for the line.
  public func answer(to key: Keystroke) -> Answer? {
    guard let step = keyMode?.take(key, desk.situation) else { return nil }
    switch step {
    case .run(let line): return answer(Typed(line))
    case .wait: return Answer(lines: [], isDone: true)
    case .leave:
      keyMode = nil
      return endKeys()
    case .runAndLeave(let line):
      keyMode = nil
      var answer = answer(Typed(line))
      answer.lines += endKeys().lines
      return answer
    case .notMine:
      switch key {
      case .escape, .character("q"): return endKeys()
      case .character("?"): return Answer(lines: [keyMode?.hint ?? ""], isDone: true)
      default: return nil
      }
    }
  }

  /// Ends the reading of single keys.
  @discardableResult
  public func endKeys() -> Answer {
    let remainder = keyMode?.remainder
    keyMode = nil
    var answer = remainder.map { self.answer(Typed($0)) } ?? Answer(lines: [], isDone: true)
    answer.lines.append("Lines again, with Enter.")
    return answer
  }
}

extension Turn {
  /// Reads single keys from now on, where lines are typed at a terminal that is drawn on.
  func readKeys(_ mode: any KeyMode) {
    if surroundings.isDrawn { keyMode = mode }
  }

  /// Reads whole lines again.
  func endKeys() { keyMode = nil }
}
