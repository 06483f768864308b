import Calendar
import Desk
import Formats
import Plans
import Wording
import Workshop

extension Verb {
  static let clip = Verb(
    "clip", group: .activities, usage: "[ready|pause|keys|stop] [CLIP] [1:05]",
    moments: [.before, .live], effects: [.writesActs, .startsPrograms],
    hours: [.clip: 1],
    summary: "show the running item's clip, or a named one",
    examples: ["clip ready", "clip"],
    details: [
      "clip ready opens it paused at its beginning: share its window, with sound; clip plays it.",
      "It pauses by itself at each cue and shows the question here; cue goes on. At its end the "
        + "last picture stays; clip stop closes the window.",
      "clip 1:05 plays from that moment. f helps when it does not play. LECTERN_MPV holds options for "
        + "mpv on this machine, such as --screen=1.",
      "clip pause pauses or resumes. clip keys reads keys without Enter: space plays and pauses, r "
        + "replays from the last cue, n next cue, arrows 5 s, q ends. They work in its window too.",
    ],
    completes: .activities
  ) { turn in
    let wish = wish(turn)
    let second = takeTime(turn)
    let clips = turn.situation.plan.activities.filter { $0.clip != nil }
    let named = try turn.activity(turn.words, among: clips, what: "clip") { id in
      let rest = [id] + (second.map { [Turn.time($0)] } ?? [])
      return (["clip"] + (wish == .play ? [] : [wish.rawValue]) + rest).joined(separator: " ")
    }
    if named == nil, !turn.words.isEmpty { return }
    if let playback = turn.screen.playback, named.map({ $0.id == playback.activity }) ?? true {
      return try change(playback, wish, second, turn)
    }
    if wish != .play, wish != .ready { throw CommandProblem.plain("No clip is open.") }
    guard let activity = named ?? turn.situation.clipAtHand else {
      throw CommandProblem.plain("The workshop has no clip.")
    }
    try turn.present(activity, plays: wish != .ready, from: second)
  }

  private enum Wish: String { case play, ready, pause, keys, stop }

  private static func wish(_ turn: Turn) -> Wish {
    for wish in [Wish.ready, .pause, .keys, .stop] where turn.words.first == wish.rawValue {
      turn.request.words.removeFirst()
      return wish
    }
    return .play
  }

  private static func takeTime(_ turn: Turn) -> Double? {
    guard let last = turn.words.last, let seconds = ClipTime.seconds(last) else { return nil }
    turn.request.words.removeLast()
    return Double(seconds)
  }

  /// Changes how the clip that is open is shown.
  private static func change(
    _ playback: Playback, _ wish: Wish, _ second: Double?, _ turn: Turn
  ) throws {
    let title = turn.voice.activity(playback.activity)
    switch wish {
    case .stop:
      turn.play { $0.leave() }
      turn.say("\(title) is closed.")
    case .keys: turn.readKeys(ClipKeys())
    case .pause:
      if playback.state == .ready { try turn.note(playback) }
      turn.play { $0.press(.toggle) }
      if turn.screen.playback?.state == .paused, turn.keyMode == nil {
        turn.say("\(title) is paused at \(Turn.time(playback.position)). clip goes on.")
      }
      turn.sayPlaying()
    case .ready: turn.play { $0.rewind() }
    case .play:
      if playback.state == .ready { try turn.note(playback) }
      if let second {
        turn.play { $0.jump(to: second) }
      } else {
        turn.play { $0.play() }
      }
      turn.sayPlaying()
    }
  }
}

extension Turn {
  /// Opens a clip with what shows clips here, to play at once or to wait for it.
  func present(_ activity: Activity, plays: Bool, from second: Double? = nil) throws {
    guard let words = ClipWords(activity, self) else { return }
    let link = words.clip.link.isEmpty ? nil : words.clip.link
    guard let source = words.file ?? link else {
      try situation.check(at)
      say(words.place(of: words.clip.file).problem(words.clip.file, .workshop) ?? "")
      return FallbackMenu.ask(words, self)
    }
    try open(
      words, source, plays: plays, from: second, name: words.file == nil ? source : words.clip.file)
  }

  private func open(
    _ words: ClipWords, _ source: String, plays: Bool, from second: Double?, name: String
  ) throws {
    guard let control = hasPlayback ? surroundings.players.control : .player else {
      try situation.check(at)
      throw CommandProblem.plain(
        "There is no player on this machine: install mpv, or f takes another way.")
    }
    if plays {
      let means = control == .player ? Launch.Means.player : .opener
      try record(situation.launch(words.activity, by: means, at: at))
    } else {
      try situation.check(at)
    }
    show(words, source, by: control, plays: plays, from: second)
    let title = voice.activity(words.activity.id)
    guard plays else {
      say("\(title) opens\(control == .player ? " paused" : ""), \(words.times).")
      return say("Share its window, with sound. f when it does not open.")
    }
    say("\(title) plays \(name), \(words.times).")
    say(advice(control))
  }

  private func advice(_ control: PlayerControl) -> String {
    if !hasPlayback { return "cue asks the next question; f when it does not play." }
    return control == .player
      ? "It pauses at each cue, cue goes on, clip keys needs no Enter; f when it fails."
      : "The system's player has it, a timer tells the cues; f when it fails."
  }

  /// Opens a file or address and follows it from now on.
  func show(
    _ words: ClipWords, _ source: String, by control: PlayerControl, plays: Bool,
    from second: Double?
  ) {
    screen.trouble = nil
    let playback = Playback(
      activity: words.activity.id, clip: words.clip, control: control, from: second,
      startsAtOnce: plays)
    if hasPlayback { screen.playback = playback }
    show(.clip(source: source, from: playback.position, by: control))
  }

  /// Notes that a clip that waited is played now.
  func note(_ playback: Playback) throws {
    guard let activity = situation.plan.activity(playback.activity) else { return }
    let means = playback.control == .player ? Launch.Means.player : .opener
    try record(situation.launch(activity, by: means, at: at))
  }

  /// Says that the clip plays now, unless there was something else to say.
  func sayPlaying() {
    guard let playback = screen.playback, reply.lines.isEmpty, keyMode == nil else { return }
    switch playback.state {
    case .opening: say("\(voice.activity(playback.activity)) is still being opened.")
    case .playing: say("\(voice.activity(playback.activity)) plays from \(Self.place(playback)).")
    default: break
    }
  }
}
