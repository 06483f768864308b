import Formats
import TestKit
import Workshop

/// What is shown.
extension RandomActs {
  /// Each kind after the one before: a new kind does not compile until it stands here.
  mutating func clips(after act: ClipsAct?) -> ClipsAct? {
    switch act {
    case nil: .launched(launch())
    case .launched: .cued(activity: text("clip", "play-a"), cue: text("cue-1", "cue-2"))
    case .cued: .spotted(spotting())
    case .spotted: nil
    }
  }

  private mutating func launch() -> Launch {
    let means = Launch.Means.allCases.randomElement(using: &self) ?? .none
    return Launch(
      activity: text("clip", "play-a"), means: means, reason: maybe(text("blocked")),
      file: maybe(text("small.mp4")))
  }

  private mutating func spotting() -> Spotting {
    let spots = some(4) {
      Spotting.Spot(
        who: $0.maybe($0.person()), name: $0.maybe($0.text("Milo")),
        at: $0.int(0...90, Bounds.clipSecond),
        text: $0.text("sarcasm", "louder"))
    }
    return Spotting(activity: text("clip"), spots: spots, lines: some(3) { $0.text("ha") })
  }
}
