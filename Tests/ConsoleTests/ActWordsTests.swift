import Desk
import Testing
import Workshop

@testable import Console

@Suite("Acts as lines of the command language")
struct ActWordsTests {
  private let words: ActWords
  private let ana: PersonID
  private let ben: PersonID

  init() throws {
    let desk = try ExampleSession().desk()
    words = ActWords(voice: Voice(desk.situation, desk: desk), history: desk.history)
    ana = desk.situation.roster.people[0].id
    ben = desk.situation.roster.people[1].id
  }

  private var lines: [(Act, String)] {
    var score = Score(
      performance: Performance(learner: ana, activity: "role-play-a", round: 2),
      rater: Rater(name: "faye"))
    score.levels = ["H": 4, "E": nil, "calm": 3]
    score.global = 3
    score.note = "let her finish"
    var peer = Score(
      performance: score.performance, rater: Rater(name: ben.text, source: .observer))
    peer.levels = ["E": 2]
    peer.reason = "typo"
    return [
      (.here([ana, ben]), "here Ana Ben"),
      (.left([ana], reason: "a call"), "left Ana reason=\"a call\""),
      (.excused([ana], reason: nil), "excused Ana"),
      (.walkin(ana), "walkin \"Ana Ruiz\""),
      (.moved(Move(number: 1, from: nil, to: "welcome")), "go"),
      (.moved(Move(number: 2, from: "welcome", to: "pre-test")), "goto pre-test"),
      (.moved(Move(number: 3, from: "buffer", to: nil)), "next"),
      (
        .replanned(
          Replanning(
            minutes: [Retiming(item: "recap", from: 15, to: 10)], dropped: ["hot-button"],
            restored: ["role-play-b"])), "replan recap=10 hot-button=out role-play-b=15"
      ),
      (.retimed(Retiming(item: "recap", from: 15, to: 10)), "trim 5 recap"),
      (.retimed(Retiming(item: "recap", from: 10, to: 15)), "extend 5 recap"),
      (.skipped(item: "recap", true), "skip recap"),
      (.held(reason: "fire alarm"), "hold \"fire alarm\""), (.resumed, "resume"),
      (.launched(Launch(activity: "clip-1", means: .player)), "launch clip-1"),
      (
        .launched(Launch(activity: "clip-1", means: .transcript, reason: "no sound")),
        "fallback transcript clip-1 \"no sound\""
      ),
      (
        .grouped(Grouping(activity: "role-play-a", rounds: [[], []])), "groups rounds=2 role-play-a"
      ),
      (.round(RoundOpening(activity: "role-play-a", round: 1, phases: [])), "round open"),
      (.watching(Watch(rater: "faye", activity: "role-play-a", round: 1, room: 6)), "in 6"),
      (
        .round(
          RoundOpening(
            activity: "role-play-a", round: 1, phases: [],
            extended: .init(phase: "play", minutes: 2))), "extend 2"
      ),
      (.bonded(Bond(kind: .apart, tag: "team", isLifted: true)), "apart team off"),
      (.froze(Freeze(activity: "role-play-a", round: 1, room: 2)), "freeze 2"),
      (
        .thawed(Thaw(activity: "role-play-a", round: 1, room: 2, way: .end, phases: [])),
        "freeze 2 end"
      ),
      (.scored(score), "score Ana 4 - calm=3 g3 \"let her finish\" round=2"),
      (.scored(peer), "amend Ana E=2 \"typo\" source=observer by=Ben round=2"),
      (
        .tested(
          TestResults(test: "pre-test", rows: [TestResult(person: ana, points: 8, flag: "late")])),
        "test pre-test Ana 8 late"
      ),
      (
        .tested(TestResults(test: "pre-test", file: "my file.csv", hash: "1", rows: [])),
        "import test \"my file.csv\" test=pre-test"
      ),
      (
        .surveyed(
          SurveyResponses(
            survey: "survey",
            rows: [SurveyResponse(person: ana, answers: ["s1": .number(4), "s8": .text("a b")])])),
        "survey survey Ana s1=4 s8=\"a b\""
      ),
      (.noted(Note(kind: .note, people: [ana], text: "quick")), "note Ana \"quick\""),
      (
        .noted(Note(kind: .park, text: "fees", facts: ["owner": "otto"])),
        "park \"fees\" owner=otto"
      ),
      (
        .noted(Note(kind: .action, people: [ana], text: "send", facts: ["due": "2026-12-08"])),
        "action \"send\" owner=Ana due=2026-12-08"
      ),
      (
        .noted(Note(kind: .topic, text: "keys", facts: ["freq": "4", "sev": "5"])),
        "topic \"keys\" freq=4 sev=5"
      ),
      (.noted(Note(kind: .pledge, people: [ana], text: "I wait")), "pledge Ana \"I wait\""),
      (.closed, "close"),
    ]
  }

  @Test("Every act is a line that begins with a verb")
  func acts() throws {
    for (act, line) in lines {
      #expect(words.words(act) == line)
      #expect(
        try Request(line).map { try Verb.find($0.verb, allowingBeginnings: false).name } != nil)
    }
  }

  @Test("What came from outside cannot steer the terminal")
  func harmless() {
    let line = words.words(Act.noted(Note(kind: .park, text: "a\u{1B}[2Jb")))
    #expect(!line.unicodeScalars.contains("\u{1B}"))
  }
}
