import Text
public import Workshop

extension LearnerResult.Missing {
  /// A share attended, rounded half up to one decimal.
  package static func share(_ seconds: Int, of possible: Int) -> String {
    "\(Figure.tenths(possible == 0 ? 0 : (seconds * 2000 + possible) / (possible * 2))) %"
  }

  /// How many seconds a share lacks, where its rounded figure would read as enough; else empty.
  package static func shortfall(_ seconds: Int, of possible: Int, percent: Int) -> String {
    guard possible > 0, (seconds * 2000 + possible) / (possible * 2) >= percent * 10 else {
      return ""
    }
    return ", \((possible * percent + 99) / 100 - seconds) s short"
  }
}

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
      let short = LearnerResult.Missing.shortfall(seconds, of: possible, percent: percent)
      return "attended \(LearnerResult.Missing.share(seconds, of: possible)) of "
        + "\(possible / 60) min, \(percent) % needed\(short)"
    case .test: return "\(title) not taken"
    case .survey: return "\(title) not answered"
    case .pass(_, let points, let mark):
      return "\(title) \(Figure.text(points, beside: Double(mark))), \(mark) needed"
    }
  }
}
