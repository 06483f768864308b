import Plans
import Wording
import Workshop

/// What scenarios ask of people beyond what the workshop allows.
enum ScenarioWords {
  /// Heat that rises too fast: `Heat: R1 goes from 2 to 5, more than max-jump 1`.
  static func jump(_ jump: ScenarioProof.Jump, _ activity: Activity) -> String {
    let most = activity.rolePlay?.maxJump ?? 0
    return "Heat: R\(jump.round) goes from \(jump.from) to \(jump.to), more than max-jump \(most)"
  }

  /// Who plays the hostile customer too often, and why that cannot be helped.
  static func excess(_ excess: HostileExcess, _ voice: DisplayFormat) -> String {
    let people = excess.people.map { player in
      "\(voice.name(player.person)) " + player.rounds.map { "R\($0)" }.joined(separator: " ")
    }
    let why =
      excess.turns > excess.left
      ? "\(DisplayFormat.count(excess.turns, "such turn")), \(excess.left) left for those here."
      : "The others of their \(voice.noun) may not either."
    let limit = excess.limit == 1 ? "once" : "\(excess.limit) times"
    return "Hostile customer more than \(limit): "
      + people.joined(separator: ", ") + ". " + why
  }
}
