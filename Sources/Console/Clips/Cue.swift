import Calendar
import Formats
import Plans
import Wording
import Workshop

extension Verb {
  static let cue = Verb(
    "cue", group: .activities, usage: "[NUMBER|-10|+10|1:05|again|next]",
    moments: .live, effects: [.writesActs, .startsPrograms],
    hours: [.clip: 2],
    summary: "after a pause: the clip goes on to its next cue", examples: ["cue", "cue -10"],
    details: [
      "cue 2 shows cue 2 and its question; cue next shows the following one; cue again plays from "
        + "the previous cue; cue -10, cue +10 and cue 1:05 play from there.",
      "Without a clip on the screen it shows the next question, and after the last one the "
        + "questions for the debrief.",
    ], completes: .words(["again", "next"])
  ) { turn in
    guard turn.words.count < 2 else { throw CommandProblem.usage("One word is enough.") }
    let word = turn.words.first
    if let playback = turn.screen.playback { return try move(playback, word, turn) }
    let number = try word.map { word throws(CommandProblem) in
      guard let number = Int(typed: word) else { throw .number(word, what: "cue's number") }
      return number
    }
    guard let activity = turn.situation.clipAtHand, let clip = activity.clip else {
      throw CommandProblem.plain("The workshop has no clip.")
    }
    do {
      let (act, position) = try turn.situation.cue(activity, number: number, at: turn.at)
      try ask(act, position, clip, turn)
    } catch Refusal.clips(.noMoreCues) where !clip.debrief.isEmpty {
      turn.say("No more cues. Talk about it:")
      turn.sayQuestions(clip.debrief)
    }
  }

  private static func ask(_ act: Act, _ position: Int, _ clip: Clip, _ turn: Turn) throws {
    try turn.record(act)
    let cue = clip.cues[position]
    turn.say("Cue \(position + 1) of \(clip.cues.count), \(DisplayFormat.countdown(cue.at))")
    turn.sayQuestions([cue.ask])
  }

  /// Moves the clip that is on the screen.
  private static func move(_ playback: Playback, _ word: String?, _ turn: Turn) throws {
    if playback.state == .opening {
      throw CommandProblem.plain("\(turn.voice.activity(playback.activity)) is still being opened.")
    }
    if playback.state == .ready { try turn.note(playback) }
    switch try Jump(word, cues: playback.clip.cues.count) {
    case .on:
      if playback.state == .ended { return sayDebrief(playback.clip, turn) }
      turn.play { $0.play() }
    case .again: turn.play { $0.replay() }
    case .next: turn.play { $0.next() }
    case .cue(let position): turn.play { $0.show(cue: position) }
    case .by(let seconds): turn.play { $0.jump(by: seconds) }
    case .to(let second): turn.play { $0.jump(to: second) }
    }
    turn.sayPlaying()
  }

  private static func sayDebrief(_ clip: Clip, _ turn: Turn) {
    turn.say(clip.debrief.isEmpty ? "The clip is over." : "No more cues. Talk about it:")
    turn.sayQuestions(clip.debrief)
  }

  /// Where a clip is to go.
  private enum Jump {
    case on, again, next
    case cue(Int)
    case by(Double)
    case to(Double)

    init(_ word: String?, cues: Int) throws {
      switch word {
      case nil: self = .on
      case "again"?: self = .again
      case "next"?: self = .next
      case let word?:
        if let seconds = ClipTime.seconds(word) {
          self = .to(Double(seconds))
        } else if let number = Int(typed: word), word.hasPrefix("-") || word.hasPrefix("+") {
          self = .by(Double(number))
        } else if let number = Int(typed: word) {
          guard (1...max(1, cues)).contains(number), cues > 0 else {
            throw Refusal.clips(.noCue(number, cues: cues))
          }
          self = .cue(number - 1)
        } else {
          throw CommandProblem.number(word, what: "cue's number")
        }
      }
    }
  }
}
