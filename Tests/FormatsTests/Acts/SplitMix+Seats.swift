import TestKit
import Workshop

/// The parts of acts about who sits where, with any facts at all.
extension SplitMix64 {
  mutating func bond() -> Bond {
    let kind = Bond.Kind.allCases.randomElement(using: &self) ?? .apart
    return pick(true, false)
      ? Bond(kind: kind, people: [person(), person()], isLifted: pick(true, false))
      : Bond(kind: kind, tag: text(), isLifted: pick(true, false))
  }

  mutating func room() -> Room {
    (0..<number(0...4)).map { _ in pick(.learner(person()), .standIn(text())) }
  }

  mutating func phases() -> [RoundOpening.PhaseEnd] {
    (0..<number(0...4)).map { _ in RoundOpening.PhaseEnd(id: text(), end: moment()) }
  }

  mutating func reseating() -> Reseating {
    let rooms = (0..<number(0...3)).map { _ in (number(1...9), room()) }
    return Reseating(
      activity: word(), round: number(1...9), rooms: Dictionary(rooms, uniquingKeysWith: { $1 }))
  }

  mutating func freeze() -> Freeze {
    Freeze(
      activity: word(), round: any(), room: number(1...99), person: maybe(person()))
  }

  mutating func thaw() -> Thaw {
    Thaw(
      activity: word(), round: any(), room: number(1...99),
      way: Thaw.Way.allCases.randomElement(using: &self) ?? .end, phases: phases(),
      seats: maybe(room()))
  }
}
