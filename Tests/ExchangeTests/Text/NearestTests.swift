import Exchange
import Testing

@Suite("The name somebody meant")
struct NearestTests {
  @Test(
    "near names are found, far ones are not",
    arguments: [
      ("framwork", "framework"), ("Minuets", "minutes"), ("titel", "title"), ("MIN", "min"),
      ("keeep", "keep"), ("agnda", "agenda"), ("colour", nil), ("x", nil), ("", nil),
    ])
  func names(typed: String, meant: String?) {
    let names = ["title", "framework", "minutes", "min", "agenda", "keep"]
    #expect(Nearest.name(to: typed, among: names) == meant)
  }

  @Test("a swap is one change, and the first of equally near names is taken")
  func distances() {
    #expect(Nearest.name(to: "acb", among: ["abc"]) == "abc")
    #expect(Nearest.name(to: "cat", among: ["bat", "hat", "cart"]) == "bat")
    #expect(Nearest.name(to: "hats", among: ["bats", "hats"]) == "hats")
    #expect(Nearest.name(to: "O9", among: ["O1"]) == nil)
  }

  @Test("a very long word is answered at once")
  func long() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Nearest.name(to: long, among: ["title"]) == nil)
  }
}
