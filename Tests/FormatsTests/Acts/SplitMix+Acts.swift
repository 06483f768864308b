import TestKit
import Workshop

/// The parts of acts with any facts at all.
extension SplitMix64 {
  mutating func text() -> String { hostileText() }
  /// Text that is not empty.
  mutating func word() -> String { "x" + text() }

  /// A number of any size.
  mutating func any() -> Int { pick(0, 1, -1, 7, 1440, Int.max, -Int.max, number(-999...999)) }

  mutating func person() -> PersonID { PersonID("p" + number(1...99).description) }
  mutating func people() -> [PersonID] { (0..<number(0...4)).map { _ in person() } }
  mutating func actID() -> ActID { ActID(writer: text(), seq: number(1...9999)) }

  mutating func moment() -> Instant {
    Instant(milliseconds: Int64(number(0...4_000_000_000_000)))
  }

  /// Texts by text.
  mutating func texts() -> [String: String] {
    Dictionary((0..<number(0...3)).map { _ in (text(), text()) }, uniquingKeysWith: { $1 })
  }

  mutating func opening() -> Opening {
    Opening(
      session: text(), cohort: text(), programme: text(), day: any(), days: any(), zone: text(),
      window: Period(moment(), moment()), doors: moment(), workshop: text(), lead: text())
  }

  mutating func replanning() -> Replanning {
    Replanning(
      minutes: (0..<number(0...3)).map { _ in Retiming(item: text(), from: any(), to: any()) },
      dropped: (0..<number(0...2)).map { _ in text() },
      restored: (0..<number(0...2)).map { _ in text() },
      until: Dictionary((0..<number(0...2)).map { _ in (text(), moment()) }) { $1 })
  }

  mutating func launch() -> Launch {
    let means = Launch.Means.allCases.randomElement(using: &self) ?? .none
    return Launch(activity: text(), means: means, reason: maybe(text()), file: maybe(text()))
  }

  mutating func spotting() -> Spotting {
    let spots = (0..<number(0...4)).map { _ in
      Spotting.Spot(who: maybe(person()), name: maybe(text()), at: any(), text: text())
    }
    return Spotting(activity: text(), spots: spots, lines: (0..<number(0...3)).map { _ in text() })
  }

  mutating func bookmark() -> Bookmark {
    Bookmark(
      text: text(), criterion: maybe(text()),
      clip: maybe(Bookmark.Place(activity: text(), at: any())))
  }

  mutating func grouping() -> Grouping {
    let rounds = (0..<number(0...3)).map { _ in
      (0..<number(0...3)).map { _ in
        (0..<number(0...3)).map { _ in pick(.learner(person()), .standIn(text())) as Seat }
      }
    }
    let scenarios = (0..<number(0...3)).map { _ in text() }
    let duties = (0..<number(0...2)).map { _ in
      Duty(
        trainer: text(),
        rooms: (0..<number(0...3)).map { _ in (0..<number(0...2)).map { _ in number(1...20) } })
    }
    return Grouping(
      activity: word(), firstRound: number(1...9), rounds: rounds, scenarios: scenarios,
      duties: duties)
  }

  mutating func roundOpening() -> RoundOpening {
    let phases = (0..<number(0...4)).map { _ in
      RoundOpening.PhaseEnd(id: text(), end: moment())
    }
    let extended = maybe(RoundOpening.Extension(phase: word(), minutes: any()))
    return RoundOpening(
      activity: word(), round: number(1...9), phases: phases, extended: extended)
  }

  mutating func score() -> Score {
    let source = Rater.Source.allCases.randomElement(using: &self) ?? .trainer
    let performance = Performance(
      learner: person(), activity: text(), round: any(), attempt: pick(1, 2))
    var score = Score(performance: performance, rater: Rater(name: text(), source: source))
    for _ in 0..<number(0...4) { score.levels.updateValue(maybe(any()), forKey: text()) }
    score.global = maybe(any())
    score.note = maybe(text())
    score.isEarly = maybe(pick(true, false))
    score.reason = maybe(text())
    return score
  }

  mutating func levels() -> Levels {
    var levels = Levels()
    for _ in 0..<number(0...4) { levels.updateValue(maybe(any()), forKey: text()) }
    return levels
  }

  mutating func rater() -> Rater {
    let source = Rater.Source.allCases.randomElement(using: &self) ?? .trainer
    return Rater(name: text(), source: source)
  }

  mutating func keptLine() -> KeptLine {
    KeptLine(text(), sender: maybe(text()), rater: maybe(rater()), line: maybe(number(1...99)))
  }

  mutating func delivery() -> Delivery {
    Delivery(
      file: maybe(text()), hash: maybe(text()), scores: (0..<number(0...3)).map { _ in score() },
      kept: (0..<number(0...3)).map { _ in keptLine() })
  }

  mutating func inboxItem() -> Inbox.ID { Inbox.ID(act: actID(), position: number(1...200)) }

  mutating func reconciliation() -> Reconciliation {
    let way = Reconciliation.Way.allCases.randomElement(using: &self) ?? .both
    return Reconciliation(
      performance: Performance(
        learner: person(), activity: text(), round: any(), attempt: pick(1, 2)),
      key: word(), way: way, level: maybe(pick(3, 2.5)), rater: maybe(text()), note: maybe(text()))
  }

  mutating func calibration() -> Calibration {
    var calibration = Calibration(number: number(1...9))
    calibration.title = maybe(text())
    // Levels without any are no reference.
    let reference = levels()
    calibration.reference = reference.isEmpty ? nil : reference
    calibration.ratings = (0..<number(0...3)).map { _ in
      Calibration.Rating(rater: maybe(rater()), levels: levels(), note: maybe(text()))
    }
    calibration.unread = (0..<number(0...2)).map { _ in keptLine() }
    return calibration
  }

  mutating func points() -> Double {
    pick(0, 7, 7.5, 0.1, -3.25, 1e-9, 1e300, .pi, Double(number(0...1000)) / 7)
  }

  mutating func testResults() -> TestResults {
    let rows = (0..<number(0...3)).map { _ in
      TestResult(
        person: person(), points: points(),
        items: Dictionary(
          (0..<number(0...3)).map { _ in (text(), points()) }, uniquingKeysWith: { $1 }),
        flag: maybe(text()))
    }
    return TestResults(test: word(), file: maybe(text()), hash: maybe(text()), rows: rows)
  }

  mutating func surveyResponses() -> SurveyResponses {
    let rows = (0..<number(0...3)).map { _ in
      let answers = (0..<number(0...3)).map { _ in
        (text(), pick(.number(any()), .text(text())) as SurveyResponse.Answer)
      }
      return SurveyResponse(
        person: maybe(person()), answers: Dictionary(answers, uniquingKeysWith: { $1 }))
    }
    return SurveyResponses(survey: word(), file: maybe(text()), hash: maybe(text()), rows: rows)
  }

  mutating func note() -> Note {
    let kind = Note.Kind.allCases.randomElement(using: &self) ?? .note
    return Note(kind: kind, people: people(), text: text(), facts: texts())
  }

  mutating func personFacts() -> PersonFacts {
    var facts = PersonFacts(id: person())
    facts.name = maybe(text())
    facts.emails = (0..<number(0...2)).map { _ in text() }
    facts.ids = texts()
    facts.aliases = (0..<number(0...2)).map { _ in text() }
    facts.tags = texts()
    facts.enrolled = maybe(pick(true, false))
    return facts
  }

  mutating func attendanceImport() -> AttendanceImport {
    AttendanceImport(
      file: text(), hash: word(), platform: text(), meeting: pick("", word()),
      newest: maybe(moment()), ended: maybe(moment()), shift: pick(0, any()),
      replaces: (0..<number(0...2)).map { _ in text() },
      people: (0..<number(0...3)).map { _ in seenEvidence() })
  }

  private mutating func seenEvidence() -> SeenEvidence {
    let spans = (0..<number(0...3)).map { _ in
      SeenSpan(
        start: moment(), end: maybe(moment()), room: maybe(text()), isHull: pick(true, false))
    }
    return SeenEvidence(
      person: person(), spans: spans, reported: maybe(any()), kind: pick(nil, .host, .phone))
  }

  mutating func seenNames() -> SeenNames {
    SeenNames(
      hash: text(),
      people: (0..<number(0...3)).map { _ in
        Stranger(
          id: person(), names: (0..<number(0...2)).map { _ in text() },
          emails: (0..<number(0...2)).map { _ in text() })
      })
  }

  mutating func peopleAct() -> PeopleAct {
    switch number(0...6) {
    case 0: .cohort(CohortOpening(uuid: text(), cohort: text()))
    case 1:
      .roster(
        RosterImport(
          file: text(), hash: text(), people: (0..<number(0...3)).map { _ in personFacts() }))
    case 2: .undo(actID())
    case 3: .redo(actID())
    case 4: .unknown("merged")
    case 5: .seen(seenNames())
    default: .person(personFacts())
    }
  }
}
