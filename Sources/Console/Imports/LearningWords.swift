import Desk
import Exchange
import Workshop

/// How e-learning is told.
enum LearningWords {
  /// One person's state beside their name.
  static func short(_ person: Person?) -> String {
    switch person?.eLearning {
    case .done: "e-l done"
    case .notDone: "e-l open"
    case .waived: "e-l waived"
    case nil: "e-l ?"
    }
  }

  /// How many learners are how far.
  static func total(_ roster: Roster) -> String {
    let states = roster.learners.map(\.eLearning)
    let waived = states.count { if case .waived = $0 { true } else { false } }
    var parts = ["\(states.count { $0 == .done }) done", "\(states.count { $0 == .notDone }) open"]
    if waived > 0 { parts.append("\(waived) waived") }
    let unknown = states.count { $0 == nil }
    if unknown > 0 { parts.append("\(unknown) unknown") }
    return parts.joined(separator: " · ")
  }
}

/// Taking in who has done the e-learning.
enum LearningEntry {
  static func take(_ path: String, _ turn: Turn) throws {
    let file = try FileWords.reading(path) { try ResultFile.read(path) }
    let sheet = try FileWords.reading(path) { try ELearningReader.read(file.bytes) }
    let decision = LearningImporter.decide(sheet, from: file, for: turn.situation.roster)
    if let act = decision.act { try turn.desk.record(act, at: turn.at) }
    let news =
      decision.act != nil
      ? "\(Voice.count(decision.news, "person", "people")) new or changed"
      : decision.isRepeated ? "imported before, nothing new" : "nothing new"
    turn.sayAll("E-learning: \(LearningWords.total(turn.situation.roster)) · \(news)")
    for unknown in decision.unknown.prefix(shown) {
      turn.sayAll(
        "line \(unknown.line): \(unknown.person.description.harmless) is nobody on the roster")
    }
    if decision.unknown.count > shown {
      turn.say("and \(decision.unknown.count - shown) more rows of nobody on the roster")
    }
    for problem in sheet.problems.prefix(shown) { turn.sayAll("! " + "\(problem)".harmless) }
    let missing = turn.situation.roster.learners.filter { $0.eLearning == .notDone }.map(\.id)
    if !missing.isEmpty { turn.say("chase lists who has it open, by contact.") }
  }

  private static let shown = 8
}
