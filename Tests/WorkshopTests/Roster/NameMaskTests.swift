import Names
import Testing

@Suite("Names taken out of a text")
struct NameMaskTests {
  private static let mask = NameMask([
    "Tess van Dijk", "José Álvarez", "李 娜", "Ana Ruiz", "iPhone (3)", "Anni",
  ])

  @Test(
    "every part of a name and an address, however it is written",
    arguments: [
      ("let her finish", "let her finish", 0),
      ("Thank you, Ana.", "Thank you, ____.", 1),
      ("ana ruiz said ANA", "____ said ____", 2),
      ("jose alvarez and José", "____ and ____", 2),
      ("Tess van Dijk is late", "____ van ____ is late", 2),
      ("the van is late", "the van is late", 0),
      ("ask tess.vandijk@acme.example now", "ask ____ now", 1),
      ("banana, Anatol, Ruizes", "banana, Anatol, Ruizes", 0),
      ("anni's idea", "____'s idea", 1),
      ("李 sagt", "____ sagt", 1),
      ("Ａｎａ said", "____ said", 1),
      ("3 times", "3 times", 0),
      ("", "", 0),
    ])
  func masked(_ text: String, _ expected: String, _ count: Int) {
    let result = Self.mask.masked(text)
    #expect(result.text == expected)
    #expect(result.count == count)
  }
}
