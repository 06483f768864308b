import Plans

/// Deciding who judged a performance.
extension Situation {
  /// A learner who judged, from the seat they had in that room.
  ///
  /// - Parameters:
  ///   - source: From which seat, when it was said; otherwise the seat they had, and observing when
  ///     they had none there.
  ///   - judge: Who judged, when it was said; otherwise who had that seat.
  ///   - learner: Who was scored.
  ///   - round: In which round, the latest they were scored in unless said otherwise.
  public func rater(
    source: Rater.Source?, judge: PersonID?, of learner: PersonID, round: Int?
  ) throws(Refusal) -> Rater {
    let place = performance(of: learner, round: round)
    if let judge {
      return Rater(name: judge.text, source: seat(judge, of: learner, said: source, place))
    }
    let source = source ?? .observer
    guard let judge = source == .own ? learner : seated(source, place) else {
      throw .scoring(.noRater(source))
    }
    return Rater(name: judge.text, source: source)
  }

  /// From which seat somebody judged: a learner who scores their own turn is `self`, nobody else is.
  private func seat(
    _ judge: PersonID, of learner: PersonID, said: Rater.Source?, _ place: Performance?
  ) -> Rater.Source {
    if judge == learner { return .own }
    if let said, said != .own { return said }
    return seatedSource(judge, place)
  }

  /// The learner who observed a turn; `nil` when nobody of the cohort had that seat.
  public func observer(of turn: ScoreCoverage.Turn) -> Rater? {
    let place = turn.performance
    return seated(.observer, place).map { Rater(name: $0.text, source: .observer) }
  }

  /// The seats of the room a performance took place in, with their roles' ids.
  private func seats(_ place: Performance?) -> [(role: String, seat: Seat)] {
    guard let place else { return [] }
    let key = Rotation.RoundKey(place.activity, place.round)
    guard let found = session.rotation.seat(of: place.learner, in: key),
      let room = session.rotation.rounds[key]?[found.room - 1],
      let roles = plan.activity(place.activity)?.rolePlay?.roles
    else { return [] }
    return zip(roles, room).map { ($0.id, $1) }
  }

  private func seated(_ source: Rater.Source, _ place: Performance?) -> PersonID? {
    seats(place).first { $0.role == source.rawValue }?.seat.learner
  }

  private func seatedSource(_ judge: PersonID, _ place: Performance?) -> Rater.Source {
    let role = seats(place).first { $0.seat == .learner(judge) }?.role
    return role.flatMap(Rater.Source.init(rawValue:)) ?? .observer
  }
}
