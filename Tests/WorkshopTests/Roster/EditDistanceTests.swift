import Names
import Plans
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
      ("scroe", "score"), ("NXET", "next"), ("nex", "next"), ("goto", nil), ("x", nil),
      ("exprot", "export"), ("zzzzzz", nil), ("", nil), ("framwork", "framework"), ("1O", nil),
      ("titel", "title"), ("keeep", "keep"), ("colour", nil), ("framwrok", "framework"),
      ("file", nil),
    ] as [(String, String?)])
  func nearest(text: String, word: String?) {
    let words = ["score", "next", "go", "export", "framework", "title", "keep", "10"]
    #expect(EditDistance.nearest(text, among: words) == word)
  }

  @Test("of words equally near the first is taken, and the word itself before all")
  func tie() {
    #expect(EditDistance.nearest("cat", among: ["bat", "hat", "cart"]) == "bat")
    #expect(EditDistance.nearest("hats", among: ["bats", "hats"]) == "hats")
  }

  @Test("a very long word is answered at once")
  func long() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(EditDistance.nearest(long, among: ["title"]) == nil)
  }
}
