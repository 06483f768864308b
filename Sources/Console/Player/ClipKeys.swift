import LineEditor
import Workshop

/// Single keys for a clip that is being shown: the same as in the player's own window.
struct ClipKeys: KeyMode {
  let hint =
    "space plays and pauses · r from the last cue · n next cue · arrows 5 s · q ends the keys"

  func title(_ situation: Situation) -> String { "clip: space r n ← → q" }

  func take(_ key: Keystroke, _ situation: Situation) -> KeyStep {
    switch key {
    case .character(" "): .run("clip pause")
    case .character("r"): .run("cue again")
    case .character("n"): .run("cue next")
    case .left: .run("cue -5")
    case .right: .run("cue +5")
    default: .notMine
    }
  }
}
