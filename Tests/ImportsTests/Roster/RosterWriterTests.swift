import Imports
import Testing

@Suite("Writing a roster")
struct RosterWriterTests {
  private static let rows = [
    RosterSheet.Row(
      name: "Zoë Müller", emails: ["zoe@example.com", "z@work.example"],
      ids: ["moodle": "007", "login": "zoe"], aliases: ["Zo", "Z. Müller"],
      tags: ["Team": "Blue, east", "email": "weekly"]),
    RosterSheet.Row(name: "", emails: ["kim@example.com"]),
    RosterSheet.Row(name: "Ruiz, Ana", tags: ["note": "=1+1"]),
    RosterSheet.Row(name: "1. Holm", ids: ["canvas": "-5"]),
  ]

  @Test("the file is readable and its formulas are harmless")
  func text() {
    let text = String(decoding: RosterWriter.csv(Self.rows), as: UTF8.self)
    #expect(
      text
        == """
        \u{FEFF}name,email,aliases,id:canvas,id:login,id:moodle,Team,tag:email,tag:note\r
        Zoë Müller,zoe@example.com; z@work.example,Zo; Z. Müller,,zoe,007,"Blue, east",weekly,\r
        ,kim@example.com,,,,,,,\r
        "Ruiz, Ana",,,,,,,,"'=1+1"\r
        1. Holm,,,-5,,,,,\r

        """.replacing("tag:note", with: "note"))
  }

  @Test("reading it again gives the same people")
  func roundTrip() throws {
    var again = try RosterReader.read(RosterWriter.csv(Self.rows)).rows
    for index in again.indices { again[index].line = 0 }
    #expect(again == Self.rows)
  }
}
