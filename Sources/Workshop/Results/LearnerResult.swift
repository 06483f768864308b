import Plans

/// What the session comes to for one person: attended, completed, graded.
public struct LearnerResult: Equatable, Sendable {
  /// Whose it is.
  public let person: Person
  /// How much they attended.
  public let attendance: Attendance
  /// What is missing for completion, empty when nothing is.
  public let missing: [Missing]
  /// The grade that `result:` names, or `nil` when there is none.
  public let grade: Grade?

  /// Whether everything the completion rule asks for is there.
  public var isComplete: Bool { missing.isEmpty }

  /// Something that completion asks for and that is not there.
  public enum Missing: Equatable, Sendable {
    /// The share attended is too small: seconds attended, possible, and the percent asked for.
    case attendance(seconds: Int, possible: Int, percent: Int)
    /// The share attended is known only as at most so much, and nobody vouches for enough of it.
    case attendanceAtMost(seconds: Int, possible: Int, percent: Int)
    /// A test was not taken.
    case test(String)
    /// A test was taken and not passed: points reached and points asked for.
    case pass(String, points: Double, passMark: Int)
    /// A survey was not answered.
    case survey(String)

    /// Whether it is a share of the time.
    public var isAttendance: Bool {
      switch self {
      case .attendance, .attendanceAtMost: true
      case .test, .pass, .survey: false
      }
    }
  }

  /// A number that may leave the room.
  public struct Grade: Equatable, Sendable {
    /// Points reached.
    public let points: Double
    /// The most points there are.
    public let maximum: Double
    /// The points needed to pass, when there is a pass mark.
    public let passMark: Double?
    /// What it is the grade of: a test's title or the words for trainers' scores.
    public let title: String
    /// The steps it is without, since no trainer has given them a level; empty for tests.
    public let unscored: [String]

    /// Creates a grade.
    public init(
      points: Double, maximum: Double, passMark: Double?, title: String, unscored: [String] = []
    ) {
      self.unscored = unscored
      self.points = points
      self.maximum = maximum
      self.passMark = passMark
      self.title = title
    }

    /// The share of the maximum, from 0 to 1.
    public var share: Double { maximum > 0 ? points / maximum : 0 }
    /// The pass mark as a share of the maximum, when there is one.
    public var passShare: Double? { maximum > 0 ? passMark.map { $0 / maximum } : nil }
    /// Whether the pass mark is reached; `nil` without one.
    public var isPassed: Bool? { passMark.map { points >= $0 } }
  }
}

extension Situation {
  /// Everybody's result, learners and walk-ins in roster order.
  public var learnerResults: [LearnerResult] {
    zip(attendees, attendances).map { person, attendance in
      LearnerResult(
        person: person, attendance: attendance, missing: missing(person.id, attendance),
        grade: grade(person.id))
    }
  }

  private func missing(_ person: PersonID, _ attendance: Attendance) -> [LearnerResult.Missing] {
    var missing: [LearnerResult.Missing] = []
    let rule = plan.completion
    if !attendance.reaches(percent: rule.attendance) {
      let (seconds, possible) = (attendance.seconds, attendance.possible)
      missing.append(
        attendance.isAtMost
          ? .attendanceAtMost(seconds: seconds, possible: possible, percent: rule.attendance)
          : .attendance(seconds: seconds, possible: possible, percent: rule.attendance))
    }
    for id in rule.requires where !session.results.hasTaken(id, person) {
      missing.append(plan.survey(id) == nil ? .test(id) : .survey(id))
    }
    for id in rule.passes {
      guard let test = plan.test(id) else { continue }
      switch session.results.tests[id]?[person] {
      case nil: if !rule.requires.contains(id) { missing.append(.test(id)) }
      case .some(let result):
        if let mark = test.passMark, test.isPassed(result.points) == false {
          missing.append(.pass(id, points: result.points, passMark: mark))
        }
      }
    }
    return missing
  }

  /// The grade the workshop names for somebody, or `nil` when there is none.
  public func grade(_ person: PersonID) -> LearnerResult.Grade? {
    switch plan.result.source {
    case .none: nil
    case .trainerScores: trainerGrade(person)
    case .postTest: plan.tests.first { $0.moment == .post }.flatMap { grade(person, in: $0) }
    case .test(let id): plan.test(id).flatMap { grade(person, in: $0) }
    }
  }

  private func grade(_ person: PersonID, in test: Test) -> LearnerResult.Grade? {
    session.results.tests[test.id]?[person].map {
      LearnerResult.Grade(
        points: $0.points, maximum: Double(test.maximum), passMark: test.passMark.map(Double.init),
        title: test.title)
    }
  }

  private func trainerGrade(_ person: PersonID) -> LearnerResult.Grade? {
    let keys = plan.scoring.steps.map(\.key)
    return session.scores.mean(person, source: .trainer, criteria: keys).map {
      LearnerResult.Grade(
        points: $0, maximum: Double(plan.scoring.levels.upperBound), passMark: nil,
        title: "Trainers' scores", unscored: ungradedSteps(of: person))
    }
  }
}
