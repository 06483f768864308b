extension Verb {
  static let copy = Verb(
    "copy", group: .screen,
    moments: .anyTime, effects: [],
    summary: "the latest text for the room to the clipboard (Alt-C)",
    examples: ["r", "copy   the rooms that r has shown"],
    details: [
      "Whole and unwrapped: rooms, what to tell them, a prompt, a link. It goes through the "
        + "terminal or the system's own tool; where neither works it is printed."
    ]
  ) { turn in
    try turn.needNothing()
    guard let text = turn.screen.latestPaste else {
      throw CommandProblem.plain(
        "There is nothing to copy yet. round, launch and survey make text for the room.")
    }
    turn.copy(text)
  }
}
