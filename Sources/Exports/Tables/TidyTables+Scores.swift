import Plans
import Text
import Workshop

extension TidyTables {
  /// One row for each performance, rater and criterion; an empty level was not observable.
  var scores: CellTable {
    let header =
      Self.performance + [
        "criterion", "title", "level", "minimum", "maximum", "at",
      ]
    let rows = sheets { sheet, session in
      levels(sheet.sheet, session.situation.plan.scoring).map { criterion in
        cells(sheet, session) + criterion + [text(sheet.sheet.at, in: session.situation)]
      }
    }
    return CellTable(header: header, rows: rows)
  }

  /// One row for each piece of evidence that a rater wrote down.
  var evidence: CellTable {
    let rows = sheets { sheet, session in
      sheet.sheet.notes.map { cells(sheet, session) + [$0] }
    }
    return CellTable(header: Self.performance + ["evidence"], rows: rows)
  }

  /// One row for each criterion that trainers saw differently and settled; an empty level says that
  /// both stand.
  var settled: CellTable {
    let header = Self.turn + ["criterion", "way", "level", "rater", "why"]
    let rows = roll.sessions.flatMap { session in
      session.situation.session.scores.settled.map { outcome in
        cells(outcome.performance, session) + [
          outcome.key, outcome.way.rawValue, outcome.level.map { Figure.text($0) } ?? "",
          outcome.rater ?? "", outcome.note ?? "",
        ]
      }
    }
    return CellTable(header: header, rows: rows)
  }

  private static let turn = [
    "cohort", "session", "person", "name", "activity", "round", "attempt",
  ]
  private static let performance = turn + ["source", "rater"]

  private struct RatedSheet {
    let performance: Performance
    let rater: Rater
    let sheet: ScoreBook.Sheet
  }

  private func sheets(
    _ rows: (RatedSheet, CohortResults.SessionResults) -> [[String]]
  ) -> [[String]] {
    roll.sessions.flatMap { session in
      let book = session.situation.session.scores.sheets
      return book.sorted { $0.key < $1.key }.flatMap { performance, raters in
        raters.sorted { $0.key < $1.key }.flatMap { rater, sheet in
          rows(RatedSheet(performance: performance, rater: rater, sheet: sheet), session)
        }
      }
    }
  }

  private func cells(_ sheet: RatedSheet, _ session: CohortResults.SessionResults) -> [String] {
    cells(sheet.performance, session)
      + [sheet.rater.source.rawValue, rater(sheet.rater, in: session.situation)]
  }

  private func cells(
    _ performance: Performance, _ session: CohortResults.SessionResults
  ) -> [String] {
    prefix(session) + cells(performance.learner, in: session.situation) + [
      performance.activity, String(performance.round), String(performance.attempt),
    ]
  }

  /// A trainer's label, or a learner's name.
  private func rater(_ rater: Rater, in situation: Situation) -> String {
    situation.roster[PersonID(rater.name)]?.displayName ?? rater.name
  }

  private func levels(_ sheet: ScoreBook.Sheet, _ scoring: Scoring) -> [[String]] {
    let criteria = scoring.criteria.compactMap { criterion in
      sheet.levels[criterion.key].map {
        row(criterion.key, criterion.title, $0, scoring.levels)
      }
    }
    guard let global = sheet.global, let rating = scoring.global else { return criteria }
    return criteria + [row("global", rating.title, global, rating.levels)]
  }

  private func row(
    _ key: String, _ title: String, _ level: Int?, _ range: ClosedRange<Int>
  ) -> [String] {
    [key, title, level.map(String.init) ?? "", "\(range.lowerBound)", "\(range.upperBound)"]
  }
}
