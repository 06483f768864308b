import CTerminalShim
import LineEditor
import Testing

@Suite struct ColumnWidthTests {
  @Test(
    "A character takes the columns that a terminal gives it",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("ß", 1), ("İ", 1), ("李", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11ab}", 2), ("ア", 2), ("ｱ", 1), ("Ａ", 2), ("、", 2), ("…", 1), ("❯", 1),
      ("─", 1), ("א", 1), ("ش", 1), ("ก็", 1), ("😀", 2), ("👩‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇳🇱", 2),
      ("❤", 1), ("❤\u{fe0f}", 2), ("1\u{fe0f}\u{20e3}", 2), ("\u{200b}", 0), ("\u{200d}", 0),
      ("\u{ad}", 0), ("\u{feff}", 0), ("\u{1faea}", 2), ("\u{20000}", 2),
    ])
  func character(_ text: String, _ columns: Int) {
    #expect(ColumnWidth.of(Character(text)) == columns)
  }

  @Test(
    "A character that would steer the terminal takes what its stand-in takes",
    arguments: ["\u{0}", "\u{7}", "\u{1b}", "\u{7f}", "\u{9b}", "\u{200e}", "\u{202e}", "\r\n"])
  func steering(_ text: String) {
    #expect(ColumnWidth.of(text) == ColumnWidth.of(text.withVisibleControls))
    #expect(ColumnWidth.of("a" + text + "b") == ColumnWidth.of("a\(text)b".withVisibleControls))
  }

  @Test(
    "Names take the sum of their characters",
    arguments: [
      ("", 0), ("Jose", 4), ("José", 4), ("Jose\u{301}", 4), ("李雷", 4), ("Zoë 李", 6),
      ("Łukasz", 6), ("Team 🇩🇪🇫🇷", 9),
    ])
  func text(_ text: String, _ columns: Int) {
    #expect(ColumnWidth.of(text) == columns)
  }

  @Test("Letters that are in the C library's tables have the width it gives them")
  func agreesWithTheLibrary() {
    // Marks with a width of their own are left out: terminals differ, and so do the tables.
    let letters = (0x20...0x2ffff).compactMap(Unicode.Scalar.init).filter {
      $0.properties.isAlphabetic && ct_width($0.value) > 0
        && $0.properties.generalCategory != .spacingMark
    }
    let differing = letters.filter { ColumnWidth.of(Character($0)) != Int(ct_width($0.value)) }
    #expect(letters.count > 100_000)
    // HANGUL FILLER is wide by the standard and nothing to the library.
    #expect(differing == ["\u{3164}"])
  }

  @Test("A text has the columns of its characters, also where letters stand beside anything else")
  func sums() {
    let scalars = [0x0...0x17F, 0x250...0x370, 0x2000...0x2200, 0x20D0...0x20FF, 0xFE00...0xFE0F]
      .joined().compactMap { Unicode.Scalar(UInt32($0)) }
    for scalar in scalars {
      for text in [
        "a\(scalar)b", "\(scalar)\(scalar)", "→\(scalar)", "\(scalar)\u{301}", "\r\(scalar)",
      ] {
        #expect(ColumnWidth.of(text) == text.reduce(0) { $0 + ColumnWidth.of($1) })
      }
    }
  }

  @Test("Padding aligns what has wide characters and accents")
  func padding() {
    #expect("李雷".padded(toColumns: 6) == "李雷  ")
    #expect("Jose\u{301}".padded(toColumns: 6) == "Jose\u{301}  ")
    #expect("longer".padded(toColumns: 3) == "longer")
    #expect("李".indented(toColumns: 4) == "  李")
  }

  @Test(
    "Cutting keeps whole characters and says that something is missing",
    arguments: [
      ("Anna", 4, "Anna"), ("Annabel", 4, "Ann…"), ("李雷王", 4, "李…"), ("李雷王", 5, "李雷…"),
      ("abc", 1, "…"), ("abc", 0, ""), ("👩‍👩‍👧‍👦 family", 5, "👩‍👩‍👧‍👦 f…"),
    ])
  func truncation(_ text: String, _ columns: Int, _ expected: String) {
    #expect(text.truncated(toColumns: columns) == expected)
    #expect(ColumnWidth.of(text.truncated(toColumns: columns)) <= max(columns, 0))
  }
}
