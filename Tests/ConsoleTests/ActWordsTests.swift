import Desk
import Plans
import Testing
import Wording
import Workshop

@testable import Console

@Suite("Acts as lines of the command language")
struct ActWordsTests {
  private let words: ActWords
  private let ana: PersonID
  private let ben: PersonID

  init() throws {
    let desk = try ExampleSession().desk()
    words = ActWords(voice: DisplayFormat(desk.situation, desk: desk), history: desk.history)
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
      (.rollCall(.here([ana, ben])), "here Ana Ben"),
      (.rollCall(.left([ana], reason: "a call")), "left Ana reason=\"a call\""),
      (.rollCall(.excused([ana], reason: nil)), "excused Ana"),
      (.rollCall(.walkin(ana)), "walkin \"Ana Ruiz\""),
      (.rollCall(.guest(ana)), "guest \"Ana Ruiz\""),
      (.agenda(.moved(Move(number: 1, from: nil, to: "welcome"))), "go"),
      (.agenda(.moved(Move(number: 2, from: "welcome", to: "pre-test"))), "goto pre-test"),
      (.agenda(.moved(Move(number: 3, from: "buffer", to: nil))), "next"),
      (
        .agenda(
          .replanned(
            Replanning(
              minutes: [Retiming(item: "recap", from: 15, to: 10)], dropped: ["hot-button"],
              restored: ["role-play-b"]))), "replan recap=10 hot-button=out role-play-b=15"
      ),
      (.agenda(.retimed(Retiming(item: "recap", from: 15, to: 10))), "trim 5 recap"),
      (.agenda(.retimed(Retiming(item: "recap", from: 10, to: 15))), "extend 5 recap"),
      (.agenda(.skipped(item: "recap", true)), "skip recap"),
      (.agenda(.held(reason: "fire alarm")), "hold \"fire alarm\""), (.agenda(.resumed), "resume"),
      (.clips(.launched(Launch(activity: "clip-1", means: .player))), "launch clip-1"),
      (
        .clips(.launched(Launch(activity: "clip-1", means: .transcript, reason: "no sound"))),
        "fallback transcript clip-1 \"no sound\""
      ),
      (
        .practice(.grouped(Grouping(activity: "role-play-a", rounds: [[], []]))),
        "groups rounds=2 role-play-a"
      ),
      (
        .practice(.round(RoundOpening(activity: "role-play-a", round: 1, phases: []))), "round open"
      ),
      (
        .practice(.watching(Watch(rater: "faye", activity: "role-play-a", round: 1, room: 6))),
        "in 6"
      ),
      (
        .practice(
          .round(
            RoundOpening(
              activity: "role-play-a", round: 1, phases: [],
              extended: .init(phase: "play", minutes: 2)))), "extend 2"
      ),
      (
        .practice(.ruled(SeatingRule(kind: .apart, tag: "team", isLifted: true))), "apart team off"
      ),
      (.practice(.froze(Freeze(activity: "role-play-a", round: 1, room: 2))), "freeze 2"),
      (
        .practice(
          .thawed(RoomResumption(activity: "role-play-a", round: 1, room: 2, way: .end, phases: []))
        ),
        "freeze 2 end"
      ),
      (.scoring(.scored(score)), "score Ana 4 - calm=3 g3 \"let her finish\" round=2"),
      (.scoring(.scored(peer)), "amend Ana E=2 \"typo\" source=observer by=Ben round=2"),
      (
        .results(
          .tested(
            TestResults(test: "pre-test", rows: [TestResult(person: ana, points: 8, flag: "late")]))
        ),
        "test pre-test Ana 8 late"
      ),
      (
        .results(.tested(TestResults(test: "pre-test", file: "my file.csv", hash: "1", rows: []))),
        "import test \"my file.csv\" test=pre-test"
      ),
      (
        .results(
          .surveyed(
            SurveyResponses(
              survey: "survey",
              rows: [SurveyResponse(person: ana, answers: ["s1": .number(4), "s8": .text("a b")])]))
        ),
        "survey survey Ana s1=4 s8=\"a b\""
      ),
      (.notes(.noted(Note(kind: .note, people: [ana], text: "quick"))), "note Ana \"quick\""),
      (
        .notes(.noted(Note(kind: .park, text: "fees", facts: ["owner": "otto"]))),
        "park \"fees\" owner=otto"
      ),
      (
        .notes(
          .noted(Note(kind: .action, people: [ana], text: "send", facts: ["due": "2026-12-08"]))),
        "action \"send\" owner=Ana due=2026-12-08"
      ),
      (
        .notes(.noted(Note(kind: .topic, text: "keys", facts: ["freq": "4", "sev": "5"]))),
        "topic \"keys\" freq=4 sev=5"
      ),
      (.notes(.noted(Note(kind: .pledge, people: [ana], text: "I wait"))), "pledge Ana \"I wait\""),
      (.session(.closed), "close"),
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

  @Test("What came from outside does not steer the terminal once it is answered")
  func safe() {
    let line = words.words(Act.notes(.noted(Note(kind: .park, text: "a\u{1B}[2Jb"))))
    let answer = Interpreter.Answer(lines: [line], isDone: true)
    #expect(answer.lines == ["park \"a␛[2Jb\""])
  }
}
