import Workshop

/// Why people cannot sit as was asked, and what can be done.
extension Voice {
  func seats(_ refusal: Refusal) -> String {
    switch refusal {
    case .noPhase: "No round runs. extend MINUTES ITEM gives an agenda item more."
    case .cannotSeat(let apart, let together): cannotSeat(apart, together)
    case .bond(let kind, let stands):
      stands
        ? "That holds already. \(kind.rawValue) lists what holds."
        : "No such rule holds. \(kind.rawValue) lists what holds."
    case .noPairs(let tag):
      tag.map { "No two people have the same \($0.harmless)." }
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
    default: "\(refusal)"
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
