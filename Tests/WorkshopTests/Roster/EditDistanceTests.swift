import Testing
import Workshop

@Suite("How far two texts are apart")
struct EditDistanceTests {
  @Test(
    "so many letters change, go, come or swap",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("ana", "ana", 0), ("ana", "anna", 1), ("ana", "aan", 1),
      ("scroe", "score", 1), ("kitten", "sitting", 3), ("omer", "omar", 1), ("ca", "abc", 3),
      ("é", "e\u{301}", 0), ("李", "林", 1), ("abcdef", "badcfe", 3),
    ])
  func distance(a: String, b: String, distance: Int) {
    #expect(EditDistance.of(a, b) == distance && EditDistance.of(b, a) == distance)
  }

  @Test(
    "the nearest word is found when it is near enough",
    arguments: [
      ("scroe", "score"), ("NXET", "next"), ("nex", "next"), ("goto", "go"), ("x", nil),
      ("exprot", "export"), ("zzzzzz", nil), ("", nil),
    ] as [(String, String?)])
  func nearest(text: String, word: String?) {
    #expect(EditDistance.nearest(text, among: ["score", "next", "go", "export"]) == word)
  }

  @Test("of words equally near the first of the alphabet is taken")
  func tie() { #expect(EditDistance.nearest("bat", among: ["cat", "hat", "bar"]) == "bar") }
}
