import Imports
import Testing
import Text

@Suite("What a roster file gets wrong")
struct RosterReaderTests {
  private static func read(_ text: String) throws -> RosterSheet {
    try RosterReader.read(Array(text.utf8))
  }

  @Test("spaces and invisible characters are mended and said")
  func spaces() throws {
    let sheet = try Self.read(
      "Name,Email\n Ana  Ruiz ,ana@example.com \nJo\u{A0}Holm,jo@example.com\nKim\u{200B} \u{202E}Dam,k@example.com\n"
    )
    #expect(sheet.rows.map(\.name) == ["Ana Ruiz", "Jo Holm", "Kim Dam"])
    #expect(sheet.rows[0].emails == ["ana@example.com"])
    #expect(
      sheet.remarkLines == [
        "line 2: spaces removed from \"Name\"", "line 2: spaces removed from the e-mail",
        "line 4: invisible characters removed from \"Name\"",
      ])
  }

  @Test("letters written as two characters become one")
  func composed() throws {
    let sheet = try Self.read("Name\nZoe\u{308} Nguye\u{302}\u{303}n\nFranc\u{327}oise\n")
    #expect(Array(sheet.rows[0].name.unicodeScalars) == Array("Zoë Nguyễn".unicodeScalars))
    #expect(sheet.rows[1].name.unicodeScalars.count == 9)
  }

  @Test("several e-mails in one field belong to one person")
  func emails() throws {
    let sheet = try Self.read(
      "Name,Email\nAna,\"a@x.example; mailto:A2@x.example, <a3@x.example>; a@X.example\"\nJo,-\n")
    #expect(sheet.rows[0].emails == ["a@x.example", "A2@x.example", "a3@x.example"])
    #expect(sheet.rows[1].emails == [])
    #expect(sheet.problems == [])
    #expect(sheet.remarkLines == ["line 2: several e-mails in one field, the first is preferred"])
  }

  @Test("bad rows are told with their line and the others are read")
  func problems() throws {
    let sheet = try Self.read(
      """
      Name,Email,Team
      Ana,ana@example
      ,,Blue
      ,kim@,Red
      Jo,jo@example.com,Red,extra
      Uma,u..ma@example..com;uma@example.com,Red
      """)
    #expect(sheet.rows.map(\.name) == ["Ana", "Uma"])
    #expect(sheet.rows[1].emails == ["uma@example.com"])
    #expect(
      sheet.problems.map(\.description) == [
        "line 2: \"ana@example\" is no e-mail address; left out",
        "line 3: neither a name nor an e-mail; left out",
        "line 4: \"kim@\" is no e-mail address; left out",
        "line 4: neither a name nor an e-mail; left out",
        "line 5: 4 fields where the header has 3: held back; is a quote missing, or a comma too many?",
        "line 6: \"u..ma@example..com\" is no e-mail address; left out",
      ])
  }

  @Test("the same e-mail is the same person, merged and said")
  func merged() throws {
    let sheet = try Self.read(
      """
      Name,Email,Team
      Ana Ruiz,ana@example.com,Blue
      Jo Holm,jo@example.com,Red
      Ana R.,ANA@example.com;ana@work.example,Green
      """)
    #expect(sheet.rows.count == 2)
    #expect(sheet.rows[0].emails == ["ana@example.com", "ana@work.example"])
    #expect(sheet.rows[0].aliases == ["Ana R."])
    #expect(sheet.rows[0].tags == ["Team": "Blue"])
    #expect(sheet.proposals == [])
    #expect(
      sheet.remarkLines.suffix(2) == [
        "line 4: merged with line 2, which has the same e-mail",
        "line 4: \"Ana R.\" kept as another name",
      ])
  }

  @Test("the same name with another e-mail is a question, and merged when somebody says so")
  func proposed() throws {
    var sheet = try Self.read(
      """
      Name,Email
      Ana Ruiz,ana@example.com
      Jo Holm,jo@example.com
      "RUIZ, Aña",ana@work.example
      """)
    #expect(sheet.rows.count == 3)
    #expect(
      sheet.proposals.map(\.description) == ["lines 2 and 4 are both Aña RUIZ: one person?"])
    let proposal = try #require(sheet.proposals.first)
    sheet.accept(proposal)
    #expect(
      sheet.rows.map(\.emails) == [["ana@example.com", "ana@work.example"], ["jo@example.com"]])
    #expect(sheet.proposals == [])
    sheet.accept(proposal)
    #expect(sheet.rows.count == 2)
  }

  @Test("the same id with the same name is merged, with another name it is a question")
  func ids() throws {
    let sheet = try Self.read(
      "Name,Employee ID\nAna Ruiz,007\nAna Ruiz,007\nJo Holm,007\nKim Dam,7\n")
    #expect(sheet.rows.map(\.name) == ["Ana Ruiz", "Jo Holm", "Kim Dam"])
    #expect(
      sheet.proposals.map(\.description) == ["lines 2 and 4 both have employee 007: one person?"])
  }

  @Test("a suffix is no first name")
  func suffixes() throws {
    let sheet = try Self.read("Name,Team\n\"Lee Park, Jr.\",A\n\"Ruiz, Ana, MD\",B\n")
    #expect(sheet.rows.map(\.name) == ["Lee Park, Jr.", "Ruiz, Ana, MD"])
  }

  @Test(
    "a file with nobody in it is refused with what to do",
    arguments: [
      ("", "the file is empty"),
      ("\n \n,\n", "the file is empty"),
      (
        "PK\u{3}\u{4}xxxx",
        "this is an Excel or other zipped file, not a table of text; open it and save it as \"CSV UTF-8\""
      ),
      (
        "%PDF-1.7",
        """
        this is a PDF, not a table of text; take the report as CSV from the system that made it, or copy \
        its table into a spreadsheet and save that as "CSV UTF-8"
        """
      ),
      (
        "GIF89a",
        "this is a picture, not a table of text; take the report as CSV from the system that made it, or copy its table into a spreadsheet and save that as \"CSV UTF-8\""
      ),
      ("a\0b", "this is no text (a NUL at 1:2); open it and save it as \"CSV UTF-8\""),
      ("Name,Email\n\"Ana,a@x.example\n", "2:1: this quote is never closed"),
      ("Name,Email\n", "nobody is on this roster"),
      (
        "Name,Email\n,x\n",
        """
        nobody is on this roster; line 2: "x" is no e-mail address; left out; \
        line 2: neither a name nor an e-mail; left out
        """
      ),
      (
        "Team,Score,Grade\nBlue,3,4\n",
        """
        no column holds names or e-mails as far as the first line says ("Team", "Score", "Grade"); \
        write a header such as name,email above it
        """
      ),
    ])
  func refusals(text: String, words: String) {
    #expect { try Self.read(text) } throws: { "\($0)" == words }
  }

  @Test("ten thousand rows are read")
  func many() throws {
    let lines = (0..<10_000).map { "Person \($0) A,p\($0)@example.com" }.joined(separator: "\n")
    #expect(try Self.read("Name,Email\n\(lines)\n").rows.count == 10_000)
  }
}
