import Plans
import Wording
import Workshop

extension Verb {
  static let card = Verb(
    "card", group: .practice, usage: "[FRAMEWORK | SCENARIO [ROLE | all]]",
    moments: .anyTime, effects: [],
    summary: "the framework, or one role's side of a scenario",
    examples: [
      "card late-parcel   what everybody may know",
      "card late-parcel advocate   one side, ready to paste",
    ],
    details: [
      "card late-parcel shows what everybody may know; card late-parcel advocate one side, ready "
        + "to paste; card late-parcel all everything that is hidden."
    ], completes: .scenarios
  ) { turn in
    let frameworks = [turn.situation.plan.framework] + turn.situation.plan.alternatives
    let name = turn.words.joined(separator: " ")
    let named = frameworks.first { $0.id.lowercased() == name.lowercased() }
    if let framework = name.isEmpty ? frameworks.first : named {
      return show(CardWords.card(framework), turn)
    }
    try showScenario(turn)
  }

  private static func showScenario(_ turn: Turn) throws {
    var words = turn.words
    let roles = turn.situation.plan.activities.compactMap(\.rolePlay).flatMap(\.roles)
    let last = words.count > 1 ? words.last ?? "" : ""
    let isAll = last.lowercased() == "all"
    let isRole = roles.contains { names(last, $0) }
    if isAll || isRole { words.removeLast() }
    let suffix = isAll || isRole ? " \(last)" : ""
    guard let scenario = try turn.scenario(words, line: { "card \($0)\(suffix)" }) else { return }
    let play = turn.situation.plan.rolePlay(for: scenario)
    if isAll {
      show(CardWords.head(scenario) + CardWords.hidden(scenario), turn)
    } else if isRole, let role = play.roles.first(where: { names(last, $0) }) {
      handOut(scenario, role, play, turn)
    } else {
      let sides = play.roles.map { $0.title.lowercased() }
      show(CardWords.head(scenario) + ["Sides: \(DisplayFormat.list(sides, "and"))."], turn)
    }
  }

  private static func handOut(
    _ scenario: Scenario, _ role: RolePlay.Role, _ play: RolePlay, _ turn: Turn
  ) {
    let side = CardSide(of: role, in: play).visible(of: scenario)
    let task = role.text.isEmpty ? [] : ["\(role.title): \(role.text)"]
    let lines = CardWords.head(scenario) + task + CardWords.hidden(side)
    show(lines, turn)
    turn.paste(lines.flatMap(\.rows))
  }

  private static func show(_ lines: [String], _ turn: Turn) {
    for line in lines { turn.sayParagraph(line) }
  }

  /// Whether a word is a role's id, title or letter, or at least three letters of its beginning.
  private static func names(_ word: String, _ role: RolePlay.Role) -> Bool {
    let word = word.lowercased()
    if word.isEmpty { return false }
    let names = [role.id.lowercased(), role.title.lowercased()]
    return word == role.key.lowercased() || names.contains(word)
      || (word.count >= 3 && names.contains { $0.hasPrefix(word) })
  }
}
