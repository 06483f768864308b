package import Workshop

/// Why a score has no place, and why it was kept aside.
extension DisplayFormat {
  /// Why something waits.
  package func words(for problem: PlacementProblem) -> String {
    switch problem {
    case .noScore: return "no score in it"
    case .unreadable(let refusal): return short(refusal)
    case .sender(let name): return "\(name) is nobody for certain"
    case .name(let name, let candidates):
      let near = candidates.prefix(3).map(full)
      return near.isEmpty
        ? "\(name) is nobody" : "\(name): \(Self.list(Array(near)))?"
    case .noPlace: return "no \(noun) and no name"
    case .noRound(let round):
      return round.map { "round \($0) was not opened" } ?? "no round was opened"
    case .noRoom(let room, let round, let rooms):
      return "no \(place(room)) in round \(round); there are \(rooms)"
    case .noTurn(let learner, let mismatch):
      return reason(mismatch, of: learner).withoutPeriod
    case .standIn(let room, _, let by):
      return "\(inside(place(room))) \(by.map(name) ?? "nobody") plays, who is "
        + "not scored"
    case .otherRoom(let learner, let room, let round, let said):
      return "\(name(learner)) is \(inside(place(room))) in round \(round), not "
        + "\(said)"
    case .elsewhere(let judge, let room, let round, let learner):
      return
        "\(name(judge)) is \(inside(place(room))) in round \(round), not with "
        + name(learner)
    case .noRater(let source, let room, _, let by):
      return by.map {
        "the \(source.rawValue) \(inside(place(room))) is \(name($0))"
      }
        ?? "\(place(room)) has no \(source.rawValue)"
    case .seatHasScored(let rater, let performance):
      let judge = name(PersonID(rater.name))
      return "\(judge), \(rater.source.rawValue), has scored \(name(performance.learner)) "
        + "already, and the line does not say who sent it: by=NAME says it"
    }
  }

  /// What cannot be read, without what was done about it.
  private func short(_ refusal: Refusal) -> String {
    var words = self.words(for: refusal)
    if let end = words.firstRange(of: " Nothing saved.") { words.removeSubrange(end) }
    return words.withoutPeriod
  }

  /// Why a score was kept aside.
  package func reason(_ mismatch: TurnMismatch, of learner: PersonID) -> String {
    let name = self.name(learner)
    switch mismatch {
    case .noRound(nil): return "\(name) is scored before any round was opened."
    case .noRound(let round?):
      return "Round \(round) is not open yet, so \(name) has no turn in it."
    case .noSeat(let round): return "\(name) has no seat in round \(round)."
    case .otherRole(let role, let room, let round, let scored, let by):
      let place = "\(inside(self.place(room))), round \(round)"
      let player = by.map { self.player($0, round: round) } ?? "nobody"
      return "\(name) is \(role) \(place); the \(scored) there is \(player)."
    }
  }

  /// Who has the scored role of a round, and when they did not play.
  private func player(_ seat: Seat, round: Int) -> String {
    guard let learner = seat.learner,
      let key = situation.session.rotation.opened.last(where: { $0.key.round == round })?.key,
      situation.exemption(of: learner, in: key) == .lost
    else { return occupant(seat) }
    return "\(name(learner)) (not played)"
  }

  /// Who sits in a seat, with a status that explains why they may not have played.
  package func occupant(_ seat: Seat) -> String {
    guard let learner = seat.learner else { return name(seat) }
    let status = situation.statusAsSaid(of: learner)
    return name(learner) + (status == .present ? "" : " (\(status.rawValue))")
  }
}

extension String {
  fileprivate var withoutPeriod: String { hasSuffix(".") ? String(dropLast()) : self }

  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return place..<index(place, offsetBy: text.count) }
      place = index(after: place)
    }
    return nil
  }
}
