import Workshop

extension Verb {
  static let cue = Verb(
    "cue", group: .activities, usage: "[NUMBER]",
    summary: "the clip pauses: ask its next question", examples: ["cue", "cue 2"],
    details: ["After the last cue it shows the questions for the talk about the clip."]
  ) { turn in
    let number = try numberMeant(turn)
    guard let activity = turn.situation.clipAtHand, let clip = activity.clip else {
      throw CommandProblem.plain("The workshop has no clip.")
    }
    do {
      let (act, position) = try turn.situation.cue(activity, number: number, at: turn.at)
      try ask(act, position, clip, turn)
    } catch Refusal.noMoreCues where !clip.debrief.isEmpty {
      turn.say("No more cues. Talk about it:")
      turn.sayQuestions(clip.debrief)
    }
  }

  private static func numberMeant(_ turn: Turn) throws -> Int? {
    guard let word = turn.words.first else { return nil }
    guard let number = Int(word), turn.words.count == 1 else {
      throw CommandProblem.number(turn.request.text, what: "cue's number")
    }
    return number
  }

  private static func ask(_ act: Act, _ position: Int, _ clip: Clip, _ turn: Turn) throws {
    try turn.record(act)
    let cue = clip.cues[position]
    turn.say("Cue \(position + 1) of \(clip.cues.count), \(Voice.countdown(cue.at))")
    turn.sayQuestions([cue.ask])
  }
}
