public import Workshop

/// What lines leave behind for the screen and for the lines to come; nothing of it is saved.
public struct ScreenState: Equatable, Sendable {
  /// The latest text that was made for the room.
  public var latestPaste: String?
  /// Pasted lines that no verb has understood yet.
  public var kept: [String] = []
  /// Until when nothing is told that was not asked for.
  public var quietUntil: Instant?
  /// Whether a shared screen must show nothing but the item and its countdown.
  public var isHidden = false

  /// Creates the state before the first line.
  public init() {}
}
