public import Calendar
public import Formats
import Workshop

/// What lines leave behind for the screen and for the lines to come; nothing of it is saved.
public struct ScreenState: Equatable, Sendable {
  /// The latest text that was made for the room.
  public var latestPaste: RoomText?
  /// Pasted lines that no verb has understood yet.
  public var kept: [String] = []
  /// Until when the console shows only what somebody asked for.
  public var quietUntil: Instant?
  /// Whether a shared screen must show nothing but the item and its countdown.
  public var isHidden = false

  /// The clip that is being shown.
  public var playback: Playback?
  /// The clip that could not be shown, or whose player has gone, until another is.
  public var trouble: Trouble?

  /// Why a clip is not shown any more.
  public struct Trouble: Equatable, Sendable {
    /// The activity whose clip it is.
    public let activity: String
    /// What went wrong, in words.
    public let words: String
    /// The second it had got to.
    public let position: Double
  }

  /// Creates the state before the first line.
  public init() {}
}
