import Desk
import Exchange
import Workshop

/// Taking scores in from a file: the export of an observers' form, or sheets that were keyed in.
enum ScoreEntry {
  static func take(_ path: String, _ turn: Turn) throws {
    let file = try FileWords.reading(path) { try ResultFile.read(path) }
    let plan = turn.situation.plan
    let scored = plan.activities.compactMap(\.rolePlay).map { $0.roles[$0.scoredRole] }
    let sheet = try FileWords.reading(path) {
      try ScoreTableReader.read(
        file.bytes, scoring: plan.scoring, scored: scored.flatMap { [$0.id, $0.title] })
    }
    try Delivered.take(sheet.lines, file: (file.name, file.hash), turn)
    for remark in sheet.remarks { turn.sayAll("\(remark)".harmless) }
  }
}
