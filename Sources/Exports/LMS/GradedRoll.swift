import Formats
import Plans
import Text
import Workshop

/// The learners who have both a login and a grade, for files that hold one grade each.
///
/// A learner without a grade has no row: Moodle takes a blank cell for "erase the grade".
struct GradedRoll {
  /// Who goes into the file with which grade, in roster order.
  let entries: [(login: LMSLogins.Entry, grade: String)]
  /// Who is held back and what there is to know.
  let preflight: ExportPreflight

  /// Grades a roll for a system, scaled to the points of its grade item.
  init(_ roll: CohortRoll, _ logins: LMSLogins) {
    let sorted = logins.sort(roll.learners)
    var held = sorted.held
    var entries: [(login: LMSLogins.Entry, grade: String)] = []
    var ungraded: [String] = []
    for entry in sorted.entries {
      guard let grade = entry.learner.grade else {
        ungraded.append(entry.learner.name)
        continue
      }
      // Moodle refuses a whole file for one grade above the maximum.
      if grade.maximum > 0, (0...1).contains(grade.share) {
        entries.append((entry, roll.points(grade)))
      } else {
        held.append(entry.learner.held(.grade(points: grade.points, maximum: grade.maximum)))
      }
    }
    self.entries = entries
    var remarks = roll.sessionRemarks + roll.partialGrades
    if !roll.givesGrades {
      remarks.append(.noGrades)
    } else if !ungraded.isEmpty {
      remarks.append(.ungraded(ungraded))
    }
    preflight = ExportPreflight(held: roll.inOrder(held), remarks: remarks)
  }
}

extension CohortRoll {
  /// A grade in points of the learning system's grade item, on the same side of its pass mark.
  func points(_ grade: LearnerResult.Grade) -> String {
    let scale = Double(results.lms.points)
    return Figure.text(grade.share * scale, beside: grade.passShare.map { $0 * scale })
  }

  /// Those who are held back, in roster order.
  func inOrder(_ held: [ExportPreflight.Held]) -> [ExportPreflight.Held] {
    learners.flatMap { learner in held.filter { $0.person == learner.person.id } }
  }
}
