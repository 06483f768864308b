public import Calendar

/// Somebody's presence over the session in equal pieces, to be seen at a glance.
public struct PresenceBar: Equatable, Sendable {
  /// The pieces from the session's start to its end.
  public let pieces: [Piece]

  /// How much of a piece somebody was there.
  public enum Piece: Equatable, Sendable {
    /// The piece has not come yet.
    case ahead
    /// Not at all, or for less than a quarter.
    case gone
    /// A part of it.
    case partly
    /// Three quarters of it or more.
    case there
  }

  /// Cuts a window into pieces.
  ///
  /// - Parameters:
  ///   - spans: Joined stretches of presence.
  ///   - window: The session.
  ///   - count: How many pieces, at least one.
  ///   - now: The present moment; what is later is ahead.
  public init(_ spans: [Period], in window: Period, count: Int, now: Instant) {
    let seconds = window.seconds
    pieces = (0..<max(1, count)).map { index in
      let piece = Period(
        window.start.adding(seconds: seconds * index / max(1, count)),
        window.start.adding(seconds: seconds * (index + 1) / max(1, count)))
      let past = Period(piece.start, min(piece.end, now)).seconds
      if past <= 0 { return .ahead }
      let there = spans.reduce(0) { $0 + ($1.clipped(to: piece)?.seconds ?? 0) }
      if there * 4 >= past * 3 { return .there }
      return there * 4 < past ? .gone : .partly
    }
  }
}
