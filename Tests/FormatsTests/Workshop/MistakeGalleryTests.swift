import Formats
import TestKit
import Testing

/// The smallest cause of each mistake beside the exact words; read the recorded file as a page.
@Suite("Mistakes in a workshop's files")
struct MistakeGalleryTests {
  /// A change to one file: what is taken out and what is put in instead.
  private struct Change {
    var file = "workshop.yaml"
    var out: String
    var put: String
  }

  private static let cases: [Change] = [
    // Keys
    Change(out: "framework: HEARD", put: "framwork: HEARD"),
    Change(out: "programme: service", put: "colour: red"),
    Change(out: "    slide: 1-4", put: "    slyde: 1-4"),
    Change(out: "    minutes: 40", put: "    min: 10"),
    Change(out: "doors: 30", put: "doors: 30\ndoors: 40\n\"doors\": 50"),
    Change(out: "    cue: open the doors", put: "    cue: a\n    \"title\": b"),
    Change(file: "role-a.yaml", out: "rounds: 3", put: "rounds: 3\nfile: x.mp4"),
    Change(file: "role-a.yaml", out: "rounds: 3\n", put: ""),
    Change(out: "title: Calm Calls\n", put: ""),
    Change(out: "title: Calm Calls", put: "title: \"\""),
    // Types
    Change(out: "minutes: 60", put: "minutes: 1:00"),
    Change(out: "minutes: 60", put: "minutes: \"60\""),
    Change(out: "minutes: 60", put: "minutes: an hour"),
    Change(out: "minutes: 60", put: "minutes: 060"),
    Change(out: "minutes: 60", put: "minutes: 6_0"),
    Change(out: "minutes: 60", put: "minutes: 0x3C"),
    Change(out: "minutes: 60", put: "minutes: 60.5"),
    Change(out: "minutes: 60", put: "minutes: [60]"),
    Change(out: "minutes: 60", put: "minutes:"),
    Change(out: "doors: 30", put: "doors: 9999"),
    Change(out: "attendance: 75", put: "attendance: 120"),
    Change(out: "language: en", put: "language: no"),
    Change(out: "language: en", put: "language: e"),
    Change(out: "title: Calm Calls", put: "title: Yes"),
    Change(out: "title: Calm Calls", put: "title: 1:30"),
    Change(out: "title: Calm Calls", put: "title: {a: b}"),
    Change(out: "version: \"3\"", put: "version: 010"),
    Change(out: "expect: [anger, fear]", put: "expect: [on, off]"),
    Change(out: "expect: [anger, fear]", put: "expect: anger"),
    Change(out: "hard-stop: true", put: "hard-stop: yes"),
    Change(out: "hard-stop: true", put: "hard-stop: 1"),
    Change(out: "keep: should", put: "keep: shoud"),
    Change(out: "breaks: left-out", put: "breaks: ignored"),
    Change(out: "result: test:post", put: "result: pre-test"),
    Change(out: "in: \"0:10\"", put: "in: 0:10"),
    Change(out: "in: \"0:10\"", put: "in: \"10 s\""),
    Change(out: "in: \"0:10\"", put: "in: \"1:99\""),
    Change(out: "objectives:\n  - {id: O1, text: Name the steps}", put: "objectives:\n  - Name it"),
    Change(out: "iri: https://lectern.example/xapi", put: "iri: lectern"),
    Change(out: "scale: 1-5", put: "scale: 5"),
    // Ids and names
    Change(out: "id: calm-calls", put: "id: calm-call"),
    Change(out: "id: practice", put: "id: Welcome"),
    Change(out: "id: practice", put: "id: 12"),
    Change(out: "id: practice", put: "id: round one"),
    Change(out: "id: practice", put: "id: \"\""),
    Change(out: "{id: c2, at: 90", put: "{id: C1, at: 90"),
    Change(file: "chat-1.yaml", out: "id: chat-1", put: "id: late"),
    Change(out: "framework: HEARD", put: "framework: HEART"),
    Change(out: "alternatives: [4A]", put: "alternatives: [LAST]"),
    Change(out: "objectives: [O2]", put: "objectives: [O9, Use]"),
    Change(out: "activity: clip-1", put: "activity: clip1"),
    Change(out: "{id: m1, at: \"0:58\"", put: "{id: m2, at: \"2:00\""),
    Change(out: "within: 5", put: "within: 500"),
    Change(out: "within: 5, label: \"the voice rises\"", put: "within: \"5\", label: \"\""),
    Change(out: "steps: [H, E]", put: "steps: [H, Ee]"),
    Change(out: "{id: m1, at: \"0:58\"", put: "{id: m1, at: \"0:02\""),
    Change(out: "requires: [post, survey]", put: "requires: [post-test, survay]"),
    Change(out: "result: test:post", put: "result: test:pst"),
    Change(file: "role-a.yaml", out: "scenarios: [late, chat-1]", put: "scenarios: [latte]"),
    Change(file: "post.yaml", out: "objective: O1", put: "objective: o1"),
    Change(file: "heard.yaml", out: "id: HEARD", put: "id: HERD"),
    Change(out: "file: clips/late.mp4", put: "file: /etc/passwd"),
    Change(out: "still: clips/late.png", put: "still: ../../late.png"),
    Change(out: "spare: clips/late-480p.mp4", put: "spare: clips/../../late.mp4"),
    Change(out: "template: one-pager.md", put: "template: ../one-pager.md"),
    // What must fit together
    Change(out: "minutes: 60", put: "minutes: 65"),
    Change(out: "    minutes: 40", put: "    minutes: 45"),
    Change(out: "min: 8", put: "min: 12"),
    Change(out: "    - key: E\n      title: Empathizes\n", put: ""),
    Change(out: "    - key: H", put: "    - key: h"),
    Change(out: "    - key: calm", put: "    - key: e"),
    Change(out: "    - key: calm", put: "    - key: stay calm"),
    Change(out: "  levels: 1-5", put: "  levels: 5-1"),
    Change(out: "  levels: 1-5", put: "  levels: one to five"),
    Change(out: "anchors: {3: steady}", put: "anchors: {6: steady}"),
    Change(out: "anchors: {3: steady}", put: "anchors: {high: steady}"),
    Change(out: "anchors: {3: steady}", put: "anchors: {3: steady, 3: calm}"),
    Change(out: "anchors: {3: steady}", put: "anchors: steady"),
    Change(out: "out: \"1:02:41\"", put: "out: \"0:09\""),
    Change(out: "at: \"1:12\"", put: "at: \"0:05\""),
    Change(out: "at: 90", put: "at: 9000"),
    Change(out: "at: 90", put: "at: 60"),
    Change(out: "    file: clips/late.mp4\n    link: https://video.example.com/late\n", put: ""),
    Change(file: "role-a.yaml", out: "scored: true, ", put: ""),
    Change(file: "role-a.yaml", out: "key: C}", put: "key: C, scored: true}"),
    Change(file: "role-a.yaml", out: "key: C}", put: "key: a}"),
    Change(file: "post.yaml", out: "pass: 2", put: "pass: 4"),
    Change(file: "post.yaml", out: "answer: 2", put: "answer: 3"),
    Change(file: "post.yaml", out: "answer: 2, ", put: ""),
    Change(file: "post.yaml", out: "points: 2}", put: "answer: 1}"),
    Change(file: "post.yaml", out: "id: q2", put: "id: q1"),
    // YAML itself
    Change(out: "title: Calm Calls", put: "title: \"Calm Calls"),
    Change(out: "- {id: s2, text: What else?, scale: text}", put: "- {id: \"s2}"),
    Change(out: "title: Calm Calls", put: "title: Calm: Calls"),
    Change(out: "title: Calm Calls", put: "title: @home"),
    Change(out: "title: Calm Calls", put: "title: *bold*"),
    Change(out: "title: Calm Calls", put: "title: \"C:\\Users\""),
    Change(out: "title: Calm Calls", put: "title Calm Calls"),
    Change(out: "  - {id: O2", put: "\t- {id: O2"),
    Change(out: "    title: Practice", put: "   title: Practice"),
    Change(out: "alternatives: [4A]", put: "alternatives: [4A"),
    Change(out: "title: Calm Calls", put: "title: Calm\u{1B}[31m Calls"),
    Change(out: "doors: 30", put: "---\ndoors: 30"),
    Change(out: "doors: 30", put: "? [a]\n: b"),
    Change(file: "chat-1.yaml", out: "id: chat-1", put: "- id: chat-1\n- id: chat-2\n#"),
    Change(file: "post.yaml", out: WorkshopFixture.test, put: ""),
    Change(file: "post.yaml", out: WorkshopFixture.test, put: "# nothing yet\n"),
  ]

  @Test("every mistake has the recorded words")
  func gallery() throws {
    var page = ""
    for change in Self.cases {
      let (plan, mistakes) = WorkshopFixture.read(change.file) { text in
        #expect(text.contains(change.out), "\(change.out)")
        return text.replacing(change.out, with: change.put, maxReplacements: 1)
      }
      #expect(plan == nil, "\(change.put)")
      #expect(!mistakes.isEmpty, "\(change.put)")
      let put = change.put.isEmpty ? "(nothing)" : change.put
      page += "\(Self.marked(change.out, "-"))\n\(Self.marked(put, "+"))\n"
      page += mistakes.map { "\($0)\n" }.joined() + "\n"
    }
    #expect(Golden.difference(page, from: "Goldens/workshop/mistakes.txt") == nil)
  }

  private static func marked(_ text: String, _ mark: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(4)
      .map { "\(mark) \($0)" }.joined(separator: "\n")
  }
}
