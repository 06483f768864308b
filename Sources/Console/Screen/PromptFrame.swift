import Calendar
import Desk
import Formats
import LineEditor
import Workshop

/// What stands around the line, computed once for each second and each change of it: keys are
/// echoed without asking the session anything.
struct PromptFrame {
  let left: [Span]
  let right: [Span]
  let title: String
  private let second: Int64
  private let columns: Int
  private let playback: Playback?

  /// Computes what stands around the line now.
  ///
  /// - Parameters:
  ///   - mode: What kind of console it is.
  ///   - keys: What single keys are for, while they are read.
  ///   - playback: The clip that is shown.
  ///   - isCalm: Whether times are told in minutes.
  init(
    _ situation: Situation, columns: Int, isHidden: Bool, mode: Prompt.Mode, keys: String?,
    playback: Playback?, isCalm: Bool
  ) {
    left =
      isHidden
      ? Prompt.hidden(situation)
      : Prompt.left(situation, columns: columns, mode: mode, keys: keys)
    right = Prompt.right(
      situation, playback: playback, columns: columns, mode: mode, keys: keys,
      isCalm: isCalm)
    title = Prompt.title(situation, isCalm: isCalm)
    second = Self.second(situation.now)
    self.columns = columns
    self.playback = playback
  }

  /// Whether it is still true at a moment, as long as nothing else has changed.
  func holds(at now: Instant, columns: Int, playback: Playback?) -> Bool {
    Self.second(now) == second && self.columns == columns && self.playback == playback
  }

  private static func second(_ now: Instant) -> Int64 { now.milliseconds / 1000 }
}
