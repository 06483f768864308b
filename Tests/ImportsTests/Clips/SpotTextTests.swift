import Imports
import Plans
import TestKit
import Testing
import Workshop

@Suite("Moments of a clip pasted from a chat")
struct SpotTextTests {
  private static let roster: Roster = {
    let names = [
      "Ana Ruiz", "Ben Okafor", "Ana Lindqvist", "Quinn Doyle", "Tess van Dijk", "Elif Kaya",
    ]
    var roster = Roster()
    for (number, name) in names.enumerated() {
      var facts = PersonFacts(id: PersonID("p\(number + 1)"))
      facts.name = name
      if name == "Quinn Doyle" { facts.aliases = ["iPhone (3)"] }
      roster.apply(.person(facts))
    }
    return roster
  }()

  private static let clip: Clip = {
    var clip = Clip(file: "film.mp4")
    clip.end = 161
    return clip
  }()

  private func read(_ text: String) -> Spotting {
    SpotText.read(
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
      activity: "clip-1", clip: Self.clip, identity: Self.roster.identity)
  }

  private func words(_ spotting: Spotting) -> [String] {
    spotting.spots.map { spot in
      "\(spot.who?.text ?? spot.name.map { "'\($0)'" } ?? "-") \(spot.at) \(spot.text)"
    } + spotting.lines.map { "? \($0)" }
  }

  @Test(
    "every shape in which meeting tools copy and save a message",
    arguments: [
      // Zoom, saved: in one line, and with the message below.
      ("10:02:11 From Ben Okafor to Everyone: 1:12 sarcasm", ["p2 72 sarcasm"]),
      ("10:02:11\t From  Ben Okafor : 1:12 sarcasm", ["p2 72 sarcasm"]),
      ("10:02:11 From Ben Okafor to Everyone:\n\t1:12 sarcasm", ["p2 72 sarcasm"]),
      (
        "00:35:10 From Ben Okafor to Sam Whitfield(Direct Message):\n1:12 sarcasm",
        ["p2 72 sarcasm"]
      ),
      // Zoom, copied.
      ("Ben Okafor to Everyone 10:02 AM\n1:12 sarcasm", ["p2 72 sarcasm"]),
      ("Ben Okafor to Everyone: 1:12 sarcasm", ["p2 72 sarcasm"]),
      // Teams.
      ("[10:02] Ben Okafor\n1:12 sarcasm", ["p2 72 sarcasm"]),
      ("[10:02 AM] Ben Okafor: 1:12 sarcasm", ["p2 72 sarcasm"]),
      ("[01.12. 10:02] Ben Okafor\n1:12 sarcasm", ["p2 72 sarcasm"]),
      ("Ben Okafor  10:02 AM\n1:12 sarcasm", ["p2 72 sarcasm"]),
      ("Ben Okafor 10:02\n1:12 sarcasm", ["p2 72 sarcasm"]),
      // Meet.
      ("Ben Okafor\n10:02 AM\n1:12 sarcasm", ["p2 72 sarcasm"]),
      ("Ben Okafor\n10:02\n1:12 sarcasm", ["p2 72 sarcasm"]),
      // By hand.
      ("Ben: 1:12 sarcasm", ["p2 72 sarcasm"]),
      ("ben 1:12 sarcasm", ["p2 72 sarcasm"]),
      ("1:12 sarcasm", ["- 72 sarcasm"]),
      ("iPhone (3): 1:12 sarcasm", ["p4 72 sarcasm"]),
    ])
  func shapes(_ text: String, _ expected: [String]) { #expect(words(read(text)) == expected) }

  @Test(
    "a moment in any place of its message, and several of them",
    arguments: [
      ("Ben: sarcasm at 1:12", ["p2 72 sarcasm at"]),
      ("Ben: (1:12) sarcasm", ["p2 72 sarcasm"]),
      ("Ben: 1:12-1:20 sarcasm", ["p2 72 sarcasm"]),
      ("Ben: 1.12 sarcasm", ["p2 72 sarcasm"]),
      ("Ben: 1m12s sarcasm", ["p2 72 sarcasm"]),
      ("Ben: 0:01:12 - sarcasm", ["p2 72 sarcasm"]),
      ("Ben: 0:34 louder, 1:12 quiet; 2:05", ["p2 34 louder", "p2 72 quiet", "p2 125 "]),
      ("in 1:12 she stops", ["- 72 in she stops"]),
    ])
  func moments(_ text: String, _ expected: [String]) { #expect(words(read(text)) == expected) }

  @Test(
    "names that mean nobody for certain are kept as they came",
    arguments: [
      ("Ana: 1:12 x", ["'Ana' 72 x"]),
      ("10:02:11 From Ana to Everyone: 1:12 x", ["'Ana' 72 x"]),
      ("10:02:11 From Ana R. to Everyone: 1:12 x", ["p1 72 x"]),
      ("10:02:11 From Li to Everyone: 1:12 x", ["'Li' 72 x"]),
      ("10:02:11 From Gast 3 to Everyone: 1:12 x", ["'Gast 3' 72 x"]),
      ("Gast 3: 1:12 x", ["'Gast 3' 72 x"]),
      (
        "Ben Okafor 10:02 AM\n0:34 a\nGast 3: 1:12 x\n1:13 y",
        ["p2 34 a", "'Gast 3' 72 x", "- 73 y"]
      ),
      ("sarcasm: 1:12", ["- 72 sarcasm:"]),
      ("10:02:11 From tess dijk to Everyone: 1:12 x", ["p5 72 x"]),
    ])
  func names(_ text: String, _ expected: [String]) { #expect(words(read(text)) == expected) }

  @Test(
    "what names no moment is kept, and a message may go on in the next line",
    arguments: [
      (
        "10:02:11 From Ben Okafor to Everyone: nice one",
        ["? 10:02:11 From Ben Okafor to Everyone: nice one"]
      ),
      (
        "10:02:11 From Ben Okafor to Everyone: 1:12 sar\ncasm\n10:02:12 From Elif Kaya to Everyone: ha",
        ["p2 72 sar casm", "? 10:02:12 From Elif Kaya to Everyone: ha"]
      ),
      ("1:12 sarcasm\nlol", ["- 72 sarcasm", "? lol"]),
      ("10:02 was the break", ["? 10:02 was the break"]),
      ("4 3 4 2 4 g3", ["? 4 3 4 2 4 g3"]),
      ("99:99 1:2 :12 1:123 x", ["? 99:99 1:2 :12 1:123 x"]),
      ("", []),
      ("\u{1B}[2J\u{202E}\u{0}", ["? \u{1B}[2J\u{202E}\u{0}"]),
    ])
  func rest(_ text: String, _ expected: [String]) { #expect(words(read(text)) == expected) }

  /// Whatever is pasted, each line's visible words are in a spot, in a header or in what is kept.
  @Test("nothing that was pasted is lost, and nothing crashes", arguments: UInt64(1)...60)
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "10:02:11 From ", "Ana", "Ben Okafor", " to Everyone", ": ", "1:12", " ", "\n", "[10:02] ",
      "AM", "sarcasm", "2:99", "\t", "\u{202E}", "é", "0:34-", "(", "1.12", "Elif Kaya\n",
    ]
    let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    let spotting = read(text)
    let all = spotting.spots.map { ($0.name ?? "") + $0.text }.joined() + spotting.lines.joined()
    let count = { (text: String) in
      text.split(separator: "sarcasm", omittingEmptySubsequences: false).count - 1
    }
    #expect(
      count(all) >= count(text) - count(headers(text)), "seed \(seed): \(text.debugDescription)")
    #expect(spotting.spots.allSatisfy { (0...161).contains($0.at) }, "seed \(seed)")
  }

  /// Lines that may say who wrote what follows.
  private func headers(_ text: String) -> String {
    text.split(separator: "\n").filter {
      $0.contains("From") || $0.contains(" to Everyone") || $0.contains("[10:02]")
        || $0.hasSuffix("AM")
    }.joined()
  }

  @Test("a line is for spot when it names a moment of the clip")
  func fits() {
    #expect(SpotText.isSpot("10:02:11 From Ben to Everyone: 1:12 sarcasm", in: Self.clip))
    #expect(!SpotText.isSpot("10:02:11 From Ben to Everyone: hello", in: Self.clip))
    #expect(!SpotText.isSpot("R1 room3 4 3 4 2 4 g3", in: Self.clip))
  }
}
