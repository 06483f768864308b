import Plans
import TestKit
import Testing
import Workshop

@testable import Imports

@Suite("Messages of a meeting's chat")
struct ChatReaderTests {
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
    let messages = ChatReader().messages(text.split(separator: "\n").map(String.init))
    #expect(messages.map(\.text) == ["R1 4"] && messages.map(\.sender) == ["Uma Krishnan"])
  }

  @Test(
    "Who wrote to whom, in the languages that meetings are held in",
    arguments: [
      ("From Uma Krishnan to Everyone: R1 4", "Everyone"),
      ("11:02:05 Von Uma Krishnan an Alle: R1 4", "Alle"),
      ("Von Uma Krishnan an Mich (Direktnachricht): R1 4", "Mich (Direktnachricht)"),
      ("De Uma Krishnan a Todos: R1 4", "Todos"),
      ("De Uma Krishnan para Todos: R1 4", "Todos"),
      ("De Uma Krishnan à Tous: R1 4", "Tous"),
      ("De Uma Krishnan à tout le monde: R1 4", "tout le monde"),
      ("11:02 Da Uma Krishnan a Tutti: R1 4", "Tutti"),
      ("Van Uma Krishnan aan Iedereen: R1 4", "Iedereen"),
      ("Od Uma Krishnan do Wszyscy: R1 4", "Wszyscy"),
      ("Uma Krishnan an Alle: R1 4", "Alle"),
      ("Uma Krishnan a Todos 11:02\nR1 4", "Todos"),
      ("From Uma Krishnan to Ben Okafor (Direct Message):\nR1 4", "Ben Okafor (Direct Message)"),
    ])
  func audiences(_ text: String, _ audience: String) {
    let messages = ChatReader().messages(text.split(separator: "\n").map(String.init))
    #expect(messages.map(\.text) == ["R1 4"] && messages.map(\.sender) == ["Uma Krishnan"])
    #expect(messages.map(\.audience) == [audience])
  }

  @Test("The time of a message, wherever it stands")
  func times() {
    let lines = [
      "11:02:05 From Uma to Everyone: a", "Ben 11:03 AM", "b", "Ana", "11:04", "c",
      "[11:05] Elif: d",
    ]
    let messages = ChatReader().messages(lines)
    #expect(messages.map(\.sender) == ["Uma", "Ben", "Ana", "Elif"])
    #expect(messages.map(\.time) == ["11:02:05", "11:03", "11:04", "11:05"])
  }

  @Test(
    "A name that begins like a chat's mark is a name",
    arguments: [
      ("Van Dijk to Everyone: R1 4", "Van Dijk"), ("[11:02] De Rossi: R1 4", "De Rossi"),
      ("Von Stein 11:02 AM\nR1 4", "Von Stein"),
      ("From Tess van Dijk to Everyone: R1 4", "Tess van Dijk"),
    ])
  func lookalikes(_ text: String, _ name: String) {
    let messages = ChatReader().messages(text.split(separator: "\n").map(String.init))
    #expect(messages.map(\.text) == ["R1 4"] && messages.map(\.sender) == [name])
  }

  @Test("Messages under a name are that person's until the next name; others are nobody's")
  func several() {
    let lines = [
      "R1 room1 4", "Uma Krishnan 11:02 AM", "R1 4", "R2 3", "From Ben to Me: R1 5", "room2 3", "",
    ]
    let messages = ChatReader().messages(lines)
    #expect(messages.map(\.text) == ["R1 room1 4", "R1 4", "R2 3", "R1 5", "room2 3"])
    #expect(messages.map(\.sender) == [nil, "Uma Krishnan", "Uma Krishnan", "Ben", nil])
    #expect(messages.map(\.isFirst) == [false, true, false, true, false])
  }

  @Test(
    "What only looks like a chat's mark is the message",
    arguments: [
      "R1 room3 4 3 4 2 4 g3 \"from 1 to 5\"", "Uma: 4 3 4 2 4", "uma@acme.example 4 3 4 2 4",
      "room 3 said sorry to everybody at 11:02", "4 3 4 2 4", "Round 1: 4 4 4 4 4",
      "thanks to everyone", "gracias a todos", "Uma: 4 3 4 2 4 at 11:02",
    ])
  func plain(_ line: String) {
    let messages = ChatReader().messages([line])
    #expect(messages.map(\.text) == [line] && messages.map(\.sender) == [nil])
  }

  @Test("A sender who wrote nothing is no line of scores; what only looks like one is")
  func nothingWritten() {
    var roster = Roster()
    var uma = PersonFacts(id: PersonID("uma"))
    uma.name = "Uma Krishnan"
    roster.apply(.person(uma))
    let lines = ["R1 4", "Uma Krishnan 11:02 AM", "Back at 11:15"]
    #expect(
      ChatReader.incoming(lines, roster.identity)
        == [IncomingLine("R1 4"), IncomingLine("Back at 11:15")])
  }

  @Test(
    "No line is lost or made up: each is a message or names the sender of one", arguments: 1...40)
  func everyLine(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let lines = (0..<20).map { _ in
      random.pick(
        "R1 4", "From A to B:", "From A to B: R1 4", "11:02", "A 11:02 AM", ":", "From", " to ",
        "[11:02]", "[", "11:02 A:", "\u{202E}4", random.hostileText())
    }
    let messages = ChatReader().messages(lines)
    let texts = lines.filter { $0.contains("R1 4") }.count
    #expect(messages.count { $0.text.contains("R1 4") } == texts, "seed \(seed)")
    let read = messages.flatMap(\.lines).sorted()
    #expect(read == lines.filter(Self.isVisible).sorted(), "seed \(seed)")
  }

  private static func isVisible(_ line: String) -> Bool {
    !ChatReader().messages([line]).isEmpty
  }
}
