import Calendar
import Text
public import Workshop

/// What became of one line of a script, and all that is shown afterwards, as JSON for a program that
/// types lines and reads what they did.
public struct LineReport: Sendable {
  /// The number of the line from 1; 0 for the session as it was opened.
  public let line: Int
  /// The line as it was read.
  public let typed: String
  /// What it was answered with, one element a line.
  public let answer: [String]
  /// Whether everything that was asked for was done.
  public let isDone: Bool

  /// Creates a report about a line.
  public init(line: Int, typed: String, answer: [String], isDone: Bool) {
    self.line = line
    self.typed = typed
    self.answer = answer
    self.isDone = isDone
  }

  /// Returns the JSON, one line with its newline.
  ///
  /// - Parameters:
  ///   - situation: The session after the line.
  ///   - asOf: For each writer the number of their last act that counts here.
  ///   - damage: What is missing or damaged in the files.
  ///   - arriving: Lines that are still being written or copied.
  ///   - doubts: What may be wrong and only a person can tell.
  ///   - status: What `status` answers after the line.
  public func json(
    _ situation: Situation, asOf: [String: Int], damage: [FileNote], arriving: [FileNote],
    doubts: [FileNote], status: [String]
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      Show.begin(asOf, damage, arriving, doubts, &writer)
      writer.member("line", line)
      writer.member("typed", typed)
      writer.member("done", isDone)
      writer.member("answer", answer)
      writer.member("now", situation.now.rfc3339(in: situation.zone))
      for view in Show.allCases {
        writer.member(view.rawValue) { view.members(situation, asOf, &$0) }
      }
      writer.member("status", status)
    }
    writer.newline()
    return writer.bytes
  }
}
