import LineEditor
import Testing

@Suite struct VisibleTextTests {
  @Test(
    "What could steer a terminal becomes visible",
    arguments: [
      ("\u{1b}[2J", "␛[2J"), ("a\u{7}b", "a␇b"), ("a\nb\tc", "a␊b␉c"), ("\u{7f}", "␡"),
      ("\u{9b}31m", "\u{fffd}31m"), ("x\u{202e}y", "x\u{fffd}y"),
      ("\u{2067}a\u{2069}", "\u{fffd}a\u{fffd}"),
      ("a\u{2028}b", "a\u{fffd}b"), ("\u{0}", "␀"), ("a\u{200b}\u{2060}\u{feff}\u{ad}b", "ab"),
    ])
  func standIns(_ text: String, _ visible: String) {
    #expect(text.withVisibleControls == visible)
  }

  @Test(
    "Names of people stay as they are",
    arguments: ["Zoë", "Jose\u{301}", "李雷", "محمد", "דנה", "👩‍👩‍👧‍👦", "می‌خواهم", "O’Neil–Łuk"])
  func names(_ name: String) {
    #expect(name.withVisibleControls.utf8.elementsEqual(name.utf8))
  }

  @Test("No control or bidirectional control is left, whichever it was")
  func nothingLeft() {
    for scalar in (0...0x2fff as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      let visible = "a\(Character(scalar))b".withVisibleControls.unicodeScalars
      #expect(!visible.contains { $0.properties.generalCategory == .control })
      #expect(!visible.contains { $0.properties.isBidiControl })
      let joiners: [Unicode.Scalar] = ["\u{200c}", "\u{200d}"]
      #expect(
        !visible.contains {
          $0.properties.generalCategory == .format && $0.properties.isDefaultIgnorableCodePoint
            && !joiners.contains($0)
        })
    }
  }
}
