import Plans
import Testing
import Workshop

@testable import Console

@Suite("Options in a line")
struct RequestTests {
  @Test(
    "are the same with an equals sign, as at a shell, and with a space",
    arguments: [
      "swap ana ben round=2", "swap ana ben --round=2", "swap ana ben --round 2",
      "swap --round 2 ana ben", "swap ana ROUND=2 ben", "swap ana --Round=2 ben",
    ])
  func pairs(_ line: String) throws {
    var request = try #require(try Request(line))
    #expect(request.takePairs(["round"]) == ["round": "2"])
    #expect(request.words.map(\.text) == ["ana", "ben"])
  }

  @Test("a value may be quoted, an option without one is empty, other words stay")
  func values() throws {
    var request = try #require(
      try Request("park \"--owner=ana\" --owner \"Ana Ruiz\" --privacy --due=\"next week\" -x a=b"))
    #expect(
      request.takePairs(["owner", "privacy", "due"])
        == ["owner": "Ana Ruiz", "privacy": "", "due": "next week"])
    #expect(request.words.map(\.text) == ["--owner=ana", "-x", "a=b"])
  }

  @Test("flags stand alone, with dashes or without")
  func flags() throws {
    var request = try #require(try Request("export all explain --session \"exceptions\""))
    #expect(request.takeFlags(["explain", "session", "exceptions"]) == ["explain", "session"])
    #expect(request.words.map(\.text) == ["all", "exceptions"])
  }

  @Test(
    "of an export mean the same however they are written",
    arguments: [
      ["csv", "privacy=status"], ["csv", "--privacy=status"], ["--privacy", "status", "csv"],
      ["csv", "--privacy"],
    ])
  func export(_ words: [String]) throws {
    let request = try ExportRequest(words)
    #expect(request.statusOnly && request.name == "csv")
    #expect(try !ExportRequest(["csv", "privacy=times"]).statusOnly)
    #expect(throws: CommandProblem.self) { try ExportRequest(["csv", "privacy=none"]) }
  }

  @Test("of an import come back in the line that asks for more")
  func again() throws {
    var line = try #require(
      try Request("import attendance \"my zoom.csv\" zone=\"America/Lima\" --shift +60"))
    let request = try ImportRequest(&line)
    #expect(
      request.line(adding: "order=dmy")
        == "import attendance \"my zoom.csv\" shift=+60 zone=America/Lima order=dmy")
    #expect(
      ImportRequest(roster: "a b.csv", same: "19,23").line()
        == "import roster \"a b.csv\" same=19,23")
  }
}
