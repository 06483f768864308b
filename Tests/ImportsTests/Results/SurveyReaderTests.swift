import Imports
import Plans
import Testing
import Workshop

@Suite("Survey responses from a file")
struct SurveyReaderTests {
  private static let survey = Survey(
    id: "survey", title: "Survey",
    items: [
      Survey.Item(
        id: "s1", text: "Was it useful?",
        scale: .numbers(1...5, low: "not at all", high: "very much")),
      Survey.Item(
        id: "s2", text: "Was it useful for your team?", scale: .numbers(0...10, low: "", high: "")),
      Survey.Item(id: "s3", text: "What else?", scale: .text),
    ])

  private static func read(_ text: String) throws -> SurveySheet {
    try SurveyReader.read(Array(text.utf8), to: survey)
  }

  @Test("numbers, numbers with words and words at the ends are read")
  func answers() throws {
    let sheet = try Self.read(
      """
      Email,Was it useful?,Was it useful for your team?,What else?
      a@x.example,4,0,More clips
      b@x.example,5 - very much,10,"  two
      lines "
      c@x.example,Not at all,7.0,-
      """)
    #expect(
      sheet.rows.map(\.result) == [
        ["s1": .number(4), "s2": .number(0), "s3": .text("More clips")],
        ["s1": .number(5), "s2": .number(10), "s3": .text("two lines")],
        ["s1": .number(1), "s2": .number(7)],
      ])
    #expect(sheet.problems == [])
  }

  @Test("what is off the scale is told and the rest is kept")
  func problems() throws {
    let sheet = try Self.read("Name,s1,s2\nAna,6,3\nJo,good,\nKim,3.5,4.5\nUma,,\n")
    #expect(sheet.rows.map(\.result) == [["s2": .number(3)]])
    #expect(
      sheet.problems.map(\.description) == [
        "line 2: s1: expected a number from 1 to 5, found \"6\"; left out",
        "line 3: s1: expected a number from 1 to 5, found \"good\"; left out",
        "line 4: s1: expected a number from 1 to 5, found \"3.5\"; left out",
        "line 4: s2: expected a number from 0 to 10, found \"4.5\"; left out",
      ])
    #expect(sheet.remarks == [.noAnswer(line: 5, person: "Uma")])
  }

  @Test("responses without people are all kept")
  func anonymous() throws {
    let bare = try Self.read("s1,s2\n4,3\n4,3\n")
    #expect(bare.rows.map(\.person) == [nil, nil])
    let form = try Self.read("Email,Name,s1\nanonymous,,4\nanonymous,,5\n")
    #expect(form.rows.map(\.person) == [nil, nil])
    #expect(form.problems == [])
  }

  @Test("of several responses of one person the last counts")
  func duplicates() throws {
    let sheet = try Self.read("Email,s1\na@x.example,4\nb@x.example,3\nA@x.example,5\n")
    #expect(sheet.rows.map(\.line) == [3, 4])
    #expect(sheet.remarks == [.replaced(line: 2, by: 4, person: "a@x.example")])
  }

  @Test("a file without any of its questions is refused")
  func refusals() {
    #expect {
      try Self.read("Email,Colour\na@x.example,red\n")
    } throws: {
      "\($0)" == """
        no column holds a score or an item: "Email", "Colour"; name one score, or items by id \
        (s1, s2, s3) or by their text
        """
    }
  }
}
