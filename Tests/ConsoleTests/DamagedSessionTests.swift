import Desk
import TestKit
import Testing

@testable import Console

@Suite("A session with a damaged journal")
struct DamagedSessionTests {
  private let session: ExampleSession
  private let interpreter: Interpreter

  init() throws {
    session = try ExampleSession()
    let journal = Path.join(session.path, "journal/otto-000000.jsonl")
    try Disk.write("no line of a journal\n", to: journal)
    interpreter = try session.console()
  }

  private static let finding =
    "otto-000000.jsonl:1: byte 0: This line does not end with a checksum."

  @Test("goes on, and its status says in a word that something was found")
  func goesOn() {
    #expect(interpreter.answer("at 08:50 here ana ben").isDone)
    #expect(
      interpreter.answer("status").lines.contains("Files: 1 finding; lectern check says more"))
  }

  @Test(
    "writes files only when told to, and names what is damaged either way",
    arguments: ["moodle-grades", "all", "roster"])
  func export(_ format: String) throws {
    let refused = interpreter.answer("export \(format)")
    #expect(!refused.isDone && refused.lines.joined(separator: " ").contains(Self.finding))
    #expect(refused.lines.last?.hasPrefix("Nothing was written: 1 finding above") == true)
    #expect(refused.lines.last?.hasSuffix("or write them with anyway.") == true)
    #expect(Disk.names(Path.join(session.home.path, "build")).isEmpty)
    let written = interpreter.answer("export \(format) anyway")
    let words = written.lines.joined(separator: " ")
    #expect(written.isDone && words.contains("end with a checksum") && words.contains(".csv"))
  }

  @Test("explains what attendance becomes, for that writes nothing")
  func explained() {
    let answer = interpreter.answer("export moodle-attendance explain")
    #expect(answer.isDone && answer.lines.joined(separator: " ").contains("end with a checksum"))
  }

  @Test("is greeted with what is damaged each time, also when it is only read")
  func greeted() throws {
    for writes in [true, false] {
      let desk = writes ? interpreter.desk : try session.desk(as: "bo", writes: false)
      let lines = Greeting.lines(desk, isReview: !writes, columns: 80)
      #expect(lines.contains { $0.hasPrefix("! warn ") && $0.contains(Self.finding) }, "\(lines)")
    }
  }

  @Test("is not said to be whole, and one that is whole is counted")
  func counted() throws {
    #expect(interpreter.answer("at 09:00 go").isDone)
    let damaged = Greeting.lines(interpreter.desk, isReview: false, columns: 80)
    #expect(damaged.contains { $0.hasSuffix("Not all is well: 1 finding in the session's files.") })
    let whole = try ExampleSession().console()
    #expect(whole.answer("at 09:00 go").isDone)
    let counted = whole.desk.counted
    let lines = Greeting.lines(whole.desk, isReview: false, columns: 80)
    #expect(counted.lines > 3 && counted.writers == 1)
    #expect(
      lines.contains { $0.hasSuffix("\(counted.lines) lines of 1 writer, no gap, no damage.") },
      "\(lines)")
  }
}
