import Desk
import Imports
import Workshop

/// Taking a roster in: the file, the decision, the answer.
enum ImportRoster {
  static func take(_ request: ImportRequest, _ turn: Turn) throws {
    let path = request.path
    let file = try FileWords.reading(path, turn) { try RosterFile.read(path) }
    let (same, apart) = (try lines(request["same"]), try lines(request["apart"]))
    let elsewhere = turn.desk.home.peopleElsewhere(besides: turn.desk.cohort.id)
    let (decision, random) = try FileWords.reading(path, turn) {
      [cohort = turn.desk.cohort.roster, random = turn.desk.random, people = elsewhere.people] in
      var random = random
      let decision = RosterImporter.decide(
        file, cohort: cohort, elsewhere: people, same: same, apart: apart, random: &random)
      return (decision, random)
    }
    turn.desk.random = random
    if let act = decision.act { try turn.record(.roster(act)) }
    let words = RosterWords(decision, sheet: file.sheet, roster: turn.desk.cohort.roster)
    for line in words.lines(command: request.command) { turn.sayAll(line) }
    for (cohort, reason) in elsewhere.unread {
      turn.sayAll(
        "! \(cohort) could not be read whole (\(reason)): people whom only it knows are taken for new. "
          + "lectern check \(cohort) says more.")
    }
  }

  /// The lines of `same=` or `apart=`: `19`, `19,22` or `all`.
  private static func lines(_ text: String?) throws(CommandProblem) -> RosterLines {
    guard let text else { return .none }
    if text.lowercased() == "all" { return .all }
    var lines: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let line = Int(typed: part), line > 0 else {
        throw .number(text, what: "line, such as 19 or 19,22 or all")
      }
      lines.insert(line)
    }
    return .some(lines)
  }
}
