import LineEditor
import Testing
import Text

@Suite("Characters that nobody sees")
struct InvisibleTests {
  @Test("the terminal and the text of files know the same ones")
  func same() {
    let scalars = (0xA0...0xE_0100).compactMap { Unicode.Scalar($0) }
    let shown = scalars.filter { String($0).withVisibleControls != String($0) }
    let separators: Set<Unicode.Scalar> = ["\u{2028}", "\u{2029}"]
    #expect(shown.filter { !separators.contains($0) } == scalars.filter(Invisible.contains))
  }
}
