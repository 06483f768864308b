import Imports
import Names
import Wording
import Workshop

/// Names copied from a meeting's chat or list of participants, taken in at once.
enum PanelNames {
  /// Whether a line may be somebody's who says that they are here.
  static func fits(_ line: String, _ situation: Situation) -> Bool {
    guard let name = name(line, situation), name.isCheckIn else { return false }
    return situation.shownNames.find(name.name) != .nobody
  }

  private static func name(_ line: String, _ situation: Situation) -> ListedName? {
    ChatReader(situation.roster.identity).messages([line]).first.flatMap(ListedName.init)
  }

  static func take(_ lines: [String], _ turn: Turn) throws {
    let found = CheckIns(lines, turn.situation, trainers: turn.trainers)
    try arrive(found.people, turn)
    if !found.others.isEmpty {
      turn.sayAll("Not learners: \(found.others.joined(separator: ", "))")
    }
    for (name, _, candidates) in found.unclear { ask(name, candidates, turn) }
    turn.keep(found.unclear.map(\.line) + found.rest)
  }

  private static func arrive(_ people: [PersonID], _ turn: Turn) throws {
    let new = turn.situation.newcomers(among: people)
    if !new.isEmpty { try Verb.arrive(new, turn) }
    let already = people.count - new.count
    if already > 0 { turn.say("\(DisplayFormat.count(already, "person", "people")) here already.") }
  }

  private static func ask(_ name: String, _ candidates: [PersonID], _ turn: Turn) {
    let voice = turn.voice
    let isShort = candidates.count > 1 && DisplayName(name).words.count < 2
    turn.ask(
      Question(
        kind: isShort ? .ambiguous : .near, word: name, choices: candidates.map(voice.full),
        lines: candidates.map { person in
          let reference = voice.reference(person)
          return isShort
            ? "here \(reference)" : "here \(Words.quote(name, always: true)) = \(reference)"
        }))
  }

  /// Lets go of kept lines that are about people who are here now.
  static func settle(_ people: [PersonID], _ turn: Turn) {
    if turn.screen.kept.isEmpty { return }
    let situation = turn.situation
    let names = situation.shownNames
    turn.screen.kept.removeAll { line in
      guard let name = name(line, situation) else { return false }
      switch names.find(name.name) {
      case .person(let person): return people.contains(person)
      case .maybe(let candidates): return candidates.contains(where: people.contains)
      case .nobody: return false
      }
    }
  }
}
