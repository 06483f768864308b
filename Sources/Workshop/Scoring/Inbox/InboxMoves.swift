import Plans

/// What somebody types to place an item of the inbox by hand.
public struct InboxChoice: Equatable, Sendable {
  /// Who was scored, when given.
  public var learner: PersonID?
  /// Who judged, when given.
  public var judge: PersonID?
  /// From which seat, when given.
  public var source: Rater.Source?
  /// In which round, when given.
  public var round: Int?
  /// The attempt's number, when the line gives one.
  public var attempt: Int?
  /// Levels that take the place of what the item says.
  public var line: ScoreLine?

  /// Creates a choice that leaves everything as the item has it.
  public init(learner: PersonID? = nil) { self.learner = learner }
}

/// Deciding on the inbox.
extension Situation {
  /// Why an item waits; `nil` when it would find its place by now.
  public func placementProblem(of item: Inbox.Item) -> PlacementProblem? {
    switch item.content {
    case .score(let score):
      return performance(of: score) == nil
        ? .noTurn(score.performance.learner, mismatch(of: score)) : nil
    case .line(let line):
      do throws(PlacementProblem) {
        _ = try ScorePlacer(self).place(line, in: self)
        return nil
      } catch { return error }
    }
  }

  /// Whom an item may be about when it does not say so for certain, the likeliest first.
  public func candidates(_ item: Inbox.Item) -> [PersonID] {
    switch placementProblem(of: item) {
    case .noTurn(_, .otherRole(_, _, let round, _, let by)):
      [played(by, round) ?? watched(item, round)].compactMap { $0 }
    case .name(_, let candidates): candidates.filter { performance(of: $0) != nil }
    case .otherRoom(let learner, _, _, _): [learner]
    default: []
    }
  }

  /// The person in the scored role there, when they had that turn.
  private func played(_ seat: Seat?, _ round: Int) -> PersonID? {
    guard let learner = seat?.learner, let key = self.round(numbered: round),
      exemption(of: learner, in: key) != .lost
    else { return nil }
    return learner
  }

  /// Who played in the room that the judge was watching in a round.
  private func watched(_ item: Inbox.Item, _ round: Int) -> PersonID? {
    let rater =
      switch item.content {
      case .score(let score): score.rater.source == .trainer ? score.rater.name : nil
      case .line(let line): line.rater?.name
      }
    guard let rater, let key = self.round(numbered: round) else { return nil }
    let watch = session.scores.visits.map(\.watch).last {
      $0.rater == rater && $0.activity == key.activity && $0.round == key.round
    }
    let role = plan.activity(key.activity)?.rolePlay?.scoredRole ?? 0
    guard let watch, let rooms = session.rotation.rounds[key],
      rooms.indices.contains(watch.room - 1), rooms[watch.room - 1].indices.contains(role)
    else { return nil }
    return played(rooms[watch.room - 1][role], round)
  }

  /// Places an item of the inbox: as it is when it fits by now, or as the choice says.
  public func place(_ item: Inbox.Item, _ choice: InboxChoice) throws(Refusal) -> Act {
    if item.state != .open { throw .scoring(.notOpen(item.number, item.state)) }
    var score: Score
    switch item.content {
    case .score(let kept): score = try place(kept, choice)
    case .line(let line): score = try place(line, choice)
    }
    if let line = choice.line {
      for (key, level) in line.levels { score.levels.updateValue(level, forKey: key) }
      score.global = line.global ?? score.global
      score.isEarly = line.isEarly ?? score.isEarly
      score.note = line.text ?? score.note
    }
    return .scoring(.placed(Placement(item: item.id, score: score)))
  }

  /// Drops items of the inbox; they stay in the journal.
  public func drop(_ items: [Inbox.Item]) throws(Refusal) -> Act {
    if let closed = items.first(where: { $0.state != .open }) {
      throw .scoring(.notOpen(closed.number, closed.state))
    }
    return .scoring(.dropped(items.map(\.id)))
  }

  private func performance(of score: Score) -> Performance? {
    let round = score.performance.round
    return performance(
      of: score.performance.learner, round: round == 0 ? nil : round,
      attempt: score.performance.attempt)
  }

  private func place(_ kept: Score, _ choice: InboxChoice) throws(Refusal) -> Score {
    var score = kept
    if choice.learner == nil, choice.round == nil, let place = performance(of: kept) {
      score.performance = place
    } else {
      let learner = choice.learner ?? kept.performance.learner
      score.performance = try turn(
        of: learner, round: choice.round, near: kept.performance.round,
        attempt: choice.attempt ?? kept.performance.attempt)
    }
    if let judge = choice.judge {
      score.rater = try rater(
        source: choice.source, judge: judge, of: score.performance.learner,
        round: score.performance.round)
    }
    return score
  }

  private func place(_ line: KeptLine, _ choice: InboxChoice) throws(Refusal) -> Score {
    let message = ScoreMessage(line.text, scoring: plan.scoring)
    if choice == InboxChoice() {
      do throws(PlacementProblem) { return try ScorePlacer(self).place(line, in: self) } catch {
        throw .scoring(.unplaced(error))
      }
    }
    let performance = try turn(
      of: try whom(choice, message), round: choice.round ?? message.round, near: nil,
      attempt: choice.attempt ?? message.attempt ?? 1)
    return message.score(performance, try rater(line, message, choice, performance))
  }

  /// The learner of a line: the one given, else the one its name and place show without its levels.
  private func whom(
    _ choice: InboxChoice, _ message: ScoreMessage
  ) throws(Refusal) -> PersonID {
    if let learner = choice.learner { return learner }
    if let person = roster.identity.certain(message.name) { return person }
    if let key = round(numbered: message.round), let room = message.room,
      let rooms = session.rotation.rounds[key],
      rooms.indices.contains(room - 1)
    {
      let role = plan.activity(key.activity)?.rolePlay?.scoredRole ?? 0
      if rooms[room - 1].indices.contains(role), let learner = rooms[room - 1][role].learner {
        return learner
      }
    }
    throw .rollCall(.nobody)
  }

  /// The performance somebody means: in the given round, in one near, or the latest.
  private func turn(
    of learner: PersonID, round: Int?, near: Int?, attempt: Int
  ) throws(Refusal) -> Performance {
    let found =
      performance(of: learner, round: round ?? near, attempt: attempt)
      ?? (round == nil ? performance(of: learner, attempt: attempt) : nil)
    guard let found else { throw .scoring(.noTurn(learner, round: round)) }
    return found
  }

  /// Who judged: the person given, else the known sender, else the one in that seat; a name
  /// nobody of the cohort has stays a rater of its own.
  private func rater(
    _ line: KeptLine, _ message: ScoreMessage, _ choice: InboxChoice, _ performance: Performance
  ) throws(Refusal) -> Rater {
    let learner = performance.learner
    let sender = ScorePlacer(self).sender(line.sender, own: "", trainers: TrainerNames([]))
    let known: PersonID? = if case .learner(let person) = sender { person } else { nil }
    if let judge = choice.judge ?? known {
      return try rater(
        source: choice.source ?? message.source, judge: judge, of: learner,
        round: performance.round)
    }
    let said = choice.source ?? message.source
    if let rater = line.rater, said == nil { return rater }
    let source = said ?? .observer
    if case .unknown(let name) = sender { return Rater(name: name, source: source) }
    let key = Rotation.RoundKey(performance.activity, performance.round)
    let room = session.rotation.seat(of: learner, in: key)?.room ?? 0
    switch seat(source, of: performance, in: key, room) {
    case .learner(let person):
      let rater = Rater(name: person.text, source: person == learner ? .own : source)
      if line.line == nil, session.scores.sheets[performance]?[rater] != nil {
        throw .scoring(.unplaced(.seatHasScored(rater, performance)))
      }
      return rater
    case .standIn(let name): return Rater(name: name, source: source)
    case nil: throw .scoring(.noRater(source))
    }
  }
}

extension ScorePlacer {
  /// Places a line that was kept.
  func place(_ line: KeptLine, in situation: Situation) throws(PlacementProblem) -> Score {
    try place(
      ScoreMessage(line.text, scoring: situation.plan.scoring),
      from: sender(line.sender, own: "", trainers: TrainerNames([])), rater: line.rater,
      isFromFile: line.line != nil)
  }
}
