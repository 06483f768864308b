import Plans
import Wording
import Workshop

/// Rooms and rounds as text.
enum RoundWords {
  /// What runs and how long: `R2 play, 3:12 left, until 11:12 · then debrief until 11:17`.
  static func running(_ round: RoundProgress, _ turn: Turn) -> String {
    let voice = turn.voice
    let held = turn.situation.session.agenda.isHeld ? " (stands still)" : ""
    var words =
      "R\(round.key.round) \(round.phase.id), \(DisplayFormat.countdown(round.secondsLeft)) left"
      + "\(held), until \(voice.exact(round.phase.end))"
    if let next = round.next {
      words += " · then \(next.id) until \(voice.exact(next.end))"
    }
    return words
  }

  /// Which rounds are still to come: `rounds 2 and 3 are still to come`.
  static func toCome(_ keys: [Rotation.RoundKey]) -> String? {
    if keys.isEmpty { return nil }
    let numbers = DisplayFormat.list(keys.map { "\($0.round)" }, "and")
    return keys.count == 1
      ? "round \(numbers) is still to come" : "rounds \(numbers) are still to come"
  }

  /// That an item is too short for its rounds: `3 rounds of 15 min take 45; Role play A has 40`.
  static func shortfall(_ shortfall: RoundShortfall, _ voice: DisplayFormat) -> String {
    let each = shortfall.play.roundMinutes
    let rounds = DisplayFormat.count(each == 0 ? 0 : shortfall.minutes / each, "round")
    return "\(rounds) of \(each) min take \(shortfall.minutes); \(voice.item(shortfall.item)) has "
      + "\(shortfall.has) for them. Played in full it ends \(voice.clock(shortfall.end))."
  }

  /// What a round is: `Role play A, round 1 of 3: The parcel that was delivered`.
  static func title(_ key: Rotation.RoundKey, _ situation: Situation, _ voice: DisplayFormat)
    -> String
  {
    let count = situation.rounds(of: key.activity).count
    let scenario = situation.scenario(of: key)
    return "\(voice.activity(key.activity)), round \(key.round) of \(max(count, key.round))"
      + (scenario.map { ": \($0.title)" } ?? "")
  }

  /// The rooms of a round, one line a room: `Room 1  A Ana · C Ben · O Chloe`.
  ///
  /// - Parameter marks: Whether who is not here stands in brackets.
  static func rooms(
    _ key: Rotation.RoundKey, marks: Bool, _ situation: Situation, _ voice: DisplayFormat
  ) -> [String] {
    let play = situation.plan.activity(key.activity)?.rolePlay
    let gone = marks ? Set(situation.missing(in: key)) : []
    return situation.rooms(in: key).enumerated().map { number, room in
      let seats = room.enumerated().map { position, seat in
        let letter = play?.role(at: position).map { $0.key + " " } ?? ""
        let isGone = seat.learner.map(gone.contains) ?? false
        return letter + (isGone ? "[\(voice.name(seat))]" : voice.name(seat))
      }
      return "\(voice.room(number + 1))  " + seats.joined(separator: " · ")
    }
  }

  /// Who sits in a round and is not here: `Not here: Viktor (room 3)`.
  static func missing(
    _ key: Rotation.RoundKey, _ situation: Situation, _ voice: DisplayFormat
  ) -> String? {
    let people = situation.missing(in: key).map { person in
      let room = situation.session.rotation.seat(of: person, in: key)?.room ?? 0
      return "\(voice.name(person)) (\(voice.noun) \(room))"
    }
    return people.isEmpty ? nil : "Not here: \(people.joined(separator: ", "))"
  }

  /// What the rooms of a role play can show for themselves.
  ///
  /// - Parameter observers: Those who only observe, who need no other role.
  static func proof(
    _ proof: RotationProof, rounds: Int, roles: [RolePlay.Role], observers: Set<PersonID> = [],
    _ voice: DisplayFormat
  ) -> String {
    let missing = proof.missing.filter { !observers.contains($0.key) }
    var parts = [
      "\(DisplayFormat.count(proof.rooms, voice.noun)) × \(DisplayFormat.count(rounds, "round"))",
      "\(DisplayFormat.count(proof.repeats, "repeated pair"))",
    ]
    if rounds >= roles.count {
      let once = rounds == roles.count ? "once" : "at least once"
      for (position, role) in roles.enumerated() {
        let people = missing.filter { $0.value.contains(position) }.keys.sorted()
        if people.count > 6 {
          parts.append("\(people.count) never \(role.title)")
        } else if !people.isEmpty {
          parts.append("never \(role.title): \(voice.names(people))")
        }
      }
      if missing.isEmpty {
        let all = roles.map { "\($0.title) \(once)" }.joined(separator: ", ")
        parts.append("everyone \(all)")
      }
    }
    return parts.joined(separator: " · ")
  }

  /// Which seats the team fills: `co-trainer fills R1 room 8 Observer, R2 room 6 Advocate`.
  static func standIns(
    _ proof: RotationProof, from first: Int, roles: [RolePlay.Role], _ voice: DisplayFormat
  ) -> [String] {
    let seats = proof.standIns.filter { $0.round >= first }
    var names: [String] = []
    for seat in seats where !names.contains(seat.name) { names.append(seat.name) }
    return names.map { name in
      let places = seats.filter { $0.name == name }.map { seat in
        let role = roles.indices.contains(seat.role) ? roles[seat.role].title : ""
        return "R\(seat.round) \(voice.noun) \(seat.room) \(role)"
      }
      return "\(name) fills \(places.joined(separator: ", "))"
    }
  }
}
