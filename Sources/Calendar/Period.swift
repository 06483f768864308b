/// A period from one moment up to, not including, another.
public struct Period: Hashable, Sendable {
  /// When it begins.
  public var start: Instant
  /// When it ends; never before ``start``.
  public var end: Instant

  /// Creates a stretch; an end before the start makes it empty.
  public init(_ start: Instant, _ end: Instant) {
    self.start = start
    self.end = max(start, end)
  }

  /// Its length in whole seconds.
  public var seconds: Int { end.seconds(since: start) }

  /// Returns the part that lies in another stretch, or `nil` when none does.
  public func clipped(to other: Period) -> Period? {
    let start = max(start, other.start)
    let end = min(end, other.end)
    return start < end ? Period(start, end) : nil
  }
}

extension [Period] {
  /// The same stretches in order, overlapping and touching ones joined, empty ones gone.
  public func joined() -> [Period] {
    var result: [Period] = []
    for span in self.filter({ $0.start < $0.end }).sorted(by: { $0.start < $1.start }) {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = Swift.max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// The parts of these joined stretches that lie outside other joined ones.
  public func removing(_ others: [Period]) -> [Period] {
    var result: [Period] = []
    for span in self {
      var rest = span
      for other in others where other.end > rest.start && other.start < rest.end {
        if other.start > rest.start { result.append(Period(rest.start, other.start)) }
        rest = Period(Swift.min(other.end, rest.end), rest.end)
      }
      if rest.start < rest.end { result.append(rest) }
    }
    return result
  }

  /// The total length of joined stretches in whole seconds.
  public var seconds: Int { reduce(0) { $0 + $1.seconds } }
}
