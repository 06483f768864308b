import Workshop

/// Why rooms, rounds or seats cannot be so, and what can be done.
extension DisplayFormat {
  func words(for refusal: PracticeRefusal) -> String {
    switch refusal {
    case .noRolePlay: "That is no role play."
    case .tooFew(let present):
      "\(noun == "table" ? "Tables" : "Rooms") need at least 2 people; \(present == 1 ? "1 is" : "\(present) are") here."
    case .noRooms:
      noun == "table"
        ? "Nobody has a table yet. groups 3 gives everybody one."
        : "No rooms were made yet. groups 3 makes them."
    case .noMoreRounds(_, let opened):
      "All \(Self.count(opened, "round")) that have \(noun)s were opened. groups makes more."
    case .roundRuns(let round, let until):
      "Round \(round) runs until \(exact(until)). round end ends it now."
    case .noRoom(let room, let rooms): "There is no \(place(room)); there are \(rooms)."
    case .noRound:
      situation.session.rotation.latest.map {
        "Round \($0.key.round) is over. round open opens the next."
      } ?? "No round was opened yet. round open opens the next."
    case .noPhase: "No round runs. extend MINUTES ITEM gives an agenda item more."
    case .phaseLeft(let phase, let seconds):
      "\(phase) has only \(Self.countdown(seconds)) left. round end \(phase) ends it now."
    case .otherPhase(let round, let runs):
      "In round \(round) runs \(runs). round end \(runs) ends it, round end the round."
    case .cannotSeat(let apart, let together): cannotSeat(apart, together)
    case .rule(let kind, let stands):
      stands
        ? "That holds already. \(kind.rawValue) lists what holds."
        : "No such rule holds. \(kind.rawValue) lists what holds."
    case .noPairs(let tag):
      tag.map { "No two people have the same \($0)." }
        ?? "That takes two people or more."
    case .contrary(let pair, let kind):
      "\(pairs([pair])) must sit \(kind == .apart ? "together" : "apart") by another rule. "
        + "\(kind == .apart ? "together" : "apart") NAME NAME off lifts it."
    case .observes(let people, let isOut):
      "\(names(people)) "
        + (isOut
          ? people.count == 1 ? "only observes" : "only observe"
          : people.count == 1 ? "plays" : "play") + " already."
    case .noSeat(let person, let round): "\(name(person)) has no seat in round \(round)."
    case .frozen(let room, let isFrozen):
      isFrozen
        ? "\(self.room(room)) stands still already. freeze \(room) says how it can go on."
        : "\(self.room(room)) does not stand still."
    case .scoredRole(let seats):
      "\(noun == "table" ? "Tables" : "Rooms") of \(seats) would lack the role that is scored. "
        + "groups 3 fills \(noun)s of three."
    case .notWatching: "Say first which \(noun): in \(noun.uppercased()). Or say whom: score NAME …"
    case .nobodyScored(let room): "Nobody who is scored sits \(inside(place(room)))."
    }
  }

  private func cannotSeat(_ apart: [PersonPair], _ together: [PersonPair]) -> String {
    var words: [String] = []
    if !apart.isEmpty { words.append("No \(noun)s keep apart \(pairs(apart))") }
    if !together.isEmpty {
      words.append((words.isEmpty ? "No" : "no") + " \(noun)s bring together \(pairs(together))")
    }
    return words.joined(separator: "; ") + ". Nothing changed. Lift a rule with off, ask for other "
      + "sizes or rounds, or type groups … anyway."
  }
}
