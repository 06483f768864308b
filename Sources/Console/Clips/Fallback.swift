import Formats
import Plans
import Wording
import Workshop

extension Verb {
  static let fallback = Verb(
    "fallback", short: "f", group: .activities, usage: "[NUMBER] [\"REASON\"]",
    moments: .live, effects: [.writesActs, .startsPrograms],
    hours: [.clip: 3],
    summary: "it does not work: what to do instead", examples: ["f", "f 2 \"no sound\""],
    details: [
      "For a clip it lists what can carry it instead, and a digit takes one; f 2 takes it at once.",
      "For everything else it says what the workshop advises, and notes the reason for trainers.",
    ]
  ) { turn in
    let reason = turn.request.takeQuoted()
    let hasClip = turn.situation.itemAtHand?.activities.contains {
      turn.situation.plan.activity($0)?.clip != nil
    }
    let isClip =
      hasClip == true || turn.situation.clipUnderWay != nil || turn.troubledClip != nil
    guard isClip || turn.situation.itemAtHand == nil,
      let activity = turn.troubledClip ?? turn.situation.clipAtHand,
      let words = ClipWords(activity, turn)
    else { return try advise(turn, reason) }
    guard let word = turn.words.first else { return FallbackMenu.ask(words, turn, reason: reason) }
    guard let number = Int(typed: word), turn.words.count == 1 else {
      throw CommandProblem.number(turn.request.text, what: "fallback's number")
    }
    let steps = words.steps(turn)
    guard steps.indices.contains(number - 1) else {
      throw Refusal.clips(.noStep(number, steps: steps.count))
    }
    try turn.take(steps[number - 1], words, reason: reason ?? turn.why(words))
  }

  /// What the workshop advises for an item without a clip.
  ///
  /// No launch holds the reason, so that a note for trainers does.
  private static func advise(_ turn: Turn, _ reason: String?) throws {
    guard turn.words.isEmpty else {
      throw CommandProblem.plain(
        "There is no clip here to choose a fallback for. fallback says what the workshop advises; "
          + "fallback \"REASON\" also notes why.")
    }
    let advice = turn.situation.itemAtHand?.fallback ?? ""
    if let reason {
      let item = turn.situation.itemAtHand.map { "\($0.title): " } ?? ""
      try turn.record(turn.situation.note(.note, text: item + reason, at: turn.at))
      turn.say("Noted for trainers: \(item)\(reason)")
    }
    if !advice.isEmpty { return turn.sayParagraph(advice) }
    let none = "The workshop has no fallback for this."
    if reason == nil { throw CommandProblem.plain(none) } else { turn.say(none) }
  }
}

extension Turn {
  /// The clip that is on the screen, or that could not be shown.
  fileprivate var troubledClip: Activity? {
    (screen.playback?.activity ?? screen.trouble?.activity).flatMap(situation.plan.activity)
  }

  /// Why something else is needed, when nobody says it.
  fileprivate func why(_ words: ClipWords) -> String? {
    if let trouble = screen.trouble, trouble.activity == words.activity.id { return trouble.words }
    if let last = situation.session.launches.last(where: {
      $0.launch.activity == words.activity.id
    }) {
      return "\(last.launch.means.rawValue) did not work"
    }
    return words.file == nil && !words.clip.file.isEmpty ? "\(words.clip.file) is missing" : nil
  }

  /// Lets a step of the ladder carry the clip.
  fileprivate func take(_ step: FallbackStep, _ words: ClipWords, reason: String?) throws {
    if step == .leaveOut { return try leaveOut(words, reason) }
    var file: String?
    if case .other(let other) = step { file = other }
    let means = step.means(player: surroundings.players.control)
    try record(
      situation.launch(words.activity, by: means, reason: reason, file: file, at: at))
    let second = screen.playback?.position ?? screen.trouble?.position
    closePlayer()
    switch step {
    case .other(let file): reopen(words, file, by: means == .player ? .player : .timer, second)
    case .opener: reopen(words, words.clip.file, by: .timer, second)
    case .link: hand(out: [words.clip.link])
    case .transcript:
      for line in words.transcript(columns: surroundings.columns) { say(line) }
      paste(words.transcriptForEverybody)
      say("copy takes it for everybody, without the questions.")
    case .still: say("Show \(words.path(of: words.clip.still) ?? "").")
    case .aloud:
      if let advice = situation.itemAtHand?.fallback, !advice.isEmpty { sayParagraph(advice) }
      for line in words.transcript(columns: surroundings.columns) { say(line) }
    case .leaveOut: break
    }
  }

  private func reopen(
    _ words: ClipWords, _ file: String, by control: PlayerControl, _ second: Double?
  ) {
    guard let path = words.path(of: file) else { return }
    show(words, path, by: control, plays: true, from: second)
    say("\(file) opens, \(words.times).")
  }

  /// Leaves the clip out and goes on, when the item has nothing else.
  private func leaveOut(_ words: ClipWords, _ reason: String?) throws {
    let minutes = situation.minutesToWin
    let ended = situation.session.agenda.current
    let acts = try situation.leaveOut(words.activity, reason: reason, at: at)
    for act in acts { try admit(act) }
    for act in acts { try record(act) }
    closePlayer()
    guard acts.count > 1, let ended else {
      return say("Left out.")
    }
    say(minutes > 0 ? "Left out, won \(minutes) min." : "Left out.")
    say(ItemWords.ended(ended, situation, voice))
    if let item = situation.itemAtHand, !situation.session.agenda.hasEnded { open(item) }
  }

  private func closePlayer() {
    play { $0.leave() }
    screen.trouble = nil
  }
}

/// The list of fallbacks that a digit chooses from.
enum FallbackMenu {
  static func ask(_ words: ClipWords, _ turn: Turn, reason: String? = nil) {
    let steps = words.steps(turn)
    let because = reason.map { " \(Words.quote($0, always: true))" } ?? ""
    turn.ask(
      Question(
        kind: .menu, word: "Instead of playing \(turn.voice.activity(words.activity.id)):",
        choices: steps.map { words.words(for: $0, turn) },
        lines: steps.indices.map { "fallback \($0 + 1)\(because)" }))
  }
}
