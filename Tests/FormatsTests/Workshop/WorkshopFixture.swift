import Formats
import Plans
import Workshop

/// A small workshop that says everything a workshop can say once.
enum WorkshopFixture {
  static let workshop = """
    id: calm-calls
    title: Calm Calls
    version: "3"
    language: en
    programme: service
    minutes: 60
    doors: 30
    framework: HEARD
    alternatives: [4A]
    objectives:
      - {id: O1, text: Name the steps}
      - {id: O2, text: Use them under pressure}
    completion:
      attendance: 75
      breaks: left-out
      requires: [post, survey]
      passes: [post]
    result: test:post
    lms:
      course: "Calm Calls (live)"
      code: CC
      item: Post-test
      points: 50
      iri: https://lectern.example/xapi
      home-page: https://learn.example.com
    scoring:
      levels: 1-5
      steps:
        - key: H
          title: Hears
          anchors: {1: interrupts, 5: "sums up, then asks"}
        - key: E
          title: Empathizes
      skills:
        - key: calm
          title: Composure
          anchors: {3: steady}
      global:
        title: Overall
        levels: 1-4
        anchors: {1: not yet, 4: ready}
    agenda:
      - id: welcome
        title: Welcome
        minutes: 10
        min: 8
        kind: discussion
        objectives: [O1]
        activity: clip-1
        slide: 1-4
        say: Good morning.
        say-long: |
          Good morning, everybody.
          We start with a call.
        do: [share the screen, start the clip]
        ask:
          - What would you say first?
          - ask: What did you hear?
            expect: [anger, fear]
        materials: |
          https://example.com/sheet
        cue: open the doors
        fallback: read the transcript
      - id: practice
        title: Practice
        minutes: 40
        kind: practice
        objectives: [O2]
        activities: [role-a, drill-1]
      - id: end
        title: End
        minutes: 10
        keep: should
        kind: admin
        start: 50
        hard-stop: true
    activities:
      - id: clip-1
        kind: clip
        title: The late parcel
        objectives: [O1]
        sheet: 1
        file: clips/late.mp4
        link: https://video.example.com/late
        in: "0:10"
        out: "1:02:41"
        rights: own recording
        transcript: |
          Customer: Where is it?
        still: clips/late.png
        cues:
          - {id: c1, at: "1:12", ask: "What now?", expect: [listen], words: "Where is it?"}
          - {id: c2, at: 90, ask: "And now?"}
        spare: clips/late-480p.mp4
        moments:
          - {id: m1, at: "0:58", within: 5, label: "the voice rises", steps: [H, E]}
          - {id: m2, at: 90, label: "she repeats the facts"}
        debrief:
          - {ask: "Which step came first?", expect: [H]}
      - id: drill-1
        kind: drill
        title: Hot buttons
        text: In pairs.
        steps: [say one, answer it]
        ask: [Which one stung?]
    scenarios:
      - id: late
        title: The late parcel
        channel: voice
        intensity: 2
        situation: The parcel is late.
        customer: A father.
        opening: "Where is it?"
        goal: the parcel today
        need: not to disappoint his daughter
        triggers: [policy]
        calming: [his name]
        rules: [promise no date]
        remedies: [a voucher]
        escalate: he asks for it twice
        debrief: [When did it turn?]
        tags: [delivery]
    surveys:
      - id: survey
        title: Survey
        link: https://forms.example.com/s
        items:
          - {id: s1, text: Was it useful?, measure: satisfaction, scale: 1-5, low: not at all, high: very much}
          - {id: s2, text: What else?, scale: text}
    handouts:
      - {id: one-pager, title: One-pager, template: one-pager.md, per: learner}
    stages:
      - {id: e-learning, title: E-learning, days: -14, text: Finish module 1.}
    """

  static let rolePlay = """
    id: role-a
    kind: roleplay
    title: Role play A
    rounds: 3
    scenarios: [late, chat-1]
    roles:
      - {id: advocate, title: Advocate, key: A, scored: true, do: answer}
      - {id: customer, title: Customer, key: C}
    phases:
      - {id: brief, minutes: 2, broadcast: Read your card.}
      - {id: play, minutes: 6}
    """

  static let scenario = """
    id: chat-1
    title: The second invoice
    channel: chat
    intensity: 3
    """

  static let test = """
    id: post
    title: Post-test
    moment: post
    pass: 2
    link: https://forms.example.com/t
    items:
      - {id: q1, text: First?, options: [Empathize, Hear], answer: 2, objective: O1}
      - {id: q2, text: Why?, points: 2}
    """

  static let heard = """
    id: HEARD
    title: Hear and empathize
    source: "A page, https://example.com"
    note: short
    steps:
      - {key: H, title: Hear, text: Listen., value: respect, phrases: [Tell me.]}
      - {key: E, title: Empathize}
    """

  static let four = """
    id: 4A
    title: Four
    steps:
      - {key: "1", title: Acknowledge}
      - {key: "2", title: Apologise}
    """

  /// The files under their paths.
  static let files = [
    ("Workshops/calm-calls/workshop.yaml", workshop),
    ("Workshops/calm-calls/activities/role-a.yaml", rolePlay),
    ("Workshops/calm-calls/scenarios/chat-1.yaml", scenario),
    ("Workshops/calm-calls/tests/post.yaml", test),
  ]

  static let frameworks = [
    ("Workshops/frameworks/4a.yaml", four), ("Workshops/frameworks/heard.yaml", heard),
  ]

  /// Reads the workshop after a change to the one file whose path ends so.
  static func read(
    _ name: String = "workshop.yaml", changing change: (String) -> String = { $0 }
  ) -> (plan: Plan?, mistakes: [Mistake]) {
    func sources(_ files: [(path: String, text: String)]) -> [SourceFile] {
      files.map { path, text in
        let text = path.hasSuffix(name) ? change(text) : text
        return SourceFile(path: path, bytes: Array(text.utf8))
      }
    }
    return PlanReader.read(files: sources(files), frameworks: sources(frameworks))
  }
}
