import Desk
import Imports
import Wording
import Workshop

/// Taking in who has done the e-learning.
enum ImportELearning {
  static func take(_ request: ImportRequest, _ turn: Turn) throws {
    let path = request.path
    let file = try FileWords.reading(path, turn) { try ResultFile.read(path) }
    let sheet = try FileWords.reading(path, turn) { try ELearningReader.read(file.bytes) }
    let decision = try FileWords.reading(path, turn) { [roster = turn.situation.roster] in
      LearningImporter.decide(sheet, from: file, for: roster)
    }
    if let act = decision.act { try turn.record(act) }
    let news =
      decision.act != nil
      ? "\(DisplayFormat.count(decision.news, "person", "people")) new or changed"
      : decision.isRepeated ? "imported before, nothing new" : "nothing new"
    turn.sayAll("E-learning: \(LearningWords.total(turn.situation.roster)) · \(news)")
    for unknown in decision.unknown.prefix(shown) {
      turn.sayAll(
        "line \(unknown.line): \(unknown.person.description) is nobody on the roster")
    }
    if decision.unknown.count > shown {
      turn.say("and \(decision.unknown.count - shown) more rows of nobody on the roster")
    }
    for problem in sheet.problems.prefix(shown) { turn.sayAll("! \(problem)") }
    let missing = turn.situation.roster.learners.filter { $0.eLearning == .notDone }.map(\.id)
    if !missing.isEmpty { turn.say("chase lists who has it open, by contact.") }
  }

  private static let shown = 8
}
