import TestKit
import Testing

@testable import Console

@Suite("The clock while a file is read")
struct ImportPastimeTests {
  @Test(
    "goes on for every kind of import, and the answer is the same",
    arguments: ImportKind.all.map(\.name))
  func pastime(kind: String) throws {
    let files = [
      "roster": "roster.csv", "elearning": "elearning.csv", "attendance": "zoom.csv",
      "test": "pre-test.csv", "survey": "survey.csv", "scores": "observers.csv",
    ]
    let file = Repository.file("Tests/ConsoleTests/Files/\(try #require(files[kind]))")
    let option = kind == "test" ? " test=pre-test" : kind == "survey" ? " survey=survey" : ""
    let line = "at 12:50 import \(kind) \(file)\(option)"
    let (first, second) = (try ExampleSession(), try ExampleSession())
    defer { withExtendedLifetime((first, second)) {} }
    let plain = try first.console().answer(line)
    let console = try second.console()
    var said: [String] = []
    console.pastime = { words, isDone in
      said.append(words)
      while !isDone(10) {}
    }
    #expect(console.answer(line).lines == plain.lines)
    #expect(!said.isEmpty && said.allSatisfy { $0.hasPrefix("reading ") && $0.hasSuffix(".csv …") })
  }
}
