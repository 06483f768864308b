extension Verb {
  static let unhide = Verb(
    "unhide", group: .screen, summary: "show everything again after hide",
    examples: ["unhide", "hide   hides again"], writes: false
  ) { turn in
    try turn.needNothing()
    turn.screen.isHidden = false
    turn.say("Everything is shown again.")
  }
}
