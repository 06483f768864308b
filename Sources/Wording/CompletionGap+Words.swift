import Text
public import Workshop

extension CompletionGap {
  /// What is missing, in a few words.
  ///
  /// - Parameter statusOnly: Whether how much was attended must not be said.
  public func words(statusOnly: Bool) -> String {
    switch self {
    case .notHeld(let session): "\(session) has not been held"
    case .notAttended(let session): "\(session) not attended"
    case .noSession(let day, let days): "day \(day) of \(days) is not among the sessions"
    case .missing(let missing, let title, let session):
      (session.map { "\($0): " } ?? "") + Self.words(missing, title, statusOnly)
    }
  }

  private static func words(
    _ missing: LearnerResult.Missing, _ title: String, _ statusOnly: Bool
  ) -> String {
    switch missing {
    case .attendance where statusOnly: return "attended too little"
    case .attendanceAtMost where statusOnly: return "not certain to have attended enough"
    case .attendanceAtMost(let seconds, let possible, let percent):
      let share = possible == 0 ? 0 : (seconds * 2000 + possible) / (possible * 2)
      return "attended at most \(Figure.tenths(share)) % of \(possible / 60) min, "
        + "\(percent) % needed for certain"
    case .attendance(let seconds, let possible, let percent):
      if possible == 0 {
        return "attended \(seconds / 60) min of a session whose times nobody knows"
      }
      let share = (seconds * 2000 + possible) / (possible * 2)
      return "attended \(Figure.tenths(share)) % of \(possible / 60) min, \(percent) % needed"
    case .test: return "\(title) not taken"
    case .survey: return "\(title) not answered"
    case .pass(_, let points, let mark):
      return "\(title) \(Figure.text(points)), \(mark) needed"
    }
  }
}
