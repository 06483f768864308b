extension Verb {
  static let unhide = Verb(
    "unhide", group: .screen,
    moments: .anyTime, effects: [],
    summary: "show everything again after hide",
    examples: ["unhide", "hide   hides again"]
  ) { turn in
    try turn.needNothing()
    turn.screen.isHidden = false
    turn.say("Everything is shown again.")
  }
}
