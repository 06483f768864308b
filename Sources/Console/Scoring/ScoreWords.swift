import Plans
import Wording
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
}
