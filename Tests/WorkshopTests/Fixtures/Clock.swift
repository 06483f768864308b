import Calendar
import Testing
import Workshop

/// The moment at which a clock in the example's room shows a time on 1 December 2026.
///
/// - Parameter clock: Hours and minutes, seconds where they matter, such as `09:02` or `12:20:30`.
func at(_ clock: String) -> Instant {
  let text = clock.count == 5 ? clock + ":00" : clock
  guard let instant = Instant("2026-12-01T\(text)+01:00") else {
    Issue.record("\(clock) is no time of day")
    return Instant(milliseconds: 0)
  }
  return instant
}

extension Instant {
  /// What a clock in the example's room shows at this moment, with seconds where there are any.
  var clock: String {
    let text = rfc3339(offset: 3600, milliseconds: false)
    let time = text.dropFirst(11).prefix(8)
    return String(time.hasSuffix(":00") ? time.dropLast(3) : time)
  }
}

extension PersonID {
  /// The people whose ids are some words, in order.
  static func list(_ words: String) -> [PersonID] {
    words.split(separator: " ").map { PersonID(String($0)) }
  }
}
