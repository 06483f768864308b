import Formats
import TestKit
import Workshop

/// What is known about people.
extension RandomActs {
  /// Each kind after the one before: a new kind does not compile until it stands here.
  mutating func people(after act: PeopleAct?) -> PeopleAct? {
    switch act {
    case nil: .cohort(CohortOpening(uuid: pick("uuid-1", "uuid-2"), cohort: text("acme-3")))
    case .cohort: .joined(cohort: pick("uuid-1", "uuid-2"))
    case .joined:
      .opened(SessionOpening(folder: pick("2026-12-01", "kick-off.2"), opening: opening()))
    case .opened: .roster(rosterImport())
    case .roster: .person(personFacts())
    case .person: .learned(learningImport())
    case .learned: .seen(seenNames())
    case .seen: .same(person(), person())
    case .same: .erased(Erasing(person: text("dd"), remains: PersonID("p9")))
    case .erased: .undo(actID())
    case .undo: .redo(actID())
    case .redo: .unknown("merged")
    case .unknown: nil
    }
  }

  private mutating func rosterImport() -> RosterImport {
    RosterImport(
      file: text("roster.csv"), hash: text("aa", "bb"), people: some(3) { $0.personFacts() },
      held: maybe(text("Ana Ruiz")).map { name in
        [
          HeldRow(
            line: int(1...9, Bounds.line), name: name,
            emails: maybe(text("ana@mail.example")).map { [$0] } ?? [])
        ]
      } ?? [])
  }

  private mutating func personFacts() -> PersonFacts {
    var facts = PersonFacts(id: person())
    facts.name = maybe(text("Ana Ruiz", "Ben Okafor"))
    facts.emails = (0..<number(0...2)).map { _ in text("ana@acme.example") }
    facts.ids = texts(["moodle": "417"])
    facts.aliases = (0..<number(0...2)).map { _ in text("iPad") }
    facts.tags = texts(["team": "Rosa"])
    facts.enrolled = maybe(pick(true, false))
    return facts
  }

  private mutating func learningImport() -> LearningImport {
    let rows = some(3) {
      LearningImport.Row(
        person: $0.person(), course: $0.text("HEARD", ""),
        learning: Learning(
          $0.pick(.done, .notDone, .waived(reason: $0.maybe($0.word("knows it")))),
          day: $0.maybe("2026-11-12")))
    }
    return LearningImport(file: text("completions.csv"), hash: text("ee"), rows: rows)
  }

  private mutating func seenNames() -> SeenNames {
    SeenNames(
      hash: text("gg"),
      people: some(3) {
        Stranger(
          id: $0.person(), names: $0.some(2) { $0.text("Galaxy A14") },
          emails: $0.some(2) { $0.text("a14@mail.example") })
      })
  }
}
