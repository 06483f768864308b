import Text
import Workshop

extension LMSSystem {
  /// LearnUpon: the Login ID is an e-mail address or a user name.
  ///
  /// Live Learning marks a learner Present or Absent, nothing else. Outcomes are those of its history
  /// file: `not started`, `completed` and `passed` were seen in files that were accepted; `failed`
  /// and `in progress` follow their form and are not confirmed.
  public static let learnUpon = LMSSystem(
    name: "LearnUpon", keys: ["learnupon"],
    headers: ["learnupon": ["learnupon user id"]],
    files: [
      LMSFile(
        .markingSheet, "learnupon-sheet",
        "marking sheet in roster order, to key in Present and Completed"),
      LMSFile(
        .enrolmentHistory, "learnupon-history",
        "enrolment history, a migration file for your LearnUpon contact"),
    ],
    dates: .dayFirst,
    attendance: { mark in
      switch mark {
      case .present, .late, .partial: "Present"
      case .absent, .excused: "Absent"
      }
    },
    outcome: { outcome in
      switch outcome {
      case .notStarted: "not started"
      case .inProgress: "in progress"
      case .completed: "completed"
      case .passed: "passed"
      case .failed: "failed"
      }
    })
}
