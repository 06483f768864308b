import Desk
import Exports
import Glibc

/// Lines from standard input, carried out one after the other without a prompt.
///
/// A line that fails is named with file and line on standard error, and the others go on: in a
/// session that runs, the rest of a script is worth more than its order.
struct Script {
  private let interpreter: Interpreter
  private let output: Output
  private let reports: Bool
  private let name: String

  /// Creates a script.
  ///
  /// - Parameter reports: Whether each line is answered with JSON that holds every view.
  init(interpreter: Interpreter, output: Output, reports: Bool = false) {
    self.interpreter = interpreter
    self.output = output
    self.reports = reports
    name = Self.sourceName()
  }

  /// Carries out every line; returns whether all went well.
  func run() -> Bool {
    var reader = LineReader(descriptor: 0)
    var number = 0
    var isDone = true
    var told = interpreter.desk.damage
    tellNotices()
    if reports { report(LineReport(line: 0, typed: "", answer: [], isDone: true)) }
    while let line = reader.next() {
      number += 1
      follow(number, &told)
      let answer = interpreter.answer(line)
      isDone = isDone && answer.isDone
      let copied = (answer.copy?.isAsked ?? false) ? answer.copy?.content.rows ?? [] : []
      if reports {
        let words = answer.lines + (answer.isDone ? copied : [])
        report(LineReport(line: number, typed: line, answer: words, isDone: answer.isDone))
      } else if answer.isDone {
        output.say(answer.lines + copied)
      } else {
        for line in answer.lines { output.complain("\(name):\(number): \(line)") }
      }
      tellNotices()
      if answer.isLast { break }
    }
    for line in UnreadLines.unfinished(interpreter) {
      isDone = false
      output.complain("\(name):\(number): \(line)")
    }
    return isDone
  }

  /// Writes a line's answer with what every view shows now.
  private func report(_ report: LineReport) {
    let desk = interpreter.desk
    let damage = desk.damage
    let reader = Interpreter(desk: desk, surroundings: interpreter.surroundings)
    output.put(
      json: report.json(
        desk.situation, asOf: desk.asOf, damage: damage.notes, arriving: damage.arriving,
        doubts: damage.doubts, status: reader.answer(Verb.status.name).lines))
  }

  /// Reads what others have written since the line before: a pipe may be fed for hours
  /// between two lines, and what a line corrects is what its writer has seen.
  private func follow(_ number: Int, _ told: inout Damage) {
    do {
      if try interpreter.desk.refresh().isEmpty { return }
      let damage = interpreter.desk.damage
      DamageWords.lines(damage.without(told)).forEach(output.complain)
      told = damage
    } catch {
      output.complain("\(name):\(number): \(error)")
    }
  }

  /// What happens to files is no answer: it would end up among the answers that a program reads.
  private func tellNotices() { output.complain(interpreter.desk) }

  /// The file that standard input is, or `stdin` for a pipe.
  private static func sourceName() -> String {
    var status = stat()
    guard fstat(0, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return "stdin" }
    return Path.name(of: Path.absolute("/proc/self/fd/0"))
  }
}

/// Reads lines from a descriptor; a last line without an end counts, and so does the beginning of one
/// that is longer than any command.
struct LineReader {
  /// More bytes of a line are passed over.
  private static let longest = 2 * Typed.most.bytes

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  /// Up to where there is no end of a line.
  private var searched = 0
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether a line is there without waiting.
  var hasLine: Bool { buffer[start...].contains(0x0A) }

  mutating func next() -> String? {
    while true {
      if let end = buffer[max(start, searched)...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return text(buffer[start..<end])
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? text(buffer[start...]) : nil
      }
      fill()
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  private mutating func fill() {
    buffer.removeFirst(start)
    start = 0
    if buffer.count > Self.longest { buffer.removeLast(buffer.count - Self.longest) }
    searched = buffer.count
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}
