import Formats
import Plans
import Text
import Wording
public import Workshop

/// What everybody's attendance comes to in each learning system's own words, and by which rule.
public struct AttendanceExplanation: Equatable, Sendable {
  /// The rule in sentences.
  public let rule: [String]
  /// Each mark with its word in each system; the first row has the systems' names.
  public let words: [[String]]
  /// Each learner and session with mark, minutes, share and the words; the first row heads them.
  public let people: [[String]]

  /// The columns of ``people`` that hold numbers.
  public let numbers: Set<Int>

  /// Explains a cohort's attendance.
  ///
  /// - Parameter showsTimes: Whether minutes and shares may be shown.
  public init(_ results: CohortResults, showsTimes: Bool) {
    let roll = CohortRoll(results)
    let percent = roll.plan?.completion.attendance ?? CompletionRule().attendance
    numbers = showsTimes ? [1, 2] : []
    rule = AttendanceMark.definitions(percent: percent)
    let systems = (LMSSystem.all + [.statements]).filter { $0.attendance != nil }
    let words = { (mark: AttendanceMark) in systems.compactMap { $0.attendance?(mark) } }
    self.words =
      [[""] + systems.map(\.name)]
      + AttendanceMark.allCases.map { mark in [mark.rawValue] + words(mark) }
    let header = [""] + (showsTimes ? ["min", "%"] : []) + ["mark"] + systems.map(\.name)
    people =
      [header]
      + roll.sessions.indices.flatMap { index in
        roll.learners.compactMap { learner -> [String]? in
          guard let sitting = learner.begun.first(where: { $0.session == index }) else {
            return nil
          }
          let session = roll.sessions.count == 1 ? "" : ", \(roll.sessions[index].name)"
          let attendance = sitting.result.attendance
          let bound = attendance.isAtMost ? "≤ " : ""
          let times =
            showsTimes
            ? [
              bound + String(attendance.seconds / 60),
              attendance.tenths.map { bound + Figure.tenths($0) } ?? "?",
            ] : []
          return [learner.name + session] + times + [sitting.mark.rawValue]
            + words(sitting.mark)
        }
      }
  }
}
