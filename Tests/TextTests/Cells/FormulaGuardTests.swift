import TestKit
import Testing
import Text

@Suite("Text that a spreadsheet would run")
struct FormulaGuardTests {
  @Test(
    "is guarded where a cell may begin, and comes back as it was",
    arguments: [
      ("=1+1", "'=1+1"), ("+49 30 123", "'+49 30 123"), ("-cmd", "'-cmd"), ("@SUM(1)", "'@SUM(1)"),
      ("  =1", "  '=1"), ("\t=1", "'\t'=1"), ("\r=1", "'\r'=1"), ("\n=1", "'\n'=1"),
      ("\0=1", "'\0=1"),
      ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"),
      ("\u{FF20}a", "'\u{FF20}a"), ("'=1", "''=1"), ("''=1", "'''=1"), ("a;=1", "a;'=1"),
      ("a; =1", "a; '=1"), ("a|@b", "a|'@b"), ("a\n-b", "a\n'-b"), ("-1-1", "'-1-1"), ("-", "'-"),
      ("-1.", "'-1."), ("=", "'="),
    ])
  func guarded(text: String, written: String) {
    #expect(FormulaGuard.guarded(text) == written)
    #expect(FormulaGuard.unguarded(written) == text)
  }

  @Test(
    "everything else stays as it is",
    arguments: [
      "", "Ana", "a=b", "a - b", "a,=b", "1", "-1", "-3.25", "0.5", "O'Neil", "'quoted'", "it's -5",
      "ana@example.com", "'", "2026-12-01",
    ])
  func plain(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.unguarded(text) == text)
  }

  @Test("whatever is guarded comes back", arguments: UInt64(1)...20)
  func anything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = [
      "'", "=", "-", "+", "@", ";", " ", "\t", "\n", "a", "1", ".", "|", "\u{FF1D}", "\0",
    ]
    for _ in 0..<500 {
      let text = (0..<random.number(0...8)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      let guarded = FormulaGuard.guarded(text)
      #expect(FormulaGuard.unguarded(guarded) == text, "seed \(seed): \(text.debugDescription)")
    }
  }
}
