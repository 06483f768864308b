/// A time zone as the system's zone files describe it (RFC 8536), up to the year 2100.
public struct TZif: Equatable, Sendable {
  /// Seconds east of Greenwich before the first transition.
  public var initialOffset: Int
  /// The transitions in order of time.
  public var transitions: [Transition]

  /// An instant from which another offset holds.
  public struct Transition: Equatable, Sendable {
    /// Seconds since 1970 in UTC.
    public var at: Int64
    /// Seconds east of Greenwich from then on.
    public var offset: Int

    /// Creates a transition.
    public init(at: Int64, offset: Int) {
      self.at = at
      self.offset = offset
    }
  }

  /// Creates a zone.
  public init(initialOffset: Int, transitions: [Transition]) {
    self.initialOffset = initialOffset
    self.transitions = transitions
  }

  /// The transitions as pairs.
  public var pairs: [(at: Int64, offset: Int)] { transitions.map { ($0.at, $0.offset) } }

  /// Returns the seconds east of Greenwich at an instant.
  public func offset(at instant: Int64) -> Int {
    transitions.last { $0.at <= instant }?.offset ?? initialOffset
  }
}

/// Why bytes are no zone file.
public enum TZifProblem: Error, Equatable, Sendable, CustomStringConvertible {
  case notZone
  case cutShort
  case badType
  case notInOrder
  case leapSeconds
  case badRule(String)

  /// The problem in words.
  public var description: String {
    switch self {
    case .notZone: "not a time zone file: it does not begin with \"TZif\""
    case .cutShort: "the time zone file is cut short"
    case .badType: "the time zone file names a time type that it does not have"
    case .notInOrder: "the transitions in the time zone file are not in order"
    case .leapSeconds: "the time zone file counts leap seconds; use one from \"posix\""
    case .badRule(let rule): "the time zone file ends with a rule that cannot be read: \(rule)"
    }
  }
}
