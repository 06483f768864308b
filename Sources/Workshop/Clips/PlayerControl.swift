/// What shows a clip.
public enum PlayerControl: Equatable, Sendable {
  /// A player that takes commands and reports its position.
  case player
  /// Some player that cannot be asked; a timer runs beside it.
  case timer
}
