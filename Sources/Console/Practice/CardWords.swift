import Plans
import Workshop

/// Cards as text: a framework's steps, a scenario's side for one role.
enum CardWords {
  /// A framework on one screen.
  static func card(_ framework: Framework) -> [String] {
    [framework.title]
      + framework.steps.flatMap { step in
        ["\(step.key)  \(step.title): \(step.text)"] + step.phrases.prefix(1).map { "\"\($0)\"" }
      }
  }

  /// What every role may know of a scenario.
  static func head(_ scenario: Scenario) -> [String] {
    ["\(scenario.title) · \(scenario.channel.rawValue) · heat \(scenario.intensity) of 5"]
      + text("", scenario.situation)
  }

  /// What one role sees beyond that; what a side does not see is empty in it.
  static func hidden(_ side: Scenario) -> [String] {
    text("Who: ", side.customer) + text("Opening: ", side.opening) + text("Goal: ", side.goal)
      + text("Need: ", side.need) + list("Goes up:", side.triggers)
      + list("Comes down:", side.calming) + list("Rules:", side.rules)
      + list("May offer:", side.remedies) + text("Hand over: ", side.escalate)
      + list("Talk:", side.debrief)
  }

  private static func text(_ head: String, _ text: String) -> [String] {
    text.isEmpty ? [] : [head + text]
  }

  private static func list(_ head: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : [head] + items.map { "- \($0)" }
  }
}
