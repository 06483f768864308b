import Plans
import Workshop

/// Why something cannot be shown, asked or spotted, and what can be done.
extension DisplayFormat {
  func words(for refusal: ClipsRefusal) -> String {
    switch refusal {
    case .noActivity(let item):
      (item.map { "\(self.item($0)) runs no activity." } ?? "Nothing runs.")
        + " launch NAME takes \(Self.list(situation.plan.activities.map(\.id)))."
    case .noClip(let activity): "\(self.activity(activity)) is no clip."
    case .notLaunched(let activity):
      "\(self.activity(activity)) was not launched. clip \(activity) plays it."
    case .noCue(let cue, let cues): "There is no cue \(cue); there are \(cues)."
    case .noMoreCues(let activity): "\(self.activity(activity)) has no more cues."
    case .nothingSpotted(let known):
      known == 0
        ? "These lines name no moment of the clip, such as 1:12."
        : "All \(Self.count(known, "moment")) came in before."
    case .noStep(let step, let steps): "There is no fallback \(step); there are 1 to \(steps)."
    }
  }
}
