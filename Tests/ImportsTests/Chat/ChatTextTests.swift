import TestKit
import Testing
import Workshop

@testable import Imports

@Suite("Messages of a meeting's chat")
struct ChatTextTests {
  @Test(
    "Who sent a message, as each platform writes it",
    arguments: [
      "From Uma Krishnan to Everyone: R1 4", "From Uma Krishnan to Me (Direct Message): R1 4",
      "11:02:05 From Uma Krishnan to Everyone:\tR1 4", "11:02:05\t From  Uma Krishnan : R1 4",
      "[11:02 AM] Uma Krishnan: R1 4", "[01.12.26, 11:02:05] Uma Krishnan: R1 4",
      "01/12/2026, 11:02 - Uma Krishnan: R1 4", "Uma Krishnan to Everyone: R1 4",
      "11:02:05 From Uma Krishnan to Everyone:\n\tR1 4",
      "Uma Krishnan to Me (Direct Message) 11:02 AM\nR1 4",
      "Uma Krishnan to Everyone 11:02 AM\nR1 4",
      "Uma Krishnan  11:02 AM\nR1 4", "[11:02] Uma Krishnan\nR1 4",
      "Uma Krishnan\n11:02 AM\nR1 4", "From Uma Krishnan to Everyone 11:02 AM\nR1 4",
      "2026-12-01 11:02 Uma Krishnan\nR1 4",
    ])
  func senders(_ text: String) {
    let messages = ChatText.messages(text.split(separator: "\n").map(String.init))
    #expect(messages == [IncomingLine("R1 4", sender: "Uma Krishnan")])
  }

  @Test("Messages under a name are that person's until the next name; others are nobody's")
  func several() {
    let lines = [
      "R1 room1 4", "Uma Krishnan 11:02 AM", "R1 4", "R2 3", "From Ben to Me: R1 5", "room2 3", "",
    ]
    #expect(
      ChatText.messages(lines) == [
        IncomingLine("R1 room1 4"), IncomingLine("R1 4", sender: "Uma Krishnan"),
        IncomingLine("R2 3", sender: "Uma Krishnan"), IncomingLine("R1 5", sender: "Ben"),
        IncomingLine("room2 3"),
      ])
  }

  @Test(
    "What only looks like a chat's mark is the message",
    arguments: [
      "R1 room3 4 3 4 2 4 g3 \"from 1 to 5\"", "Uma: 4 3 4 2 4", "uma@acme.example 4 3 4 2 4",
      "room 3 said sorry to everybody at 11:02", "4 3 4 2 4", "Round 1: 4 4 4 4 4",
    ])
  func plain(_ line: String) { #expect(ChatText.messages([line]) == [IncomingLine(line)]) }

  @Test(
    "No line is lost or made up: each is a message or names the sender of one", arguments: 1...40)
  func everyLine(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let lines = (0..<20).map { _ in
      random.pick(
        "R1 4", "From A to B:", "From A to B: R1 4", "11:02", "A 11:02 AM", ":", "From", " to ",
        "[11:02]", "[", "11:02 A:", "\u{202E}4", random.hostileText())
    }
    let messages = ChatText.messages(lines)
    let texts = lines.filter { $0.contains("R1 4") }.count
    #expect(messages.count { $0.text.contains("R1 4") } == texts, "seed \(seed)")
    #expect(messages.count <= lines.count, "seed \(seed)")
  }
}
