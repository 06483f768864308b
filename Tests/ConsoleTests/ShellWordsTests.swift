import Testing

@testable import Console

@Suite("The words of a command line")
struct ShellWordsTests {
  private static let commands = ["open", "do", "review", "rehearse", "show", "check", "resume"]

  @Test(
    "Options may stand before the subcommand and on each side of a line of do",
    arguments: [
      ("--home /x review hour", "review --home /x hour"),
      ("--home=/x --as lotte open hour", "open --home=/x --as lotte hour"),
      ("do p1 --as bo roll", "do --as bo p1 roll"),
      ("do p1 roll --as bo", "do --as bo p1 roll"),
      ("do --clock manual p1 here ana --home /x", "do --clock manual --home /x p1 here ana"),
      ("do p1 roll all", "do p1 roll all"), ("show p1 roll --json", "show p1 roll --json"),
      ("--help", "--help"), ("help open", "help open"), ("", ""), ("--home /x", "--home /x"),
      ("do p1 roll --as", "do p1 roll --as"),
    ])
  func arranged(typed: String, read: String) {
    let words = ShellWords(typed.split(separator: " ").map(String.init), commands: Self.commands)
    #expect(words.problem == nil)
    #expect(words.words == read.split(separator: " ").map(String.init))
  }

  @Test(
    "A subcommand that does not exist gets the nearest one",
    arguments: [
      ("opne acme", "Did you mean 'open'?"), ("reheasre x", "Did you mean 'rehearse'?"),
      ("--home /x reveiw y", "Did you mean 'review'?"), ("frobnicate", nil), ("acme-3", nil),
      ("erase x", nil),
    ] as [(String, String?)])
  func unknown(typed: String, hint: String?) throws {
    let words = ShellWords(typed.split(separator: " ").map(String.init), commands: Self.commands)
    let problem = try #require(words.problem)
    #expect(problem.hasPrefix("There is no 'lectern ") && !problem.contains("resume"))
    #expect(problem.contains(hint ?? "There are "))
    #expect(problem.contains("Did you mean") == (hint != nil))
  }
}
