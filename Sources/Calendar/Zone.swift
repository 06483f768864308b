/// A time zone as a table of its offsets, so that nothing depends on the machine it is read on.
public struct Zone: Equatable, Sendable {
  /// The zone's IANA name, such as `Europe/Berlin`.
  public let name: String
  /// Seconds from UTC before the first change.
  public let initial: Int
  /// The changes in order.
  public let changes: [Change]

  /// A moment from which another offset holds.
  public struct Change: Equatable, Sendable {
    /// Seconds since the epoch.
    public let at: Int64
    /// Seconds from UTC from then on.
    public let offset: Int

    /// Creates a change.
    public init(at: Int64, offset: Int) {
      self.at = at
      self.offset = offset
    }
  }

  /// Creates a zone from its table; the changes must be in order of time.
  public init(name: String, initial: Int, changes: [Change] = []) {
    self.name = name
    self.initial = initial
    self.changes = changes
  }

  /// Coordinated Universal Time.
  public static let utc = Zone(name: "UTC", initial: 0)

  /// Seconds from UTC at a moment.
  public func offset(at instant: Instant) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= instant.seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : changes[low - 1].offset
  }

  /// What a wall clock in the zone shows at a moment.
  public func civil(_ instant: Instant) -> CivilTime {
    CivilTime(instant, offset: offset(at: instant))
  }

  /// The moments at which a wall clock in the zone shows a time, in order.
  ///
  /// There are two when clocks go back over it and none when they jump over it.
  public func instants(_ civil: CivilTime) -> [Instant] {
    var found: [Instant] = []
    let guess = civil.instant(offset: 0)
    let offsets = [-86_400, 0, 86_400].map { offset(at: guess.adding(seconds: $0)) }
    for candidate in offsets.map({ civil.instant(offset: $0) })
    where self.civil(candidate) == civil && !found.contains(candidate) {
      found.append(candidate)
    }
    return found.sorted()
  }

  /// The moment at which a wall clock in the zone shows a time: the first of two; when clocks jump
  /// over it, the moment that is as long after the jump as the time is past it.
  public func instant(_ civil: CivilTime) -> Instant {
    if let first = instants(civil).first { return first }
    let before = offset(at: civil.instant(offset: 0).adding(seconds: -86_400))
    return civil.instant(offset: before)
  }
}
