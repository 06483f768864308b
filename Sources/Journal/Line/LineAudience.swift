/// Who may see an act.
public enum LineAudience: String, Sendable {
  /// Everybody in the room: fit for a shared screen.
  case everyone
  /// Facilitators and co-trainers.
  case trainers
  /// Its writer alone.
  case `private`
}
