import Testing

@testable import Text

@Suite("Text and numbers in cells")
struct CellTextTests {
  @Test(
    "Text is composed, on one line, visible and trimmed",
    arguments: [
      ("  Ana  ", "Ana"), ("e\u{301}", "\u{E9}"), ("a\r\n\tb", "a b"), ("a\u{202E}b\u{2066}", "ab"),
      ("\u{FEFF}Bo", "Bo"), ("\u{1B}[31mred", "[31mred"), ("\u{0}", ""), ("李 小龍", "李 小龍"),
      ("نی\u{200C}ما", "نی\u{200C}ما"),
    ])
  func clean(text: String, expected: String) {
    #expect(Array(CellText.clean(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "An importer's text has no backslash before a quote or at the end",
    arguments: [
      ("a\\", "a"), ("a\\\\\\", "a"), ("a\\\"b", "a\"b"), ("a\\b", "a\\b"), ("\\\\ \\", ""),
      ("a \\", "a"),
    ])
  func forImporter(text: String, expected: String) {
    #expect(CellText.forImporter(text) == expected)
  }

  @Test(
    "Numbers have a point, at most two decimals and no more than they need",
    arguments: [
      (0, "0"), (88, "88"), (17.5, "17.5"), (82.125, "82.13"), (66.666, "66.67"), (0.004, "0"),
      (-0.004, "0"), (-1.5, "-1.5"), (99.999, "100"), (0.05, "0.05"),
    ] as [(Double, String)])
  func figures(number: Double, expected: String) {
    #expect(Figure.text(number) == expected)
  }
}
