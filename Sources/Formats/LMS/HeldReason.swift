/// Why somebody is not in a file: the learning system would refuse or misplace them.
public enum HeldReason: Equatable, Sendable {
  /// A walk-in unknown to the system (its name, and the key of its ids).
  case walkin(system: String, key: String)
  /// No e-mail address and no id in the system (its name, and the key of its ids).
  case noLogin(system: String, key: String)
  /// No e-mail address, which the file is matched by.
  case noAddress
  /// The same login as somebody else, so that the system could not tell them apart.
  case shared(login: String, with: [String])
  /// None of the person's logins is in the list of those the system knows; the nearest one.
  case unknown(logins: [String], nearest: String?)
  /// A grade outside what can be given.
  case grade(points: Double, maximum: Double)
}
