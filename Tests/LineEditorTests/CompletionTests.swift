import Testing

@testable import LineEditor

@Suite struct CompletionTests {
  private func completion(_ texts: [String], in line: String = "h an") -> Completion {
    let start = line.lastIndex(of: " ").map(line.index(after:)) ?? line.startIndex
    return Completion(
      replacing: start..<line.endIndex, candidates: texts.map { Completion.Candidate($0) })
  }

  @Test(
    "What all candidates begin with is put in when it goes on from what was typed",
    arguments: [
      (["Ana", "Anaïs"], "an", "Ana"), (["Ana", "Anders"], "an", nil),
      (["Ana", "Diana"], "an", nil),
      (["Zoë", "Zoëlla"], "zoe", nil), (["Zoë", "Zoëlla"], "zo", "Zoë"), (["李雷", "李娜"], "", "李"),
      ([], "a", nil),
    ] as [([String], String, String?)])
  func common(_ texts: [String], _ typed: String, _ expected: String?) {
    #expect(completion(texts).extending(typed) == expected)
  }

  @Test("The menu goes around in both directions and puts each candidate in the line")
  func selecting() {
    var menu = CompletionMenu(
      completion(["Ana", "Anders"]), in: "h an", shown: LineState(text: "h an", cursor: 4))
    #expect(menu.select(forward: true) == LineState(text: "h Ana", cursor: 5))
    #expect(menu.select(forward: true) == LineState(text: "h Anders", cursor: 8))
    #expect(menu.select(forward: true).text == "h Ana")
    #expect(menu.select(forward: false).text == "h Anders")
  }

  @Test("Without descriptions candidates stand in columns")
  func columns() {
    let names = ["Ana", "Bo", "李雷", "Dee", "Eve"]
    let menu = CompletionMenu(completion(names), in: "h an", shown: LineState())
    let rows = menu.rows(columns: 20, limit: 5).map(\.text)
    #expect(rows == ["Ana   李雷  Eve   ", "Bo    Dee   "])
  }

  @Test("With descriptions each has a row of its own")
  func descriptions() {
    let text = ""
    let menu = CompletionMenu(
      Completion(
        replacing: text.startIndex..<text.endIndex,
        candidates: [.init("here", description: "is present"), .init("hold", description: "pause")]),
      in: text, shown: LineState())
    #expect(menu.rows(columns: 40, limit: 5).map(\.text) == ["here  is present", "hold  pause"])
  }

  @Test("A long menu says how many more there are and follows the selection")
  func longMenus() {
    let texts = (10...29).map { "candidate\($0)" }
    var menu = CompletionMenu(completion(texts), in: "h an", shown: LineState())
    #expect(menu.rows(columns: 20, limit: 4).map(\.text).last == "… 16 more")
    for _ in 0..<15 { _ = menu.select(forward: true) }
    let rows = menu.rows(columns: 20, limit: 4)
    #expect(rows.contains { $0.contains(Span("candidate24", .reversed)) })
    #expect(rows.count == 5)
  }
}
