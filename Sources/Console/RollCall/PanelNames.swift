import Imports
import Workshop

/// Names copied from a meeting's chat or list of participants, taken in at once.
enum PanelNames {
  /// Whether a line may be somebody's who says that they are here.
  static func fits(_ line: String, _ situation: Situation) -> Bool {
    guard let panel = PanelLine(line), panel.isCheckIn else { return false }
    return Finder(situation).find(panel.name) != .nobody
  }

  static func take(_ lines: [String], _ turn: Turn) throws {
    let finder = Finder(turn.situation)
    let trainers = TrainerNames(turn)
    var people: [PersonID] = []
    var unclear: [(panel: PanelLine, line: String, people: [PersonID])] = []
    var rest: [String] = []
    var others: [String] = []
    for line in lines {
      guard let panel = PanelLine(line) else {
        if !PanelLine.isNoise(line) { rest.append(line) }
        continue
      }
      switch finder.find(panel.name) {
      case .person(let person): if !people.contains(person) { people.append(person) }
      case .maybe(let candidates): unclear.append((panel, line, candidates))
      case .nobody where panel.isOwn || trainers.has(panel.name): others.append(panel.name)
      case .nobody: rest.append(line)
      }
    }
    try arrive(people, turn)
    if !others.isEmpty { turn.sayAll("Not learners: \(others.joined(separator: ", "))") }
    for (panel, _, candidates) in unclear { ask(panel.name, candidates, turn) }
    turn.keep(unclear.map(\.line) + rest)
  }

  private static func arrive(_ people: [PersonID], _ turn: Turn) throws {
    let new = turn.situation.newcomers(among: people)
    if !new.isEmpty { try Verb.arrive(new, turn) }
    let already = people.count - new.count
    if already > 0 { turn.say("\(Voice.count(already, "person", "people")) here already.") }
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
    let finder = Finder(turn.situation)
    turn.screen.kept.removeAll { line in
      guard let panel = PanelLine(line) else { return false }
      switch finder.find(panel.name) {
      case .person(let person): return people.contains(person)
      case .maybe(let candidates): return candidates.contains(where: people.contains)
      case .nobody: return false
      }
    }
  }
}

extension PanelNames {
  /// Finds out who a shown name is.
  struct Finder {
    private let ladder: MatchLadder
    private let identity: Identity

    /// Who a name is.
    enum Found: Equatable {
      case person(PersonID)
      case maybe([PersonID])
      case nobody
    }

    init(_ situation: Situation) {
      ladder = MatchLadder(situation.attendees)
      identity = situation.roster.identity.among(situation.attendees)
    }

    /// For certain by the keys of a report, or by a part of a name that only one person has; else
    /// whom it may be.
    func find(_ name: String) -> Found {
      switch ladder.match([SeenPerson(named: name)]).first?.outcome {
      case .person(let person, _): return .person(person)
      case .open(let suggestions):
        let near = suggestions.filter { $0.reason != .longer }
        if let person = near.only, identity.certain(name) == person { return .person(person) }
        return near.isEmpty ? typed(name) : .maybe(near.map(\.person))
      case nil: return .nobody
      }
    }

    /// What the name would mean if somebody had typed it.
    private func typed(_ name: String) -> Found {
      switch identity.typed(name) {
      case .one(let person): .maybe([person])
      case .several(let people): .maybe(people)
      case .nobody: .nobody
      }
    }
  }
}

extension [MatchSuggestion] {
  /// The person when there is only one whose name is a part of it.
  fileprivate var only: PersonID? {
    count == 1 && self[0].reason == .part ? self[0].person : nil
  }
}
