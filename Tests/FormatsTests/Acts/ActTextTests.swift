import Calendar
import Plans
import Testing
import Workshop

/// The file format, word by word.
///
/// What stands here stays readable for ever: a change adds lines.
@Suite("The words of a journal's line")
struct ActTextTests {
  private static let ana = PersonID.list("ana")
  private static let both = PersonID.list("ana ben")
  private static let play = Performance(learner: PersonID("uma"), activity: "play-a", round: 2)

  private static func moment(_ text: String) -> Instant {
    Instant("2026-12-01T\(text)+01:00") ?? Instant(milliseconds: 0)
  }

  private static let opening = Opening(
    session: "0d0e8e44", cohort: "acme-3", programme: "cs", day: 1, days: 2,
    zone: "Europe/Berlin", window: Period(moment("09:00:00"), moment("13:00:00")),
    doors: moment("08:30:00"), workshop: "f00d", lead: "faye-7k3q9x")

  private static let repeated: Opening = {
    var repeated = opening
    repeated.isRepeated = true
    return repeated
  }()

  private static let nameless: Opening = {
    var nameless = repeated
    nameless.session = ""
    return nameless
  }()

  private static let grouping = Grouping(
    activity: "play-a", firstRound: 2,
    rounds: [[[.learner(PersonID("ana")), .standIn("Bo")], [.learner(PersonID("ben"))]], []])

  private static let round = RoundOpening(
    activity: "play-a", round: 2,
    phases: [
      .init(id: "brief", end: moment("11:06:00")), .init(id: "play", end: moment("11:12:00.5")),
    ])

  private static let score: Score = {
    var score = Score(performance: play, rater: Rater(name: "Faye"))
    score.levels = ["H": 4, "E": nil, "calm": 3]
    score.global = 3
    score.note = "let her finish"
    return score
  }()

  private static let item = Inbox.ID(act: ActID(writer: "faye", seq: 3), position: 2)

  private static let amendment: Score = {
    var score = Score(performance: play, rater: Rater(name: "dev", source: .own))
    score.performance.attempt = 2
    score.levels = ["H": 4]
    score.reason = "typo"
    return score
  }()

  private static let scoreText =
    #""who":"uma","activity":"play-a","round":2,"rater":"Faye","source":"trainer","#
    + #""levels":{"E":null,"H":4,"calm":3},"global":3,"note":"let her finish""#

  private static let openingText =
    #""session":"0d0e8e44","cohort":"acme-3","programme":"cs","day":1,"days":2,"#
    + #""zone":"Europe/Berlin","start":"2026-12-01T09:00:00.000+01:00","#
    + #""end":"2026-12-01T13:00:00.000+01:00","doors":"2026-12-01T08:30:00.000+01:00","#
    + #""workshop":"f00d","lead":"faye-7k3q9x""#

  private static let report = AttendanceImport(
    file: "zoom.csv", hash: "aa", platform: "zoom", meeting: "zoom 812", newest: moment("12:58:00"),
    ended: moment("12:58:10"), shift: 3600, replaces: ["bb"],
    people: [
      SeenEvidence(
        person: PersonID("ana"),
        spans: [
          SeenSpan(start: moment("08:58:30"), end: moment("10:00:00.5"), room: "Room 3"),
          SeenSpan(start: moment("10:00:00.5"), end: nil, isHull: true),
        ], total: 3200),
      SeenEvidence(person: PersonID("s1"), reported: 540, kind: .phone),
    ])

  private static let reportText =
    #""file":"zoom.csv","hash":"aa","platform":"zoom","meeting":"zoom 812","#
    + #""until":"2026-12-01T12:58:00+01:00","ended":"2026-12-01T12:58:10+01:00","shift":3600,"#
    + #""replaces":["bb"],"seen":[{"who":"ana","total":3200,"spans":["#
    + #"{"from":"2026-12-01T08:58:30+01:00","to":"2026-12-01T10:00:00.500+01:00","room":"Room 3"},"#
    + #"{"from":"2026-12-01T10:00:00.500+01:00","hull":true}]},"#
    + #"{"who":"s1","kind":"phone","reported":540}]"#

  private static let results = TestResults(
    test: "post", file: "post.csv", hash: "aa",
    rows: [
      TestResult(
        person: PersonID("ana"), points: 7.5, items: ["q2": 0.5, "q1": 1], flag: "late start"),
      TestResult(person: PersonID("ben"), points: 7),
    ])

  private static let responses = SurveyResponses(
    survey: "exit",
    rows: [
      SurveyResponse(
        person: PersonID("ana"), answers: ["useful": .number(4), "more": .text("time")]),
      SurveyResponse(person: nil, answers: [:]),
    ])

  private static let replanning = Replanning(
    minutes: [Retiming(item: "demo", from: 20, to: 16)], dropped: ["topics"], restored: ["recap"],
    until: ["buffer": Instant(milliseconds: 1_796_127_180_000)])

  private static let replanText =
    #""minutes":[{"item":"demo","from":20,"to":16}],"skip":["topics"],"keep":["recap"],"#
    + #""until":{"buffer":"2026-12-01T13:13:00.000+01:00"}"#

  @Test(
    "an act is written in these words and read from them",
    arguments: [
      (.session(.opened(opening)), "session", openingText),
      (.session(.opened(repeated)), "session", openingText + #","again":true"#),
      (
        .session(.opened(nameless)), "session",
        openingText.replacing(#""session":"0d0e8e44","#, with: "") + #","again":true"#
      ),
      (.session(.joined(session: "0d0e8e44")), "join", #""session":"0d0e8e44""#),
      (.session(.lead(writer: "bo-2m4n6p")), "lead", #""lead":"bo-2m4n6p""#),
      (.rollCall(.here(both)), "here", #""who":["ana","ben"]"#),
      (.rollCall(.lost(ana)), "lost", #""who":["ana"]"#),
      (.rollCall(.left(ana, reason: nil)), "left", #""who":["ana"]"#),
      (.rollCall(.left(ana, reason: "emergency")), "left", #""who":["ana"],"reason":"emergency""#),
      (.rollCall(.absent(ana)), "absent", #""who":["ana"],"ends":true"#),
      (.rollCall(.absent(ana, ends: false)), "absent", #""who":["ana"]"#),
      (
        .rollCall(.excused(ana, reason: "ill")), "excused",
        #""who":["ana"],"reason":"ill","ends":true"#
      ),
      (
        .rollCall(.excused(ana, reason: "ill", ends: false)), "excused",
        #""who":["ana"],"reason":"ill""#
      ),
      (.rollCall(.ended(ana)), "ended", #""who":["ana"]"#),
      (.rollCall(.walkin(PersonID("kim"))), "walkin", #""who":"kim""#),
      (.rollCall(.guest(PersonID("lena"))), "guest", #""who":"lena""#),
      (.rollCall(.attended(report)), "attendance", reportText),
      (
        .rollCall(.identified(PersonID("s1"), as: PersonID("omar"))), "identify",
        #""who":"s1","is":"omar""#
      ),
      (
        .agenda(.moved(Move(number: 1, from: nil, to: "welcome"))), "move",
        #""move":1,"to":"welcome""#
      ),
      (.agenda(.moved(Move(number: 2, from: "wrap", to: nil))), "move", #""move":2,"from":"wrap""#),
      (
        .agenda(.retimed(Retiming(item: "demo", from: 20, to: 16))), "minutes",
        #""item":"demo","from":20,"to":16"#
      ),
      (.agenda(.skipped(item: "topics", true)), "skip", #""item":"topics","skip":true"#),
      (.agenda(.skipped(item: "topics", false)), "skip", #""item":"topics","skip":false"#),
      (.agenda(.replanned(replanning)), "replan", replanText),
      (.agenda(.replanned(Replanning())), "replan", ""),
      (.agenda(.held(reason: nil)), "hold", ""),
      (.agenda(.held(reason: "alarm")), "hold", #""reason":"alarm""#),
      (.agenda(.resumed), "resume", ""),
      (
        .clips(.launched(Launch(activity: "clip", means: .transcript, reason: "codec"))), "launch",
        #""activity":"clip","means":"transcript","reason":"codec""#
      ),
      (.clips(.cued(activity: "clip", cue: "c1")), "cue", #""activity":"clip","cue":"c1""#),
      (
        .practice(.grouped(grouping)), "groups",
        #""activity":"play-a","round":2,"rounds":[[["ana","~Bo"],["ben"]],[]]"#
      ),
      (
        .practice(
          .grouped(
            Grouping(
              activity: "play-a", rounds: [[[.standIn("Bo")]]],
              duties: [Duty(trainer: "faye", rooms: [[8, 1]])]))), "groups",
        #""activity":"play-a","round":1,"rounds":[[["~Bo"]]],"watch":[{"trainer":"faye","#
          + #""rooms":[[8,1]]}]"#
      ),
      (
        .practice(.round(round)), "round",
        #""activity":"play-a","round":2,"phases":[{"phase":"brief","#
          + #""end":"2026-12-01T11:06:00.000+01:00"},{"phase":"play","#
          + #""end":"2026-12-01T11:12:00.500+01:00"}]"#
      ),
      (
        .practice(.watching(Watch(rater: "Bo", activity: "play-a", round: 2, room: 6))), "watch",
        #""rater":"Bo","activity":"play-a","round":2,"room":6"#
      ),
      (
        .practice(.ruled(SeatingRule(kind: .apart, people: [PersonID("ana"), PersonID("ben")]))),
        "apart",
        #""who":["ana","ben"]"#
      ),
      (
        .practice(.ruled(SeatingRule(kind: .together, tag: "team", isLifted: true))), "together",
        #""tag":"team","lifted":true"#
      ),
      (.practice(.optedOut([PersonID("ines")], true)), "optout", #""who":["ines"],"out":true"#),
      (
        .practice(
          .reseated(
            Reseating(
              activity: "play-a", round: 2,
              rooms: [6: [.learner(PersonID("omar")), .standIn("Bo")]])
          )), "seats", #""activity":"play-a","round":2,"rooms":[{"room":6,"seats":["omar","~Bo"]}]"#
      ),
      (
        .practice(.froze(Freeze(activity: "play-a", round: 3, room: 2, person: PersonID("ines")))),
        "freeze",
        #""activity":"play-a","round":3,"room":2,"who":"ines""#
      ),
      (
        .practice(
          .thawed(
            RoomResumption(
              activity: "play-a", round: 3, room: 2, way: .end, phases: [],
              seats: [.learner(PersonID("dev"))])
          )), "thaw",
        #""activity":"play-a","round":3,"room":2,"way":"end","phases":[],"seats":["dev"]"#
      ),
    ] as [(Act, String, String)])
  func text(act: Act, name: String, text: String) {
    #expect(Facts(act).description == "\(name) \(text)")
    #expect(Facts(name, text).act == act)
  }

  @Test(
    "and these, of scores, results, notes and history",
    arguments: [
      (.scoring(.scored(score)), "score", scoreText),
      (.scoring(.unplaced(score)), "unplaced", scoreText),
      (
        .scoring(
          .delivered(
            Delivery(
              file: "o.csv", hash: "aa", scores: [score],
              kept: [KeptLine("R9 4", sender: "Ana", rater: Rater(name: "faye"), line: 3)]))),
        "scores",
        #""file":"o.csv","hash":"aa","scores":[{"# + scoreText
          + #"}],"kept":[{"text":"R9 4","sender":"Ana","rater":"faye","source":"trainer","line":3}]"#
      ),
      (
        .scoring(.placed(Placement(item: item, score: score))), "place",
        #""item":"faye:3#2","# + scoreText
      ),
      (.scoring(.dropped([item])), "drop", #""items":["faye:3#2"]"#),
      (
        .scoring(
          .reconciled(
            Reconciliation(
              performance: score.performance, key: "R", way: .rater, level: 4, rater: "faye",
              note: "tape"))),
        "reconcile",
        #""who":"uma","activity":"play-a","round":2,"criterion":"R","way":"rater","level":4,"#
          + #""rater":"faye","note":"tape""#
      ),
      (
        .scoring(.scored(amendment)), "score",
        #""who":"uma","activity":"play-a","round":2,"attempt":2,"rater":"dev","source":"self","#
          + #""levels":{"H":4},"reason":"typo""#
      ),
      (
        .results(.tested(results)), "test",
        #""test":"post","file":"post.csv","hash":"aa","results":[{"who":"ana","points":7.5,"#
          + #""items":{"q1":1,"q2":0.5},"flag":"late start"},{"who":"ben","points":7}]"#
      ),
      (
        .results(.surveyed(responses)), "survey",
        #""survey":"exit","responses":[{"who":"ana","answers":{"more":"time","useful":4}},"#
          + #"{"answers":{}}]"#
      ),
      (.notes(.noted(Note(kind: .park, text: "later"))), "note", #""kind":"park","text":"later""#),
      (
        .notes(
          .noted(Note(kind: .topic, people: ana, text: "fees", facts: ["sev": "5", "freq": "4"]))),
        "note", #""kind":"topic","about":["ana"],"text":"fees","facts":{"freq":"4","sev":"5"}"#
      ),
      (.undo(ActID(writer: "faye-7k3q9x", seq: 12)), "undo", #""of":"faye-7k3q9x:12""#),
      (.redo(ActID(writer: "faye-7k3q9x", seq: 13)), "redo", #""of":"faye-7k3q9x:13""#),
      (.session(.closed), "close", ""), (.unknown("teleported"), "teleported", ""),
    ] as [(Act, String, String)])
  func more(act: Act, name: String, words: String) {
    text(act: act, name: name, text: words)
  }

  @Test(
    "text is written so that a line stays one line of JSON",
    arguments: [
      ("a\"b\\c", #"a\"b\\c"#), ("a\nb\tc\rd", #"a\nb\tc\rd"#),
      ("\u{0}\u{1B}\u{7F}", #"\u0000\u001b\u007f"#),
      ("\r\n", #"\r\n"#), ("a/b", "a/b"), ("é李👩‍🏫", "é李👩‍🏫"), ("\u{2028}", "\u{2028}"),
      ("\u{202E}", "\u{202E}"),
    ])
  func escapes(text: String, written: String) {
    #expect(Facts(.agenda(.held(reason: text))).description == "hold \"reason\":\"\(written)\"")
    #expect(Facts("hold", "\"reason\":\"\(written)\"").act == .agenda(.held(reason: text)))
  }

  @Test("means, kinds and sources are words of the format")
  func words() {
    #expect(
      Launch.Means.allCases.map(\.rawValue)
        == ["player", "opener", "link", "transcript", "still", "facilitator", "none"])
    #expect(
      Note.Kind.allCases.map(\.rawValue)
        == ["note", "park", "action", "topic", "pledge", "welfare"])
    #expect(Rater.Source.allCases.map(\.rawValue) == ["trainer", "observer", "customer", "self"])
  }
}

extension PersonID {
  /// The people whose ids are some words, in order.
  fileprivate static func list(_ words: String) -> [PersonID] {
    words.split(separator: " ").map { PersonID(String($0)) }
  }
}
