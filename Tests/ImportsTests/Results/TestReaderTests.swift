import Imports
import Plans
import Testing
import Workshop

@Suite("Test results from a file")
struct TestReaderTests {
  private static let test = Plans.Test(
    id: "post", title: "Post-test", moment: .post, passMark: 3,
    items: [
      Test.Item(
        id: "q1", text: "What comes first?", options: ["Empathize", "Hear them out", "Resolve"],
        answer: 2, points: 2),
      Test.Item(
        id: "q2", text: "When do you hand over?", options: ["Never", "When asked twice"],
        answer: 2),
      Test.Item(id: "q3", text: "Say it in your words.", points: 1),
    ])

  private static func read(_ text: String) throws -> TestSheet {
    try TestReader.read(Array(text.utf8), of: test)
  }

  private static func points(_ text: String) throws -> [Double] {
    try read(text).rows.map(\.result.points)
  }

  @Test(
    "a score is read however it is written",
    arguments: [
      "Email,Score\nana@x.example,3\n", "email;Points\nana@x.example;3,0\n",
      "Name\tGrade/4.00\nAna Ruiz\t3\n", "Name,Score,Out of\nAna Ruiz,30,40\n",
      "Name,Total score\n\"Ruiz, Ana\",3 / 4\n", "Name,Score\nAna Ruiz,75 %\n",
      "Name,Score (%)\nAna Ruiz,75\n",
      "Student,ID,SIS Login ID,Post-test (881)\n\"Ruiz, Ana\",1,ar,3\n",
      "First name,Last name,Result (of 100)\nAna,Ruiz,75\n", "ana@x.example,3\n",
      "Username,Quiz score\naruiz,3 of 4\n", "Username,Score\nana@x.example,3\n",
      "Email,Grade/8.00\nana@x.example,6\n", "E-Mail-Adresse;Gesamtpunktzahl\nana@x.example;3\n",
      "Электронная почта;Баллы\nana@x.example;3\n", "メールアドレス,得点\nana@x.example,3\n",
      "Correo electrónico;Puntuación\nana@x.example;3\n", "E-post;Poäng\nana@x.example;3\n",
    ])
  func scores(text: String) throws {
    #expect(try Self.points(text) == [3])
    #expect(try Self.read(text).problems == [])
  }

  @Test("an address under \"Username\" is an address, and points may be out of what somebody says")
  func usernames() throws {
    let sheet = try Self.read(
      "Timestamp,Username,Total score\n2026-12-01 9:24,ida@x.example,3 / 4\n")
    #expect(sheet.rows.map(\.person?.emails) == [["ida@x.example"]])
    let points = try TestReader.read(
      Array("Email,Points\nida@x.example,75\nuli@x.example,100\n".utf8), of: Self.test, outOf: 100)
    #expect(points.rows.map(\.result.points) == [3, 4])
    #expect(try Self.read("Email,Points\nida@x.example,75\n").problems.count == 1)
  }

  @Test("a row with more fields than the header is held back, one with fewer is named")
  func misaligned() throws {
    let sheet = try Self.read(
      "Email,Group,Score\nida@x.example,A,3\nuli@x.example,,,2\ntom@x.example,B\neva@x.example,A,4,,\n"
    )
    #expect(sheet.rows.map(\.line) == [2, 5])
    #expect(sheet.problems.map(\.line) == [3])
    #expect(
      sheet.remarks.contains(.short(lines: [4]))
        && sheet.remarks.contains(.noAnswer(line: 4, person: "tom@x.example")))
  }

  @Test("whose result it is stands as the file has it")
  func people() throws {
    let sheet = try Self.read(
      "Name,Email,ID number,Score\n\"Ruiz, Ana\",ana@x.example,007,3\n,,,2\nJo,jo@,,1\n")
    #expect(
      sheet.rows.map(\.person) == [
        PersonText(name: "Ana Ruiz", emails: ["ana@x.example"], ids: ["moodle": "007"]),
        PersonText(name: "Jo"),
      ])
    #expect(
      sheet.problems.map(\.description) == [
        "line 3: nobody is named; left out", "line 4: \"jo@\" is no e-mail address",
      ])
  }

  @Test("no answer is nothing and never 0; what cannot be read is told")
  func blanks() throws {
    let sheet = try Self.read(
      "Name,Score\nAna,-\nJo,\nKim,0\nUma,four\nLee,5\nMax,-1\nZoe,1e1\nTess,3.5\n")
    #expect(sheet.rows.map(\.person?.name) == ["Kim", "Tess"])
    #expect(sheet.rows.map(\.result.points) == [0, 3.5])
    #expect(
      sheet.remarks == [.noAnswer(line: 2, person: "Ana"), .noAnswer(line: 3, person: "Jo")])
    #expect(
      sheet.problems.map(\.description) == [
        "line 5: Score: expected points from 0 to 4, found \"four\"; left out",
        "line 6: Score: expected points from 0 to 4, found \"5\"; left out",
        "line 7: Score: expected points from 0 to 4, found \"-1\"; left out",
        "line 8: Score: expected points from 0 to 4, found \"1e1\"; left out",
      ])
  }

  @Test("an item is answered by its option's number, letter or text")
  func options() throws {
    let sheet = try Self.read(
      """
      Name,1. What comes first?,q2,Q3
      Ana,2,2,1
      Jo,B,a,
      Kim,hear them out!,When asked twi,-
      Uma,B) Hear them out,Never,because
      Lee,,,
      Max,4,Sometimes,
      """)
    #expect(sheet.rows.map(\.person?.name) == ["Ana", "Jo", "Kim", "Uma"])
    #expect(
      sheet.rows.map(\.result.items) == [
        ["q1": 2, "q2": 1, "q3": 1], ["q1": 2, "q2": 0], ["q1": 2, "q2": 1], ["q1": 2, "q2": 0],
      ])
    #expect(sheet.rows.map(\.result.points) == [4, 2, 3, 2])
    #expect(
      sheet.remarks == [
        .freeAnswers(item: "q3"), .noAnswer(line: 6, person: "Lee"), .optionNumbers,
      ])
    #expect(
      sheet.problems.map(\.description) == [
        "line 7: q1: expected an option, by number from 1 to 3 or by its text, found \"4\"; left out",
        "line 7: q2: expected an option, by number from 1 to 2 or by its text, found \"Sometimes\"; left out",
      ])
  }

  @Test("a 0 in an item's column shows that the numbers are points")
  func itemPoints() throws {
    let sheet = try Self.read("Name,q1,q2,q3\nAna,2,1,0\nJo,0,1,1\nKim,3,1,1\n")
    #expect(sheet.rows.map(\.result.points) == [3, 2, 2])
    #expect(sheet.remarks == [.pointNumbers])
    #expect(
      sheet.problems.map(\.description) == [
        "line 4: q1: expected points from 0 to 2, found \"3\"; left out"
      ])
  }

  @Test("a form's columns of answers, points and feedback are told apart")
  func forms() throws {
    let sheet = try Self.read(
      """
      Timestamp,Email Address,Score,What comes first?,What comes first? [Score],What comes first? [Feedback]
      2026/12/01 9:30:00 AM,ana@x.example,3 / 4,Resolve,1.50 / 2,try again
      """)
    #expect(sheet.rows.map(\.result) == [TestPoints(points: 3, items: ["q1": 1.5])])
  }

  @Test(
    "of several submissions the last one counts, by its time or else by its place",
    arguments: [
      ("2026-12-01 10:00,1\nana@x.example,2026-12-01 09:00,2", 1.0),
      ("01.12.2026 10:00,1\nANA@x.example,13.11.2026 09:00,2", 1.0),
      ("12/1/2026 1:00 PM,1\nana@x.example,12/1/2026 11:00 AM,2", 1.0),
      ("11/28/2026 10:00,1\nana@x.example,12/01/2026 09:00,2", 2.0),
      ("2/1/2026 10:00,1\nana@x.example,1/2/2026 09:00,2", 2.0),
      ("soon,1\nana@x.example,later,2", 2.0),
    ])
  func duplicates(rows: String, points: Double) throws {
    let sheet = try Self.read("Email,Submitted,Score\nana@x.example,\(rows)\n")
    #expect(sheet.rows.map(\.result.points) == [points])
    let lines = points == 1 ? (3, 2) : (2, 3)
    let remark = try #require(sheet.remarks.first)
    #expect(remark.description.hasPrefix("line \(lines.0): an earlier one of"))
    #expect(remark.description.hasSuffix("replaced by line \(lines.1)"))
  }

  @Test(
    "two rows are of one person however the name is written",
    arguments: ["ana RUIZ", "Ruiz Ana", "Añá Ruiz", "Ａｎａ Ruiz"])
  func spellings(name: String) throws {
    let sheet = try Self.read("Name,Score\nAna Ruiz,1\n\(name),2\n")
    #expect(sheet.rows.map(\.result.points) == [2])
  }

  @Test("a file that lacks items or has other columns says so")
  func remarks() throws {
    let sheet = try Self.read("Name,q1,Mood\nAna,B,good\n")
    #expect(
      sheet.remarks.map(\.description) == [
        "not used: \"Mood\"", "no column for q2, q3: the points are at least these",
      ])
    let scaled = try Self.read("Name,Score\nAna,5/10\nJo,1/10\n")
    #expect(scaled.remarks.map(\.description) == ["points out of 10 turned into points out of 4"])
    #expect(scaled.rows.map(\.result.points) == [2, 0.4])
  }

  @Test(
    "a file without people or results is refused with what to do",
    arguments: [
      ("", "the file is empty"),
      ("Name,Score\n", "there is a header and nothing below it"),
      (
        "Team,Score\nBlue,3\n",
        "no column says whose results these are: \"Team\", \"Score\"; name one email or name"
      ),
      (
        "Name,Team\nAna,Blue\n",
        """
        no column holds a score or an item: "Name", "Team"; name one score, or items by id \
        (q1, q2, q3) or by their text
        """
      ),
    ])
  func refusals(text: String, words: String) {
    #expect { try Self.read(text) } throws: { "\($0)" == words }
  }
}
