import Calendar
public import Formats
public import Workshop

/// One act of every kind, for each test that says "every".
///
/// The switches have no default: a new act does not compile until it has a sample.
public enum ActSamples {
  /// An act of every name that a journal holds.
  public static let acts: [Act] = ActName.all.map(act)

  /// Returns an act of a name.
  public static func act(_ name: ActName) -> Act {
    switch name {
    case .session(let name): .session(session(name))
    case .rollCall(let name): .rollCall(rollCall(name))
    case .agenda(let name): .agenda(agenda(name))
    case .clips(let name): .clips(clips(name))
    case .practice(let name): .practice(practice(name))
    case .scoring(let name): .scoring(scoring(name))
    case .results(let name): .results(results(name))
    case .notes(let name): .notes(notes(name))
    case .undo: .undo(id)
    case .redo: .redo(id)
    }
  }

  private static let ana = PersonID("ana")
  private static let id = ActID(writer: "faye-7k3q9x", seq: 3)
  private static let start = Instant(milliseconds: 1_796_112_000_000)
  private static let play = "role-play-a"

  private static var score: Score {
    var score = Score(
      performance: Performance(learner: ana, activity: play, round: 1), rater: Rater(name: "Faye"))
    score.levels = ["H": 4]
    return score
  }

  private static var opening: Opening {
    Opening(
      session: "uuid-1", cohort: "acme-3", zone: "Europe/Berlin",
      window: Period(start, start.adding(minutes: 240)), doors: start, workshop: "aa",
      lead: "faye-7k3q9x")
  }

  private static func session(_ name: SessionCodec.Name) -> SessionAct {
    switch name {
    case .opened:
      .opened(opening)
    case .joined: .joined(session: "uuid-1")
    case .lead: .lead(writer: "bo-2m4n6p")
    case .closed: .closed
    case .shifted:
      .shifted(ClockShift(writer: "bo-2m4n6p", acts: [1...4, 6...6], seconds: -720))
    }
  }

  private static func rollCall(_ name: RollCallCodec.Name) -> RollCallAct {
    switch name {
    case .here: .here([ana])
    case .lost: .lost([ana])
    case .left: .left([ana], reason: "a call")
    case .absent: .absent([ana])
    case .excused: .excused([ana], reason: "ill")
    case .walkin: .walkin(ana)
    case .attended:
      .attended(AttendanceImport(file: "zoom.csv", hash: "ee", platform: "zoom", people: []))
    case .identified: .identified(PersonID("s1"), as: ana)
    }
  }

  private static func agenda(_ name: AgendaCodec.Name) -> AgendaAct {
    switch name {
    case .moved: .moved(Move(number: 2, from: "welcome", to: "recap"))
    case .retimed: .retimed(Retiming(item: "recap", from: 15, to: 10))
    case .skipped: .skipped(item: "recap", true)
    case .replanned: .replanned(Replanning(dropped: ["recap"]))
    case .held: .held(reason: "alarm")
    case .resumed: .resumed
    }
  }

  private static func clips(_ name: ClipsCodec.Name) -> ClipsAct {
    switch name {
    case .launched: .launched(Launch(activity: "clip-1", means: .player))
    case .cued: .cued(activity: "clip-1", cue: "c1")
    case .spotted:
      .spotted(Spotting(activity: "clip-1", spots: [Spotting.Spot(at: 72, text: "louder")]))
    }
  }

  private static func practice(_ name: PracticeCodec.Name) -> PracticeAct {
    switch name {
    case .watching: .watching(Watch(rater: "Faye", activity: play, round: 1, room: 1))
    case .grouped: .grouped(Grouping(activity: play, rounds: [[[.learner(ana)]]]))
    case .round: .round(RoundOpening(activity: play, round: 1, phases: []))
    case .apart: .ruled(SeatingRule(kind: .apart, tag: "team"))
    case .together: .ruled(SeatingRule(kind: .together, tag: "team"))
    case .optedOut: .optedOut([ana], true)
    case .reseated:
      .reseated(Reseating(activity: play, round: 1, rooms: [1: [.learner(ana)]]))
    case .froze: .froze(Freeze(activity: play, round: 1, room: 1))
    case .thawed: .thawed(RoomResumption(activity: play, round: 1, room: 1, way: .end, phases: []))
    }
  }

  private static func scoring(_ name: ScoringCodec.Name) -> ScoringAct {
    switch name {
    case .scored: .scored(score)
    case .unplaced: .unplaced(score)
    case .delivered: .delivered(Delivery(kept: [KeptLine("R9 4", sender: "Ana")]))
    case .placed: .placed(Placement(item: Inbox.ID(act: id, position: 1), score: score))
    case .dropped: .dropped([Inbox.ID(act: id, position: 1)])
    case .reconciled:
      .reconciled(Reconciliation(performance: score.performance, key: "H", way: .both))
    case .calibrated: .calibrated(Calibration(number: 1))
    }
  }

  private static func results(_ name: ResultsCodec.Name) -> ResultsAct {
    switch name {
    case .tested:
      .tested(TestResults(test: "pre-test", rows: [TestResult(person: ana, points: 7)]))
    case .surveyed:
      .surveyed(
        SurveyResponses(
          survey: "survey", rows: [SurveyResponse(person: ana, answers: ["s1": .number(4)])]))
    }
  }

  private static func notes(_ name: NotesCodec.Name) -> NotesAct {
    switch name {
    case .noted: .noted(Note(kind: .note, people: [ana], text: "quick"))
    case .bookmarked: .bookmarked(Bookmark(text: "let her finish", criterion: "H"))
    }
  }
}

extension ActSamples {
  /// An act about people of every name that a journal holds.
  public static let peopleActs: [PeopleAct] = PeopleActCodec.Name.allCases.map(act)

  /// Returns an act about people of a name.
  public static func act(_ name: PeopleActCodec.Name) -> PeopleAct {
    switch name {
    case .cohort: .cohort(CohortOpening(uuid: "uuid-2", cohort: "acme-3"))
    case .joined: .joined(cohort: "uuid-2")
    case .opened: .opened(SessionOpening(folder: "2026-12-01", opening: opening))
    case .roster: .roster(RosterImport(file: "names.csv", hash: "aa", people: [somebody]))
    case .person: .person(somebody)
    case .seen: .seen(SeenNames(hash: "bb", people: [Stranger(id: PersonID("s1"), names: ["A"])]))
    case .learned:
      .learned(
        LearningImport(
          file: "lms.csv", hash: "cc",
          rows: [LearningImport.Row(person: ana, course: "", learning: Learning(.done, day: nil))]))
    case .same: .same(ana, PersonID("anna"))
    case .erased: .erased(Erasing(person: "dd", remains: PersonID("p9")))
    case .undo: .undo(id)
    case .redo: .redo(id)
    }
  }

  private static var somebody: PersonFacts {
    var facts = PersonFacts(id: ana)
    facts.name = "Ana Ruiz"
    facts.enrolled = false
    return facts
  }
}
