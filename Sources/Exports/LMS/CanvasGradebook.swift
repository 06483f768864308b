import Formats
import Plans
import Text
import Workshop

/// The file for Canvas's gradebook import: who, and one assignment.
///
/// A learner without an id goes by their e-mail address as login. The row of possible points sets
/// the points of an assignment that is made anew; an assignment is found by its exact title, or
/// title and number.
struct CanvasGradebook {
  private let roll: CohortRoll
  private let graded: GradedRoll

  init(_ roll: CohortRoll, _ options: ExportOptions) {
    self.roll = roll
    graded = GradedRoll(roll, LMSLogins(.canvas, known: options.known))
  }

  /// The file with its report.
  var export: ExportResult {
    var preflight = graded.preflight
    if gradebook?.isReserved(roll.itemName) == true {
      preflight.remarks.append(.reservedTitle(roll.itemName, system: LMSSystem.canvas.name))
    }
    let points = ["    Points Possible", "", "", "", "", String(roll.results.lms.points)]
    let table = CellTable(
      header: (gradebook?.header ?? []) + [roll.itemName],
      fixed: [points], rows: graded.entries.map { row($0.login, $0.grade) })
    let file = table.file("canvas.csv", for: .importer)
    return ExportResult(files: [file], preflight: preflight)
  }

  private func row(_ entry: LMSLogins.Entry, _ grade: String) -> [String] {
    let ids = entry.learner.person.ids
    let keys = LMSSystem.canvas.keys.map { ids[$0] ?? "" }
    let login = keys.allSatisfy(\.isEmpty) ? [keys[0], keys[1], entry.login] : keys
    return [entry.learner.name] + login + ["", grade]
  }

  private var gradebook: Gradebook? { LMSSystem.canvas.gradebook }
}
