import Formats
import Text
import Workshop

/// The file for Moodle's "Import grades from CSV": who, and one grade.
///
/// A person maps the columns by eye, so they carry the names of Moodle's own export. The importer
/// takes the file whole or not at all: every row has two cells, and every grade is a number with a
/// point. There is no name column, as names are no key and a guess at the last name helps nobody.
struct MoodleGrades {
  private let roll: CohortRoll
  private let graded: GradedRoll

  init(_ roll: CohortRoll, _ options: ExportOptions) {
    self.roll = roll
    graded = GradedRoll(roll, LMSLogins(.moodle, known: options.known))
  }

  /// The file with its report.
  var export: ExportResult {
    var preflight = graded.preflight
    preflight.remarks.append(.existingItem(roll.itemName))
    let table = CellTable(
      header: ["Email address", roll.itemName],
      rows: graded.entries.map { [$0.login.login, $0.grade] })
    let file = table.file("moodle-grades.csv", for: .importer)
    return ExportResult(files: [file], preflight: preflight)
  }
}
