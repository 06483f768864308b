import Desk
import Formats
import Plans
import Wording
import Workshop

/// A clip on the screen, in words.
extension Turn {
  /// Whether lines can be followed by what a player does: not in a script, which nobody watches.
  var hasPlayback: Bool { !surroundings.isScript }

  /// Lets the clip that is being shown do something, and says what comes of it at once.
  func play(_ change: (inout Playback) -> Playback.Outcome) {
    guard var playback = screen.playback else { return }
    let outcome = change(&playback)
    screen.playback = playback.state == .gone ? nil : playback
    if playback.state == .gone, keyMode is ClipKeys { endKeys() }
    for order in outcome.orders { show(.player(order)) }
    for news in outcome.news { tell(news, of: playback) }
  }

  private func tell(_ news: Playback.ReadResult, of playback: Playback) {
    let (title, clip) = (voice.activity(playback.activity), playback.clip)
    let byTimer = playback.control == .timer
    switch news {
    case .ready:
      say(
        byTimer
          ? "\(title): the timer waits at \(Self.time(playback.position)). clip starts it as you play."
          : "\(title) waits at \(Self.time(playback.position)). clip plays it.")
    case .cues(let positions):
      for position in positions { ask(cue: position, of: playback) }
    case .ended:
      say(
        byTimer
          ? "\(title) is over." : "\(title) is over, its last picture stays. clip stop closes.")
      if !clip.debrief.isEmpty {
        say("Talk about it:")
        sayQuestions(clip.debrief)
      }
    case .short(let length, let cues, let end):
      say(Self.short(title, length, cues.map { clip.cues[$0].at }, end ? clip.end : nil))
    case .tooShort(let length):
      trouble("the file ends at \(Self.time(length)), before the clip begins", playback)
    case .failed(let reason): trouble(reason, playback)
    case .gone:
      let place = Self.time(playback.position)
      screen.trouble = ScreenState.Trouble(
        activity: playback.activity, words: "its player ended", position: playback.position)
      say(
        "\(title): the player ended at \(place). clip \(place) opens it there, f takes another way."
      )
    }
  }

  /// Saves that a cue was reached and shows its question.
  private func ask(cue position: Int, of playback: Playback) {
    let cue = playback.clip.cues[position]
    do {
      try note(position, of: playback)
    } catch {
      say("! That the clip paused here is not saved: the session is closed or only read.")
    }
    let pause = playback.control == .timer ? ": pause the player" : ""
    say(
      "Cue \(position + 1) of \(playback.clip.cues.count), \(DisplayFormat.countdown(cue.at))\(pause)"
    )
    sayQuestions([cue.ask])
  }

  private func note(_ position: Int, of playback: Playback) throws {
    let activity = situation.plan.activity(playback.activity)
    if activity.map({ situation.askedCues(of: $0).contains(position) }) ?? false { return }
    try record(.clips(.cued(activity: playback.activity, cue: playback.clip.cues[position].id)))
  }

  private func trouble(_ words: String, _ playback: Playback) {
    screen.trouble = ScreenState.Trouble(
      activity: playback.activity, words: words, position: playback.position)
    say("\(voice.activity(playback.activity)): \(words). f takes another way.")
  }

  private static func short(
    _ title: String, _ length: Double, _ cues: [Int], _ end: Int?
  ) -> String {
    var missing = cues.map(DisplayFormat.countdown)
    if missing.count == 1 { missing[0] = "the cue at \(missing[0])" }
    if missing.count > 1 { missing = ["the cues at \(missing.joined(separator: " "))"] }
    if let end { missing.append("the out-point \(DisplayFormat.countdown(end))") }
    let list = DisplayFormat.list(missing, "and")
    return "\(title): the file ends at \(time(length)), before \(list.isEmpty ? "its end" : list)."
  }

  /// A second of a clip, such as `1:12`.
  static func time(_ second: Double) -> String {
    DisplayFormat.countdown(Int(min(max(0, second), 999_999).rounded(.down)))
  }

  /// Where a clip is and where it will pause, in the words of an answer.
  static func place(_ playback: Playback) -> String {
    guard let stop = playback.nextStop else { return "\(time(playback.position)) to its end" }
    let isCue = playback.clip.cues.contains { Double($0.at) == stop }
    return "\(time(playback.position)), \(isCue ? "pauses" : "ends") at \(time(stop))"
  }
}

extension Interpreter {
  /// Takes in what the player of a clip says.
  func heard(_ event: Playback.Event) -> Answer {
    guard screen.playback != nil, let request = try? Request("cue") else {
      return Answer(lines: [], isDone: true)
    }
    let turn = Turn(
      desk: desk, request: request, at: desk.situation.now, surroundings: surroundings,
      screen: screen)
    turn.keyMode = keyMode
    turn.play { $0.take(event) }
    screen = turn.screen
    keyMode = turn.keyMode
    let lines = turn.reply.lines + desk.takeNotices().map(\.words)
    return Answer(lines: lines, isDone: true, showings: turn.reply.showings)
  }
}
