extension Verb {
  static let hide = Verb(
    "hide", group: .screen,
    moments: .anyTime, effects: [],
    summary: "for a shared screen: the item and its countdown, nothing else",
    examples: ["hide   before you share this screen", "unhide   afterwards"],
    details: [
      "What is typed is masked, answers are only done or not done, alerts wait. Everything still "
        + "works; unhide shows the screen again."
    ]
  ) { turn in
    try turn.needNothing()
    guard turn.surroundings.isDrawn else {
      throw CommandProblem.plain("Only a terminal that is drawn on can hide what is typed.")
    }
    turn.screen.isHidden = true
    turn.say("Hidden until unhide.")
  }
}
