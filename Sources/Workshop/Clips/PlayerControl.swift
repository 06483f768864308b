/// What shows a clip.
public enum PlayerControl: Equatable, Sendable {
  /// A player that does what it is told and says where it is.
  case player
  /// Some player that cannot be asked; a timer runs beside it.
  case timer
}
