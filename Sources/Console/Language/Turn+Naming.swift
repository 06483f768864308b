import Names
import Plans
import Workshop

/// Naming things of the workshop: agenda items, activities, scenarios.
extension Turn {
  /// The agenda item that words name, or `nil` when there are none or it had to be asked.
  ///
  /// - Parameter line: The line that is carried out for an item chosen later.
  func item(_ words: [String], line: (String) -> String) throws -> AgendaItem? {
    let agenda = situation.plan.agenda
    let id = try find(words, agenda.map { ($0.id, $0.title) }, line: line) { text, nearest in
      nearest == nil
        ? .plain("There is no agenda item '\(text)'. agenda lists them.")
        : .word(text, what: "agenda item", nearest: nearest, allowed: [])
    }
    return id.flatMap(situation.plan.item)
  }

  /// The activity that words name, among those that fit; `nil` as with items.
  func activity(
    _ words: [String], among activities: [Activity], what: String, line: (String) -> String
  ) throws -> Activity? {
    let id = try find(words, activities.map { ($0.id, $0.title) }, line: line) { text, nearest in
      .word(text, what: what, nearest: nearest, allowed: nearest == nil ? activities.map(\.id) : [])
    }
    return id.flatMap(situation.plan.activity)
  }

  /// The scenario that words name; `nil` as with items.
  func scenario(_ words: [String], line: (String) -> String) throws -> Scenario? {
    let scenarios = situation.plan.scenarios
    let id = try find(words, scenarios.map { ($0.id, $0.title) }, line: line) { text, nearest in
      .word(
        text, what: "card", nearest: nearest, allowed: nearest == nil ? scenarios.map(\.id) : [])
    }
    return id.flatMap(situation.plan.scenario)
  }

  private func find(
    _ words: [String], _ candidates: [(id: String, title: String)], line: (String) -> String,
    orElse problem: (String, String?) -> CommandProblem
  ) throws -> String? {
    let text = words.joined(separator: " ")
    if text.isEmpty { return nil }
    switch ItemMatch(candidates).find(text) {
    case .one(let id): return id
    case .several(let ids):
      let titles = Dictionary(candidates.map { ($0.id, $0.title) }) { first, _ in first }
      let choices = ids.map { "\(titles[$0] ?? "") (\($0))" }
      ask(Question(kind: .ambiguous, word: text, choices: choices, lines: ids.map(line)))
      return nil
    case .none(let nearest): throw problem(text, nearest)
    }
  }

  /// The words that were typed, without their quotes.
  var words: [String] { request.words.map(\.text) }

  /// Takes a word out when it stands alone, such as `anyway`.
  func take(_ word: String) -> Bool {
    guard let position = request.words.firstIndex(where: { $0.text.lowercased() == word }) else {
      return false
    }
    request.words.remove(at: position)
    return true
  }

  /// Refuses words that a verb has no use for.
  func needNothing() throws {
    if !request.words.isEmpty { throw CommandProblem.usage("It takes no words.") }
  }
}
