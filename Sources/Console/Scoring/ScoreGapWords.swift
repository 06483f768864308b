import Workshop

/// The rooms of a round of which no observer's or customer's score has come, and why.
struct RoomGaps {
  /// A phrase for each room.
  let words: [String]

  init(_ round: Rotation.RoundKey, _ voice: Voice) {
    let situation = voice.situation
    let rooms = situation.session.rotation.rounds[round] ?? []
    let roles = situation.plan.activity(round.activity)?.rolePlay?.roles ?? []
    let scored = situation.plan.activity(round.activity)?.rolePlay?.scoredRole ?? 0
    let observer = roles.firstIndex { $0.id == Rater.Source.observer.rawValue }
    let raters = situation.session.scores.raters
    words = rooms.enumerated().compactMap { index, room in
      let name = voice.place(index + 1)
      let player = room.indices.contains(scored) ? room[scored] : nil
      let watcher = observer.flatMap { room.indices.contains($0) ? room[$0] : nil }
      guard let learner = player?.learner else {
        return "\(name) (\(player.map(voice.name) ?? "nobody") plays)"
      }
      let performance = Performance(
        learner: learner, activity: round.activity, round: round.round)
      let isSeen = (raters[performance] ?? []).contains {
        [.observer, .customer].contains($0.source)
      }
      if isSeen { return nil }
      switch situation.waiver(of: learner, in: round) {
      case .lost: return "\(name) (not played)"
      case .exempt: return nil
      case nil: break
      }
      let status = situation.session.presence.status(learner, closed: false)
      if status != .present {
        return "\(name) (\(voice.name(learner)) \(status.rawValue))"
      }
      switch watcher {
      case .standIn(let trainer): return "\(name) (\(trainer) has it)"
      case .learner(let person): return "\(name) (\(voice.name(person)))"
      case nil: return name
      }
    }
  }
}
