/// Why something cannot be shown, asked or spotted.
public enum ClipsRefusal: Equatable, Sendable {
  /// The item runs no activity.
  case noActivity(item: String?)
  /// The activity is no clip.
  case noClip(activity: String)
  /// The activity was not launched.
  case notLaunched(activity: String)
  /// The clip has no cue of that number.
  case noCue(Int, cues: Int)
  /// Every cue's question was asked.
  case noMoreCues(activity: String)
  /// Lines name no moment of the clip, or only moments that came in before: how many.
  case nothingSpotted(known: Int)
  /// There is no fallback of that number.
  case noStep(Int, steps: Int)
}
