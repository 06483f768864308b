import Workshop

/// E-learning in words.
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
