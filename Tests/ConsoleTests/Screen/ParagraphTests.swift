import Testing

@testable import Console

@Suite("A sentence set in lines")
struct ParagraphTests {
  private static let path = "/media/stick/acme-3/2026-12-01/journal"

  @Test(
    "breaks between words; what fits on no line stays behind a mark",
    arguments: [
      ("! warn \(path) is gone", ["! warn \(path)", "is gone"]),
      ("! \(path): 3 lines", ["! \(path):", "3 lines"]),
      ("Everything lies in \(path).", ["Everything lies in", "\(path)."]),
      ("! warn there is no room on the disk", ["! warn there is no room on", "the disk"]),
    ])
  func marks(text: String, lines: [String]) {
    #expect(Paragraph.lines(text, columns: 30) == lines)
  }
}
