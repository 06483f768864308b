import Formats
import Testing
import Workshop

@Suite("What does not fit in a workshop that can be used")
struct PlanRemarkTests {
  @Test(
    "rounds that are longer than their item, and fixed starts with gaps, have their line",
    arguments: [
      (
        "minutes: 40", "minutes: 20",
        [
          "agenda \"practice\": minutes: 3 rounds of 8 minutes take 24; the item has 20",
          "agenda \"end\": start: what comes before ends 16 minutes earlier, and nothing is "
            + "planned for them",
        ]
      ),
      (
        "start: 50", "start: 55",
        [
          "agenda \"end\": start: what comes before ends 5 minutes earlier, and nothing is "
            + "planned for them"
        ]
      ),
      (
        "start: 50", "start: 45",
        [
          "agenda \"end\": start: it cannot start then: what comes before takes 50 minutes"
        ]
      ),
      ("start: 50", "start: 50", []),
    ] as [(String, String, [String])])
  func remarks(old: String, new: String, remarks: [String]) {
    let (plan, mistakes) = WorkshopFixture.read { text in
      let text = text.replacing(old, with: new)
      return new == "minutes: 20" ? text.replacing("minutes: 60", with: "minutes: 40") : text
    }
    #expect(plan != nil && mistakes.allSatisfy(\.isRemark))
    let lines = mistakes.map { "\($0)".split(separator: ":").dropFirst(3).joined(separator: ":") }
    #expect(lines.map { $0.drop { $0 == " " } }.map(String.init).sorted() == remarks.sorted())
  }

  @Test("while there are mistakes, nothing is remarked")
  func mistakes() {
    let (plan, mistakes) = WorkshopFixture.read { text in
      text.replacing("start: 50", with: "start: 55").replacing("keep: should", with: "keep: maybe")
    }
    #expect(plan == nil && mistakes.count == 1 && !mistakes.contains(where: \.isRemark))
  }

  @Test(
    "a word that authors use is answered with the one that is meant",
    arguments: [
      ("workshop.yaml", "kind: admin", "kind: pause", "break"),
      ("workshop.yaml", "kind: admin", "kind: Lunch", "break"),
      ("workshop.yaml", "kind: admin", "kind: quiz", "test"),
      ("workshop.yaml", "keep: should", "keep: optional", "could"),
      ("chat-1.yaml", "channel: chat", "channel: telephone", "voice"),
      ("chat-1.yaml", "channel: chat", "channel: mail", "email"),
      ("chat-1.yaml", "channel: chat", "channel: chatt", "chat"),
    ])
  func meant(file: String, old: String, new: String, meant: String) {
    let (_, mistakes) = WorkshopFixture.read(file) { $0.replacing(old, with: new) }
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.words.hasSuffix("did you mean \"\(meant)\"?") == true, "\(mistakes)")
  }
}
