import Glibc
import TestKit
import Testing

@testable import Console

@Suite("More than anybody types")
struct LongInputTests {
  private let session: ExampleSession
  private let console: Interpreter

  init() throws {
    session = try ExampleSession()
    console = try session.console()
  }

  private func expectRefused(_ answer: Interpreter.Answer) {
    #expect(answer == Interpreter.Answer(lines: [Typed.tooLong], isDone: false))
  }

  @Test("a line or paste that is too long is refused, and the next one is answered")
  func refused() {
    let row = String(repeating: "x", count: 100)
    expectRefused(console.answer("note ana \"\(String(repeating: "x", count: 1 << 20))\""))
    expectRefused(console.answer("here <<\n" + String(repeating: row + "\n", count: 12_000) + "."))
    expectRefused(console.answer("here <<\n" + String(repeating: "x\n", count: 20_001) + "."))
    #expect(console.answer("at 08:50 here ana").isDone)
  }

  @Test("lines that come one by one are not kept without end")
  func block() {
    _ = console.answer("here <<")
    for _ in 0..<30_000 { _ = console.answer("x") }
    expectRefused(console.answer("."))
    #expect(console.unfinished == nil)
  }

  @Test("a quote that is forgotten takes no more rows than a few hundred")
  func quote() {
    let text = "note ana \"open\n" + String(repeating: "status\n", count: 2000)
    let commands = Typed.commands(text)
    #expect(commands.count > 1000)
  }

  @Test("a line without an end is read to its end, of which only the beginning is kept")
  func stream() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("lines")
    let long = [UInt8](repeating: 0x78, count: 8 << 20)
    try Disk.write(String(decoding: long, as: UTF8.self) + "\nstatus\n", to: path)
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor)
    let lines = [reader.next(), reader.next(), reader.next()]
    let first = lines[0]?.utf8.count ?? 0
    #expect(first > Typed.most.bytes && first < 4 << 20)
    #expect(lines[1] == "status")
    #expect(lines[2] == nil)
  }
}
