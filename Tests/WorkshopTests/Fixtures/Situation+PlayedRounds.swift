import Workshop

extension Situation {
  /// The rooms of every round that was opened so far, in order.
  var playedRounds: [[Room]] {
    session.rotation.opened.compactMap { session.rotation.rounds[$0.key] }
  }
}
