import Desk
import Text
import Wording

extension Interpreter {
  /// Lines that are still being read: of the command that ended with `<<`.
  struct OpenBlock {
    var command: Typed
    let end: String
    private var bytes = 0
    private var count = 0

    init(_ command: Typed, end: String) {
      self.command = command
      self.end = end
    }

    /// Takes a row; of more rows than fit, so much is kept that it is seen to be too much.
    mutating func add(_ row: String) {
      if count > Typed.most.lines || bytes > Typed.most.bytes { return }
      count += 1
      bytes += row.utf8.count
      command.block?.append(Invisible.removed(from: row))
    }
  }

  /// The command that waits for the row that ends its lines, such as `here <<`, and that row.
  public var unfinished: (line: String, end: String)? {
    open.map { ($0.command.line, $0.end) }
  }

  /// Takes a row into the lines that are being read; returns the answer, or `nil` when none are.
  func gather(_ row: String) -> Answer? {
    if var block = open {
      if row.filter({ !$0.isWhitespace }) == block.end {
        open = nil
        return answer(block.command)
      }
      if !row.allSatisfy(\.isWhitespace) { block.add(row) }
      open = block
      return Answer(lines: [], isDone: true)
    }
    guard let (line, end) = RowStart.ofLines(row) else { return nil }
    open = OpenBlock(Typed(line, block: []), end: end)
    return Answer(lines: [], isDone: true)
  }

  /// Answers lines that came without a verb: the verb that most of them fit takes them, else it is
  /// asked which one is to.
  func offer(_ lines: [String]) -> Answer {
    let offer = LineOffer(lines, desk.situation)
    if let verb = offer.chosen {
      var answer = answer(Typed(verb.name, block: lines))
      answer.lines.insert("\(count(lines)) for \(verb.name):", at: 0)
      return answer
    }
    screen.kept += lines
    let choices = offer.verbs.prefix(9)
    return ask(
      Question(
        kind: .menu, word: "\(count(lines)) without a verb are kept. For which one are they?",
        choices: choices.map { "\($0.name) (\($0.takesLines?.what ?? ""))" },
        lines: choices.map { "kept \($0.name)" }))
  }

  private func count(_ lines: [String]) -> String { DisplayFormat.count(lines.count, "line") }
}
