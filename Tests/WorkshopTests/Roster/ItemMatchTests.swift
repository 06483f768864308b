import Names
import Testing

@Suite("Finding agenda items")
struct ItemMatchTests {
  private let match = ItemMatch([
    ("welcome", "Welcome"), ("break-1", "Break"), ("role-play-a", "Role play A"),
    ("break-2", "Break"), ("role-play-b", "Role play B"), ("cafe", "Café talk"),
    ("2nd-look", "A second look"), ("outlook", "What's next"),
  ])

  @Test(
    "A text finds one item",
    arguments: [
      ("welcome", "welcome"), ("WELCOME", "welcome"), ("wel", "welcome"), ("elcom", "welcome"),
      ("1", "welcome"), ("4", "break-2"), ("break 2", "break-2"), ("play b", "role-play-b"),
      ("role-play-a", "role-play-a"), ("r p b", "role-play-b"), ("Cafe", "cafe"),
      ("second", "2nd-look"), ("2nd", "2nd-look"),
      ("whats", "outlook"), ("What’s next", "outlook"),
    ])
  func one(_ text: String, _ id: String) { #expect(match.find(text) == .one(id)) }

  @Test("What fits several equally well is said to, in their order")
  func several() {
    #expect(match.find("break") == .several(["break-1", "break-2"]))
    #expect(match.find("role") == .several(["role-play-a", "role-play-b"]))
  }

  @Test(
    "What fits nothing gets the nearest, when one is near",
    arguments: [
      ("wellcome", "welcome"), ("brake", "break-1"), ("xyzzy", nil), ("0", nil), ("9", nil),
      ("", nil), ("-", nil),
    ] as [(String, String?)])
  func none(_ text: String, _ nearest: String?) {
    #expect(match.find(text) == .none(nearest: nearest))
  }
}
