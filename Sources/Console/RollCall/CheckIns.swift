import Imports
import Workshop

/// Who is here, as lines of a meeting's chat or list of participants say.
struct CheckIns {
  /// Those who are here for certain.
  private(set) var people: [PersonID] = []
  /// Names that may be somebody's, with the line and whom they may mean.
  private(set) var unclear: [(name: String, line: String, people: [PersonID])] = []
  /// The names of the meeting's hosts.
  private(set) var others: [String] = []
  /// The lines that are nobody's.
  private(set) var rest: [String] = []
  private let names: ShownNames
  private let trainers: TrainerNames

  init(_ lines: [String], _ situation: Situation, trainers: TrainerNames) {
    names = situation.shownNames
    self.trainers = trainers
    for message in ChatReader(situation.roster.identity).messages(lines) { take(message) }
  }

  private mutating func take(_ message: ChatMessage) {
    let line = message.lines.last ?? message.text
    guard message.sender != nil, let name = ListedName(message) else {
      return take(message.isEmpty ? line : message.text, line)
    }
    let isBelow = !message.isFirst || message.lines.count > 1
    if message.isFirst { take(name, message.lines.first ?? line) }
    if isBelow, !message.isEmpty { take(message.text, line, isKnown(name)) }
  }

  /// Takes a line of a list; below the name of somebody known it is what they wrote, unless it is a
  /// name for certain.
  private mutating func take(_ text: String, _ line: String, _ isWritten: Bool = false) {
    guard let name = ListedName(text) else {
      if !isWritten, !ListedName.isNoise(text) { rest.append(line) }
      return
    }
    if isWritten {
      if case .person(let person) = names.find(name.name) { add(person) }
    } else {
      take(name, line)
    }
  }

  private mutating func take(_ name: ListedName, _ line: String) {
    switch names.find(name.name) {
    case .person(let person): add(person)
    case .maybe(let people): unclear.append((name.name, line, people))
    case .nobody where isTrainer(name): others.append(name.name)
    case .nobody: rest.append(line)
    }
  }

  private mutating func add(_ person: PersonID) {
    if !people.contains(person) { people.append(person) }
  }

  private func isKnown(_ name: ListedName) -> Bool {
    isTrainer(name) || names.find(name.name) != .nobody
  }

  private func isTrainer(_ name: ListedName) -> Bool { name.isOwn || trainers.mayBe(name.name) }
}
