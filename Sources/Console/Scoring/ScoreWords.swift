import Workshop

/// How scores, who gave them and what they are of are written.
struct ScoreWords {
  let voice: DisplayFormat
  private var situation: Situation { voice.situation }

  init(_ voice: DisplayFormat) { self.voice = voice }

  /// Levels in the order of the criteria, then the global rating: `H5 E4  global 3`.
  func levels(_ levels: Levels, global: Int?) -> String {
    let scored = situation.plan.scoring.criteria.filter { levels.keys.contains($0.key) }
    var parts = scored.map { Self.level($0.key, levels[$0.key] ?? nil) }.joined(separator: " ")
    if let global { parts += (parts.isEmpty ? "" : "  ") + "global \(global)" }
    return parts
  }

  /// Everything a score says but its evidence.
  func levels(_ score: Score) -> String {
    let levels = levels(score.levels, global: score.global)
    guard let isEarly = score.isEarly else { return levels }
    let early = isEarly ? "solved too early" : "not solved too early"
    return levels.isEmpty ? early : "\(levels), \(early)"
  }

  /// One level: `H5`, `calm 4`, `A n/o`.
  static func level(_ key: String, _ level: Int?) -> String {
    guard let level else { return "\(key) n/o" }
    return key.count == 1 && key.first?.isNumber == false ? "\(key)\(level)" : "\(key) \(level)"
  }

  /// A level that another one took the place of: `H5 → H4`.
  static func replaced(_ change: ScoreBook.Replaced) -> String {
    "\(level(change.key, change.old)) → \(level(change.key, change.new))"
  }

  /// Who gave a score: `you`, a trainer's label, or a learner with their seat.
  func rater(_ rater: Rater) -> String {
    if rater.source == .trainer { return rater.name == voice.rater ? "you" : rater.name }
    return "\(voice.name(PersonID(rater.name))), \(rater.source.rawValue)"
  }

  /// Where a performance took place: `round 2, room 6`, with the role play when there were several.
  func place(_ performance: Performance) -> String {
    let key = Rotation.RoundKey(performance.activity, performance.round)
    let seat = situation.session.rotation.seat(of: performance.learner, in: key)
    let attempt = performance.attempt > 1 ? ", try \(performance.attempt)" : ""
    let place =
      "round \(performance.round)\(attempt)" + (seat.map { ", \(voice.place($0.room))" } ?? "")
    return situation.hasSeveralRolePlays ? "\(play(performance.activity)), \(place)" : place
  }

  /// A role play's title.
  func play(_ activity: String) -> String {
    situation.plan.activity(activity)?.title ?? activity
  }

  /// Why a score was kept aside.
  func reason(_ misplacement: TurnMismatch, of learner: PersonID) -> String {
    let name = voice.name(learner)
    switch misplacement {
    case .noRound: return "\(name) is scored before any round was opened."
    case .noSeat(let round): return "\(name) has no seat in round \(round)."
    case .otherRole(let role, let room, let round, let scored, let by):
      let place = "\(voice.inside(voice.place(room))), round \(round)"
      let player = by.map { self.player($0, round: round) } ?? "nobody"
      return "\(name) is \(role) \(place); the \(scored) there is \(player)."
    }
  }

  /// Who has the scored role of a round, and when they did not play.
  private func player(_ seat: Seat, round: Int) -> String {
    guard let learner = seat.learner,
      let key = situation.session.rotation.opened.last(where: { $0.key.round == round })?.key,
      situation.waiver(of: learner, in: key) == .lost
    else { return occupant(seat) }
    return "\(voice.name(learner)) (not played)"
  }

  /// Who sits in a seat, with a status that explains why they may not have played.
  func occupant(_ seat: Seat) -> String {
    guard let learner = seat.learner else { return voice.name(seat) }
    let status = situation.statusAsSaid(of: learner)
    return voice.name(learner) + (status == .present ? "" : " (\(status.rawValue))")
  }
}
