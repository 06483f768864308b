/// The proof that an act is on the disk, and where.
public struct Receipt: Hashable, Sendable {
  /// The identity that the act was given.
  public let stamp: LineStamp
  /// Where it was saved.
  public let place: Place
  /// What happened on the way: a journal that is writable again, a file that was restored.
  public let notices: [Notice]
  /// The identity of the line with which the writer joined just before, when this was their first act
  /// here.
  public let joined: LineStamp?

  /// The two places where acts are saved.
  public enum Place: Hashable, Sendable {
    /// The writer's own journal.
    case journal
    /// A file in the fallback folder, because the journal could not be written.
    case fallback(path: String, reason: String)
  }

  /// Makes a receipt for an act that was given this identity.
  public init(stamp: LineStamp, place: Place, notices: [Notice], joined: LineStamp? = nil) {
    self.joined = joined
    self.stamp = stamp
    self.place = place
    self.notices = notices
  }
}
