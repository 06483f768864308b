import TestKit
import Workshop

/// Random acts about who sits where.
extension SplitMix64 {
  mutating func bond() -> Bond {
    let kind = Bond.Kind.allCases.randomElement(using: &self) ?? .apart
    return Bond(
      kind: kind, people: [PersonID("ana"), PersonID("ben")], isLifted: pick(true, false))
  }

  mutating func room() -> Room { (0..<3).map { _ in pick(.learner(person()), .standIn("Bo")) } }

  mutating func reseating() -> Reseating {
    Reseating(activity: activity(), round: number(1...3), rooms: [number(1...3): room()])
  }

  mutating func freeze() -> Freeze {
    Freeze(
      activity: activity(), round: number(1...3), room: number(1...3), person: maybe(person()))
  }

  mutating func thaw() -> Thaw {
    Thaw(
      activity: activity(), round: number(1...3), room: number(1...3),
      way: Thaw.Way.allCases.randomElement(using: &self) ?? .end,
      phases: [RoundOpening.PhaseEnd(id: "play", end: moment())], seats: maybe(room()))
  }
}
