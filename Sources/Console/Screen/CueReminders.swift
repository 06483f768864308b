import Workshop

/// The questions of a clip that plays, each once when its moment comes.
struct CueReminders {
  private var last: Instant?
  private var said: Set<String> = []

  /// The questions whose moments have come since the clip was started.
  mutating func due(_ situation: Situation) -> [String] {
    guard let launched = situation.session.launches.last,
      [.player, .opener].contains(launched.launch.means),
      let activity = situation.plan.activity(launched.launch.activity), let clip = activity.clip
    else { return [] }
    if last != launched.at {
      last = launched.at
      said = Set(launched.cues)
    }
    let position = clip.start + situation.now.seconds(since: launched.at)
    let due = clip.cues.filter {
      $0.at <= position && !said.contains($0.id) && position < $0.at + 60
    }
    said.formUnion(due.map(\.id))
    return due.map {
      "── \(Voice.countdown($0.at)) Pause here. Ask: \($0.ask.text.harmless) (cue notes it)"
    }
  }
}
