/// Why bytes are no zone file.
public enum ZoneFileProblem: Error, Equatable, Sendable, CustomStringConvertible {
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
    case .notInOrder: "the changes in the time zone file are not in order"
    case .leapSeconds: "the time zone file counts leap seconds; use the one without"
    case .badRule(let rule): "the time zone file ends with a rule that cannot be read: \(rule)"
    }
  }
}
