import Testing

@testable import LineEditor

@Suite struct HistoryTests {
  @Test("Searching ignores case and accents, by any part, newest first")
  func search() {
    let history = LineHistory([
      "here Zoë", "note 李雷 late", "score Łukasz 4", "here José", "HERE JOSE\u{301}",
    ])
    #expect(history.search("zoe", before: 5) == 0)
    #expect(history.search("ZOË", before: 5) == 0)
    #expect(history.search("雷", before: 5) == 1)
    #expect(history.search("lukasz", before: 5) == 2)
    #expect(history.search("jose", before: 5) == 4)
    #expect(history.search("jose", before: 4) == 3)
    #expect(history.search("jose", before: 5, skipping: "HERE JOSÉ") == 3)
    #expect(history.search("nobody", before: 5) == nil)
    #expect(history.search("here", after: 0) == 3)
  }

  @Test(
    "The match is found in the text as it was written",
    arguments: [
      ("here Zoë", "zoe", 5..<8), ("Straße", "strasse", 0..<6), ("Cafe\u{301} a", "e a", 3..<6),
      ("Œuvre", "oe", 0..<1), ("李雷", "雷", 1..<2),
    ])
  func matchRange(_ text: String, _ query: String, _ range: Range<Int>) {
    #expect(Folding(text).range(of: Folding.bytes(of: query)) == range)
  }

  @Test("A repeated command is one entry and the oldest give way")
  func adding() {
    var history = LineHistory((1...LineHistory.capacity).map { "note \($0)" })
    let added = ["next", "next", ""].map { history.add($0) }
    #expect(added == [true, false, false])
    #expect(history.entries.count == LineHistory.capacity)
    #expect(history.entries.first == "note 2")
    #expect(history.entries.last == "next")
  }

  @Test(
    "A suggestion goes on from at least two letters, exactly as typed, newest first",
    arguments: [
      ("no", "note b"), ("note a", "note ann"), ("n", nil), ("note b", nil), ("NO", nil),
      ("mu", nil),
    ] as [(String, String?)])
  func suggestion(_ line: String, _ whole: String?) {
    let history = LineHistory(["note ann", "multi\nline", "note b"])
    #expect(history.suggestion(for: line) == whole)
  }

  @Test("Up goes through the commands that contain the line, each once, and Down comes back")
  func browsing() {
    let history = LineHistory(["here ana", "next", "note ana left", "here ana", "next"])
    var browser = HistoryBrowser(from: LineState(text: "ana", cursor: 3))
    #expect(browser.older(in: history)?.text == "here ana")
    #expect(browser.older(in: history)?.text == "note ana left")
    #expect(browser.older(in: history) == nil)
    #expect(browser.newer(in: history)?.text == "here ana")
    #expect(browser.newer(in: history) == LineState(text: "ana", cursor: 3))
    #expect(browser.newer(in: history) == nil)
  }

  @Test("The incremental search narrows, goes on, fails and comes back")
  func incremental() {
    let history = LineHistory(["here Zoë", "note zoe late", "next"])
    var search = HistorySearch(from: LineState(text: "half", cursor: 4))
    #expect(search.line(in: history).text == "half")
    for letter in ["z", "o", "e"] { search.type(letter, in: history) }
    #expect(search.line(in: history) == LineState(text: "note zoe late", cursor: 5))
    search.goOlder(in: history)
    #expect(search.line(in: history) == LineState(text: "here Zoë", cursor: 5))
    search.goOlder(in: history)
    #expect(search.hasFailed)
    #expect(search.line(in: history).text == "here Zoë")
    search.goNewer(in: history)
    #expect(!search.hasFailed)
    #expect(search.line(in: history).text == "note zoe late")
    search.type("x", in: history)
    #expect(search.hasFailed)
    search.eraseLast(in: history)
    #expect(!search.hasFailed)
    #expect(search.highlighted("note zoe late").map(\.text) == ["note ", "zoe", " late"])
  }
}
