import Names
import Plans

/// Who sent a line, as far as it is known.
public enum Sender: Hashable, Sendable {
  /// The line does not say.
  case nobody
  /// A trainer, by label.
  case trainer(String)
  /// Somebody of the cohort.
  case learner(PersonID)
  /// A name that is nobody for certain.
  case unknown(String)
}

/// Finds where the scores of lines belong: whom they are about, who judged, in which round.
///
/// What is not certain is not placed.
public struct ScorePlacer {
  private let situation: Situation
  /// The scores so far, with those of the lines before.
  var book: ScoreBook

  /// Creates a placer for what is true now.
  public init(_ situation: Situation) {
    self.situation = situation
    book = situation.session.scores
  }

  private var session: Session { situation.session }
  private var plan: Plan { situation.plan }
  private var identity: Identity { situation.roster.identity }

  /// Returns who a sender's name is.
  ///
  /// - Parameters:
  ///   - text: The name or address as the line has it, when it has one.
  ///   - own: The label of the user, who is "Me" to a platform.
  ///   - trainers: The trainers.
  public func sender(_ text: String?, own: String, trainers: TrainerNames) -> Sender {
    guard let text, !text.isEmpty else { return .nobody }
    let plain = text.lowercased()
    if ["me", "you", "ich", "moi", "yo"].contains(plain) { return .trainer(own) }
    if let person = identity.sender(text) { return .learner(person) }
    return trainers.certain(text).map(Sender.trainer) ?? .unknown(text)
  }

  /// Returns the score a line holds, at the place it belongs to.
  ///
  /// - Parameters:
  ///   - message: The line.
  ///   - sender: Who sent it.
  ///   - rater: Who judged, when that is certain.
  ///   - isFromFile: Whether it is a row of a file, which may correct what the file said before.
  public func place(
    _ message: ScoreMessage, from sender: Sender, rater: Rater? = nil, isFromFile: Bool = false
  ) throws(PlacementProblem) -> Score {
    if let problem = message.problem { throw .unreadable(problem) }
    var message = message
    let sender = try resolved(sender, &message)
    // What a line says of who judged counts more than who typed it.
    let rater = message.judge == nil && message.source == nil ? rater : nil
    if message.saysNothing, message.note == nil || (message.room == nil && message.name.isEmpty) {
      throw .noScore
    }
    if case .unknown(let name) = sender, rater == nil { throw .sender(name) }
    let (performance, room) = try performance(of: message, sender, rater)
    if let rater { return message.score(performance, rater) }
    let score = message.score(performance, try self.rater(message, sender, performance, room))
    if sender == .nobody, !isFromFile, holdsOther(score) {
      throw .seatHasScored(score.rater, performance)
    }
    return score
  }

  /// Whether the rater of a score has scored the performance and the score says more or other than
  /// that.
  private func holdsOther(_ score: Score) -> Bool {
    book.sheets[score.performance]?[score.rater] != nil && !book.knows(score)
  }

  /// Who sent a line, and whom a name in front of it means.
  ///
  /// `Uma: 4 4 3 4 2` is about Uma when she played, and from her when somebody else did.
  private func resolved(
    _ sender: Sender, _ message: inout ScoreMessage
  ) throws(PlacementProblem) -> Sender {
    if let judge = message.judge {
      return identity.certain(judge).map(Sender.learner) ?? .unknown(judge)
    }
    guard let lead = message.lead else { return sender }
    if message.name.isEmpty, sender != .nobody || hasTurn(lead, message) {
      message.name = lead
      return sender
    }
    if sender != .nobody { return sender }
    guard let person = identity.certain(lead) else { throw .name(lead, candidates: near(lead)) }
    return .learner(person)
  }

  private func hasTurn(_ name: String, _ message: ScoreMessage) -> Bool {
    guard let person = identity.certain(name),
      let turn = situation.performance(of: person, round: message.round)
    else { return false }
    let key = Rotation.RoundKey(turn.activity, turn.round)
    if let round = situation.round(numbered: message.round), key != round { return false }
    return message.room == nil || session.rotation.seat(of: person, in: key)?.room == message.room
  }

  /// Who comes near a name.
  private func near(_ name: String) -> [PersonID] {
    switch identity.typed(name) {
    case .one(let person): [person]
    case .several(let people), .nobody(let people): people
    }
  }

  /// The performance a line is about, and the room it took place in.
  private func performance(
    of message: ScoreMessage, _ sender: Sender, _ rater: Rater?
  ) throws(PlacementProblem) -> (Performance, room: Int) {
    if !message.name.isEmpty { return try named(message) }
    guard let round = situation.round(numbered: message.round) else {
      throw .noRound(message.round)
    }
    let rooms = session.rotation.rounds[round] ?? []
    guard let number = message.room ?? room(of: sender, rater, in: round) else { throw .noPlace }
    guard rooms.indices.contains(number - 1) else {
      throw .noRoom(number, round: round.round, rooms: rooms.count)
    }
    let role = plan.activity(round.activity)?.rolePlay?.scoredRole ?? 0
    let seat = rooms[number - 1].indices.contains(role) ? rooms[number - 1][role] : nil
    guard let learner = seat?.learner else {
      throw .standIn(room: number, round: round.round, by: seat)
    }
    let performance = Performance(
      learner: learner, activity: round.activity, round: round.round,
      attempt: message.attempt ?? 1)
    return (performance, number)
  }

  private func named(_ message: ScoreMessage) throws(PlacementProblem) -> (Performance, room: Int) {
    guard let learner = identity.certain(message.name) else {
      throw .name(message.name, candidates: near(message.name))
    }
    guard
      let performance = situation.performance(
        of: learner, round: message.round, attempt: message.attempt ?? 1),
      let seat = session.rotation.seat(
        of: learner, in: .init(performance.activity, performance.round))
    else { throw .noTurn(learner, situation.mismatch(of: learner, round: message.round)) }
    if let said = message.room, said != seat.room {
      throw .otherRoom(learner, room: seat.room, round: performance.round, said: said)
    }
    return (performance, seat.room)
  }

  /// The room somebody judged from: a learner's seat, or the room a trainer watched.
  private func room(
    of sender: Sender, _ rater: Rater?, in round: Rotation.RoundKey
  ) -> Int? {
    let trainer: String? =
      switch (rater, sender) {
      case (let rater?, _): rater.source == .trainer ? rater.name : nil
      case (nil, .trainer(let label)): label
      default: nil
      }
    if let trainer {
      let visits = session.scores.visits.map(\.watch)
      return visits.last {
        $0.rater == trainer && $0.activity == round.activity && $0.round == round.round
      }?.room
    }
    guard case .learner(let person) = sender else { return nil }
    return session.rotation.seat(of: person, in: round)?.room
  }

  private func rater(
    _ message: ScoreMessage, _ sender: Sender, _ performance: Performance, _ room: Int
  ) throws(PlacementProblem) -> Rater {
    let key = Rotation.RoundKey(performance.activity, performance.round)
    switch sender {
    case .trainer(let label): return Rater(name: label)
    case .learner(let person):
      if person == performance.learner { return Rater(name: person.text, source: .own) }
      let seat = session.rotation.seat(of: person, in: key)
      if let seat, seat.room != room {
        throw .elsewhere(
          person, room: seat.room, round: performance.round, of: performance.learner)
      }
      let role = seat.flatMap { seat in
        plan.activity(performance.activity)?.rolePlay?.roles[seat.role].id
      }
      let said = message.source == .own ? nil : message.source
      let source = said ?? role.flatMap(Rater.Source.init(rawValue:)) ?? .observer
      return Rater(name: person.text, source: source)
    case .nobody, .unknown:
      let source = message.source ?? .observer
      let seat = situation.seat(source, of: performance, in: key, room)
      guard let judge = source == .own ? performance.learner : seat?.learner else {
        throw .noRater(source, room: room, round: performance.round, by: seat)
      }
      return Rater(name: judge.text, source: source)
    }
  }
}

extension ScoreMessage {
  /// What it says, as a score.
  func score(_ performance: Performance, _ rater: Rater) -> Score {
    var score = Score(performance: performance, rater: rater)
    score.levels = levels
    score.global = global
    score.isEarly = isEarly
    score.note = note
    return score
  }
}
