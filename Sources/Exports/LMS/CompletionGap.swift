import Text
import Workshop

/// Something that completion of the course asks for and that is not there, in code and words.
struct CompletionGap: Equatable {
  /// A word for programs, such as `attendance` or `test:post-test`.
  let code: String
  /// Words for people.
  let words: String
  /// Whether it is a pass mark that was not reached.
  let isPassMark: Bool

  /// A session that has not been held.
  static func notHeld(session: String) -> CompletionGap {
    CompletionGap(
      code: "session:\(session)", words: "\(session) has not been held", isPassMark: false)
  }

  /// A session that somebody who is not enrolled did not come to.
  static func notAttended(session: String) -> CompletionGap {
    CompletionGap(
      code: "session:\(session)", words: "\(session) not attended", isPassMark: false)
  }

  /// A day of the programme without a session.
  static func noSession(day: Int, of days: Int) -> CompletionGap {
    CompletionGap(
      code: "day:\(day)", words: "day \(day) of \(days) is not among the sessions",
      isPassMark: false)
  }
}

extension CompletionGap {
  /// Says what one session lacks; the session is named when there are several.
  ///
  /// - Parameter statusOnly: Whether how much was attended must not be said.
  init(
    _ missing: Standing.Missing, of plan: Plan, session: String?, statusOnly: Bool = false
  ) {
    let prefix = session.map { "\($0): " } ?? ""
    switch missing {
    case .attendance where statusOnly:
      self.init(code: "attendance", words: prefix + "attended too little", isPassMark: false)
    case .attendance(let seconds, let possible, let percent):
      let share = possible == 0 ? 0 : (seconds * 2000 + possible) / (possible * 2)
      self.init(
        code: "attendance",
        words: prefix + "attended \(Figure.tenths(share)) % of \(possible / 60) min, "
          + "\(percent) % needed", isPassMark: false)
    case .test(let id):
      let title = plan.test(id)?.title ?? id
      self.init(code: "test:\(id)", words: prefix + "\(title) not taken", isPassMark: false)
    case .survey(let id):
      let title = plan.survey(id)?.title ?? id
      self.init(code: "survey:\(id)", words: prefix + "\(title) not answered", isPassMark: false)
    case .pass(let id, let points, let mark):
      let title = plan.test(id)?.title ?? id
      self.init(
        code: "pass:\(id)", words: prefix + "\(title) \(Figure.text(points)), \(mark) needed",
        isPassMark: true)
    }
  }
}
