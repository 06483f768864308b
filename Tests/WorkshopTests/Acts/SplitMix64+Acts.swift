import TestKit
import Workshop

/// The parts of random acts: few values, so that acts of a history meet each other.
extension SplitMix64 {
  mutating func person() -> PersonID { PersonID(pick("ana", "ben", "chloe", "dev", "elif")) }
  mutating func people() -> [PersonID] { (0..<number(1...3)).map { _ in person() } }
  mutating func item() -> String { pick("welcome", "recap", "clip", "wrap") }
  mutating func activity() -> String { pick("play-a", "play-b", "clip") }

  mutating func moment() -> Instant { at("09:00").adding(seconds: number(0...14_400)) }

  mutating func target(_ earlier: [ActID]) -> ActID {
    let absent = ActID(writer: "nobody", seq: number(1...9))
    return number(1...10) == 1 ? absent : earlier.randomElement(using: &self) ?? absent
  }

  mutating func opening() -> Opening {
    Opening(
      session: pick("uuid-1", "uuid-2"), cohort: "acme-3", zone: "Europe/Berlin",
      window: Period(at("09:00"), at("13:00")), doors: at("08:30"), workshop: "", lead: "faye")
  }

  mutating func move() -> Move {
    Move(number: number(1...6), from: maybe(item()), to: maybe(item()))
  }

  mutating func replanning() -> Replanning {
    Replanning(
      minutes: [Retiming(item: item(), from: 10, to: number(5...20))], dropped: [item()],
      restored: maybe([item()]) ?? [], until: maybe([item(): moment()]) ?? [:])
  }

  mutating func launch() -> Launch {
    let means = Launch.Means.allCases.randomElement(using: &self) ?? .none
    return Launch(
      activity: activity(), means: means, reason: maybe("blocked"), file: maybe("small.mp4"))
  }

  mutating func spotting() -> Spotting {
    let spots = (0..<number(1...3)).map { _ in
      Spotting.Spot(who: maybe(person()), at: number(0...90), text: pick("sarcasm", "louder"))
    }
    return Spotting(activity: activity(), spots: spots, lines: number(1...2) == 1 ? ["ha"] : [])
  }

  mutating func bookmark() -> Bookmark {
    Bookmark(text: pick("let her finish", "one moment"), criterion: maybe(pick("H", "E")))
  }

  mutating func grouping() -> Grouping {
    let rounds = (0..<number(1...3)).map { _ in
      (0..<number(1...2)).map { _ in
        (0..<3).map { _ in pick(.learner(person()), .standIn("Bo")) as Seat }
      }
    }
    return Grouping(activity: activity(), firstRound: number(1...3), rounds: rounds)
  }

  mutating func roundOpening() -> RoundOpening {
    let phases = ["brief", "play"].map { RoundOpening.PhaseEnd(id: $0, end: moment()) }
    return RoundOpening(activity: activity(), round: number(1...3), phases: phases)
  }

  mutating func watch() -> Watch {
    Watch(
      rater: pick("Faye", "Bo"), activity: activity(), round: number(1...3), room: number(1...4))
  }

  mutating func score() -> Score {
    let source = Rater.Source.allCases.randomElement(using: &self) ?? .trainer
    let performance = Performance(learner: person(), activity: activity(), round: number(1...3))
    var score = Score(
      performance: performance, rater: Rater(name: pick("Faye", "Bo"), source: source))
    for key in ["H", "E", "calm"] where Bool.random(using: &self) {
      score.levels.updateValue(maybe(number(1...5)), forKey: key)
    }
    score.global = maybe(number(1...4))
    score.note = maybe("let her finish")
    score.reason = maybe("typo")
    return score
  }

  mutating func delivery() -> Delivery {
    Delivery(
      hash: maybe("aa"), scores: (0..<number(0...2)).map { _ in score() },
      kept: (0..<number(0...2)).map { KeptLine("line \($0)", sender: maybe("Ana")) })
  }

  /// Something that may wait in the inbox.
  mutating func item(_ earlier: [ActID]) -> Inbox.ID {
    Inbox.ID(act: target(earlier), position: number(1...2))
  }

  mutating func reconciliation() -> Reconciliation {
    Reconciliation(
      performance: Performance(learner: person(), activity: activity(), round: number(1...3)),
      key: pick("H", "E"), way: pick(.median, .both), level: maybe(3))
  }

  mutating func calibration() -> Calibration {
    var calibration = Calibration(number: number(1...2))
    calibration.reference = maybe(["H": 4])
    calibration.ratings = [
      Calibration.Rating(rater: maybe(Rater(name: pick("Faye", "Bo"))), levels: ["H": 3, "E": nil])
    ]
    return calibration
  }

  mutating func testResults() -> TestResults {
    let rows = people().map { person in
      TestResult(
        person: person, points: Double(number(0...20)) / 2, items: ["q1": 1], flag: maybe("late"))
    }
    return TestResults(test: pick("pre", "post"), hash: maybe(pick("aa", "bb")), rows: rows)
  }

  mutating func surveyResponses() -> SurveyResponses {
    let rows = people().map { person in
      SurveyResponse(
        person: maybe(person), answers: ["useful": .number(number(1...5)), "more": .text("time")])
    }
    return SurveyResponses(survey: pick("exit", "pulse"), hash: maybe(pick("cc", "dd")), rows: rows)
  }

  mutating func note() -> Note {
    let kind = Note.Kind.allCases.randomElement(using: &self) ?? .note
    return Note(kind: kind, people: people(), text: "words", facts: ["sev": "\(number(1...5))"])
  }

  mutating func attendanceImport() -> AttendanceImport {
    let people = (0..<number(1...4)).map { _ in seenEvidence() }
    return AttendanceImport(
      file: "zoom.csv", hash: pick("ee", "ff", "gg"), platform: "zoom", newest: maybe(moment()),
      ended: maybe(at("12:58")), replaces: pick([], [], ["ee"], ["ff"]), people: people)
  }

  private mutating func seenEvidence() -> SeenEvidence {
    var seen = SeenEvidence(person: pick(PersonID("s1"), person(), person()))
    for _ in 0..<number(0...3) {
      let start = moment()
      seen.spans.append(
        SeenSpan(start: start, end: maybe(start.adding(seconds: number(0...9000)))))
    }
    if seen.spans.isEmpty { seen.reported = number(0...14_400) }
    return seen
  }
}
