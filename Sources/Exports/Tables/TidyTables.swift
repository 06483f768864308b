import Calendar
import Text
import Workshop

/// Plain tables for one's own analysis: one fact in a row, the same columns every time.
///
/// Everybody is in them, walk-ins too, and so is what trainers wrote as evidence: the tables are for
/// trainers. What a facilitator keeps to themselves (notes, reasons for absence) is not. A cell
/// without a value is empty and means unknown; moments are RFC 3339 in the session's own zone.
struct TidyTables {
  /// What the tables are of.
  let roll: CohortRoll

  /// A measured time, which is left empty where only statuses may leave.
  private func measured(_ text: String) -> String {
    roll.isStatusOnly ? "" : text
  }

  init(_ roll: CohortRoll) { self.roll = roll }

  /// The tables with their report.
  var export: ExportResult {
    let tables = [
      ("learners.csv", learners), ("attendance.csv", attendance), ("scores.csv", scores),
      ("settled.csv", settled), ("evidence.csv", evidence), ("tests.csv", tests),
      ("test-items.csv", testItems),
      ("surveys.csv", surveys),
    ]
    return ExportResult(
      files: tables.map { $0.1.file($0.0, for: .person) },
      preflight: ExportPreflight(remarks: roll.sessionRemarks + roll.partialGrades))
  }

  /// The cells that begin every row about a session.
  func prefix(_ session: CohortResults.SessionResults) -> [String] {
    [roll.results.cohort, session.name]
  }

  /// A person's id and name.
  func cells(_ person: PersonID, in situation: Situation) -> [String] {
    [person.text, situation.roster[person]?.displayName ?? ""]
  }

  /// A moment as a clock in the session's zone shows it.
  func text(_ instant: Instant?, in situation: Situation) -> String {
    instant?.rfc3339(in: situation.zone, milliseconds: false) ?? ""
  }
}

extension TidyTables {
  /// One row for each learner: what the course comes to.
  private var learners: CellTable {
    let header = [
      "cohort", "person", "name", "email", "enrolled", "seconds", "possible_seconds", "outcome",
      "missing", "grade", "grade_maximum", "pass_mark", "at_most", "grade_missing",
    ]
    let rows = roll.learners.map { learner in
      [
        roll.results.cohort, learner.person.id.text, learner.name,
        learner.person.emails.first ?? "", String(learner.person.enrolled),
        measured(String(learner.seconds)), measured(String(learner.possible)),
        learner.outcome.rawValue,
        learner.gaps.map(\.code).joined(separator: " "),
        learner.grade.map { Figure.text($0.points, beside: $0.passMark) } ?? "",
        learner.grade.map { Figure.text($0.maximum) } ?? "",
        learner.grade?.passMark.map { Figure.text($0) } ?? "",
        measured(String(learner.isAtMost)),
        learner.grade?.unscored.joined(separator: " ") ?? "",
      ]
    }
    return CellTable(header: header, rows: rows)
  }

  /// One row for each learner and session.
  private var attendance: CellTable {
    let header = [
      "cohort", "session", "person", "name", "email", "enrolled", "status", "mark", "seconds",
      "possible_seconds", "percent", "first_in", "last_out", "completed", "missing",
      "at_most",
    ]
    let rows = roll.sessions.indices.flatMap { index in
      roll.learners.compactMap { learner in
        learner.sittings.first { $0.session == index }.map { row(learner, $0) }
      }
    }
    return CellTable(header: header, rows: rows)
  }

  private func row(_ learner: CohortLearner, _ sitting: CohortLearner.Sitting) -> [String] {
    let session = roll.sessions[sitting.session]
    let attendance = sitting.result.attendance
    let missing = sitting.result.missing.map {
      CompletionGap($0, of: session.situation.plan, session: nil).code
    }
    return prefix(session) + [
      learner.person.id.text, learner.name, learner.person.emails.first ?? "",
      String(learner.person.enrolled), attendance.status.rawValue, sitting.mark.rawValue,
      measured(String(attendance.seconds)), measured(String(attendance.possible)),
      measured(attendance.tenths.map(Figure.tenths) ?? ""),
      measured(text(attendance.firstIn, in: session.situation)),
      measured(text(attendance.lastOut, in: session.situation)),
      String(sitting.result.isComplete),
      missing.joined(separator: " "), measured(String(attendance.isAtMost)),
    ]
  }
}
