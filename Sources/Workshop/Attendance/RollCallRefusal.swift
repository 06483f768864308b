public import Calendar

/// Why somebody cannot be said to be here, gone or absent.
public enum RollCallRefusal: Equatable, Sendable {
  /// Everybody named already has that status.
  case already(Status, [PersonID])
  /// These people were not in the session then.
  case notThere([PersonID], at: Instant)
  /// These people came only later, so nothing of theirs ends then.
  case cameLater([PersonID], came: Instant, at: Instant)
  /// No mark in the session is from a time when marks ended nothing.
  case nothingToEnd
  /// Nobody was named.
  case nobody
  /// Two names mean one person.
  case onePerson(PersonID)
  /// Somebody is enrolled and so no guest.
  case enrolled(PersonID)
  /// Somebody is a guest already.
  case guestAlready(PersonID)
  /// Somebody was erased and cannot be anybody.
  case erased
}
