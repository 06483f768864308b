import Formats
import TestKit
import Workshop

/// Rooms, rounds and seats.
extension RandomActs {
  /// Each kind after the one before: a new kind does not compile until it stands here.
  mutating func practice(after act: PracticeAct?) -> PracticeAct? {
    switch act {
    case nil: .grouped(grouping())
    case .grouped: .round(roundOpening())
    case .round: .ruled(rule())
    case .ruled: .optedOut(people() + [person()], pick(true, false))
    case .optedOut: .reseated(reseating())
    case .reseated: .froze(freeze())
    case .froze: .thawed(thaw())
    case .thawed: .watching(watch())
    case .watching: nil
    }
  }

  private mutating func grouping() -> Grouping {
    let duties = (0..<number(0...2)).map { _ in
      Duty(
        trainer: text("Faye", "Bo"),
        rooms: some(3) { random in random.some(2) { $0.number(1...20) } })
    }
    return Grouping(
      activity: activity(), firstRound: number(1...3),
      rounds: some(3) { random in random.some(3) { $0.room() } },
      scenarios: (0..<number(0...3)).map { _ in text("A1", "A2") }, duties: duties)
  }

  private mutating func room() -> Room {
    (0..<number(0...4)).map { _ in pick(.learner(person()), .standIn(text("Bo"))) }
  }

  private mutating func phases() -> [RoundOpening.PhaseEnd] {
    some(4) { RoundOpening.PhaseEnd(id: $0.text("brief", "play"), end: $0.moment()) }
  }

  private mutating func roundOpening() -> RoundOpening {
    RoundOpening(
      activity: activity(), round: number(1...3), phases: phases(),
      extended: maybe(
        RoundOpening.Extension(phase: word("play"), minutes: int(-2...5, Bounds.addedMinutes))))
  }

  private mutating func rule() -> SeatingRule {
    let kind = SeatingRule.Kind.allCases.randomElement(using: &self) ?? .apart
    return pick(true, false)
      ? SeatingRule(kind: kind, people: [person(), person()], isLifted: pick(true, false))
      : SeatingRule(kind: kind, tag: text("team"), isLifted: pick(true, false))
  }

  private mutating func reseating() -> Reseating {
    let rooms = some(3) { ($0.number(1...3), $0.room()) }
    return Reseating(
      activity: activity(), round: number(1...3),
      rooms: Dictionary(rooms, uniquingKeysWith: { $1 }))
  }

  private mutating func freeze() -> Freeze {
    Freeze(
      activity: activity(), round: int(1...3, Bounds.round), room: number(1...3),
      person: maybe(person()))
  }

  private mutating func thaw() -> RoomResumption {
    RoomResumption(
      activity: activity(), round: int(1...3, Bounds.round), room: number(1...3),
      way: RoomResumption.Way.allCases.randomElement(using: &self) ?? .end, phases: phases(),
      seats: maybe(room()))
  }

  private mutating func watch() -> Watch {
    Watch(
      rater: text("Faye", "Bo"), activity: activity(), round: int(1...3, Bounds.round),
      room: int(1...4, Bounds.room))
  }
}
