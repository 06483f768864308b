/// The words that learning systems know statuses by, all of them in one place.
enum LMSWords {
  /// One mark in each system's words.
  struct Attendance {
    /// LearnUpon's Live Learning: a learner is marked Present or Absent, nothing else.
    let learnUpon: String
    /// Moodle's Attendance activity: the acronyms of its default set, which are case-sensitive.
    let moodle: String
    /// The status in the extension of an attended statement.
    let statement: String
  }

  /// One outcome in each system's words.
  struct Result {
    /// LearnUpon's "Set Complete": Completed, Passed or Failed; the rest is not keyed in.
    let learnUponSheet: String
    /// LearnUpon's history file.
    ///
    /// `not started`, `completed` and `passed` were seen in files that
    /// were accepted; `failed` and `in progress` follow their form and are not confirmed.
    let learnUponHistory: String
  }

  /// The systems that marks are handed to, with each one's word for a mark.
  static let systems: [(name: String, word: @Sendable (AttendanceMark) -> String)] = [
    ("LearnUpon", { words($0).learnUpon }), ("Moodle", { words($0).moodle }),
    ("xAPI", { words($0).statement }),
  ]

  /// Returns a mark's words.
  static func words(_ mark: AttendanceMark) -> Attendance {
    switch mark {
    case .present: Attendance(learnUpon: "Present", moodle: "P", statement: "present")
    case .late: Attendance(learnUpon: "Present", moodle: "L", statement: "late")
    case .partial: Attendance(learnUpon: "Present", moodle: "L", statement: "partial")
    case .absent: Attendance(learnUpon: "Absent", moodle: "A", statement: "absent")
    case .excused: Attendance(learnUpon: "Absent", moodle: "E", statement: "excused")
    }
  }

  /// Returns an outcome's words.
  static func words(_ outcome: Outcome) -> Result {
    switch outcome {
    case .notStarted: Result(learnUponSheet: "Not completed", learnUponHistory: "not started")
    case .inProgress: Result(learnUponSheet: "Not completed", learnUponHistory: "in progress")
    case .completed: Result(learnUponSheet: "Completed", learnUponHistory: "completed")
    case .passed: Result(learnUponSheet: "Passed", learnUponHistory: "passed")
    case .failed: Result(learnUponSheet: "Failed", learnUponHistory: "failed")
    }
  }
}
