import Testing

@testable import LineEditor

@Suite struct FrameTests {
  private func scene(
    _ line: String, cursor: Int? = nil, columns: Int = 20, right: String = ""
  ) -> Scene {
    var scene = Scene()
    scene.prompt = [Span("> ")]
    scene.continuation = [Span(". ")]
    scene.line = [Span(line)]
    scene.cursor = cursor ?? line.count
    scene.right = [Span(right)]
    scene.columns = columns
    scene.colour = false
    return scene
  }

  private func texts(_ frame: Frame) -> [String] { frame.rows.map(\.text) }

  @Test(
    "Lines wrap by whole characters and the cursor follows",
    arguments: [
      ("abc", 3, 20, ["> abc"], 0, 5), ("abc", 0, 20, ["> abc"], 0, 2),
      ("aaaaaaa李x", 7, 10, ["> aaaaaaa", "李x"], 1, 0),
      ("12345678", 8, 10, ["> 12345678", ""], 1, 0), ("12345678", 7, 10, ["> 12345678"], 0, 9),
      ("ab\ncd", 5, 20, ["> ab", ". cd"], 1, 4), ("ab\ncd", 2, 20, ["> ab", ". cd"], 0, 4),
      ("ab\ncd", 3, 20, ["> ab", ". cd"], 1, 2), ("ab\n", 3, 20, ["> ab", ". "], 1, 2),
      ("👩‍👩‍👧‍👦e\u{301}x", 2, 20, ["> 👩‍👩‍👧‍👦e\u{301}x"], 0, 5), ("a\u{1b}b", 3, 20, ["> a␛b"], 0, 5),
      ("12345678\nx", 8, 10, ["> 12345678", "", ". x"], 1, 0),
    ])
  func wrapping(
    _ line: String, _ cursor: Int, _ columns: Int, _ rows: [String], _ row: Int, _ column: Int
  ) {
    let frame = Frame(scene(line, cursor: cursor, columns: columns))
    #expect(texts(frame) == rows)
    #expect(frame.cursor == Frame.Position(row: row, column: column))
  }

  @Test("The right prompt stands at the edge and yields to what is typed")
  func rightPrompt() {
    let short = Frame(scene("abc", right: "4:59"))
    #expect(short.rows[0].tail == "4:59")
    #expect(short.rows[0].tailColumn == 15)
    #expect(Frame(scene("abcdefghijk", right: "4:59")).rows[0].tail == "4:59")
    #expect(Frame(scene("abcdefghijkl", right: "4:59")).rows[0].tail == "")
    #expect(Frame(scene("a\nb", right: "4:59")).rows.allSatisfy { $0.tail.isEmpty })
  }

  @Test("A suggestion is cut at the edge and never wraps")
  func ghost() {
    var given = scene("abc", columns: 10)
    given.ghost = "defghij李"
    #expect(texts(Frame(given)) == ["> abcdefgh"])
    #expect(Frame(given).cursor == Frame.Position(row: 0, column: 5))
  }

  @Test("Colours end with their row and are left out without colour")
  func colours() {
    var given = scene("", columns: 6)
    given.line = [Span("abcdef", .red), Span("g")]
    given.colour = true
    #expect(texts(Frame(given)) == ["> \u{1b}[31mabcd\u{1b}[0m", "\u{1b}[31mef\u{1b}[0mg"])
    given.colour = false
    #expect(texts(Frame(given)) == ["> abcd", "efg"])
  }

  @Test("A span that ends inside a cluster does not tear it")
  func clusterAcrossSpans() {
    var given = scene("")
    given.line = [Span("e", .red), Span("\u{301}x")]
    given.colour = true
    #expect(texts(Frame(given)) == ["> \u{1b}[31me\u{301}\u{1b}[0mx"])
  }

  @Test("What is higher than the screen shows the part around the cursor")
  func tall() {
    var given = scene((1...9).map(String.init).joined(separator: "\n"))
    given.rows = 4
    let atEnd = Frame(given)
    #expect(texts(atEnd) == [". 6", ". 7", ". 8", ". 9"])
    #expect(atEnd.cursor.row == 3)
    given.cursor = 0
    #expect(texts(Frame(given)) == ["> 1", ". 2", ". 3", ". 4"])
  }

  @Test("No row is wider than the screen", arguments: [20, 25, 33, 40, 48, 80, 100, 120])
  func neverWider(_ columns: Int) {
    let candidates = (1...30).map {
      Completion.Candidate("name\($0)李", description: String(repeating: "because ", count: 20))
    }
    var given = scene(
      String(repeating: "Zoë 李雷 👩‍👩‍👧‍👦 ", count: 20), columns: columns, right: "12:00 +3m")
    let completion = Completion(replacing: "".startIndex..<"".endIndex, candidates: candidates)
    given.below = CompletionMenu(completion, in: "", shown: LineState())
      .rows(columns: columns, limit: 8)
    let frame = Frame(given)
    #expect(frame.rows.allSatisfy { $0.extent <= columns })
    #expect(frame.rows.allSatisfy { ColumnWidth.of($0.text) == $0.width })
    #expect(frame.cursor.column < columns)
  }
}
