import Plans
import Wording
import Workshop

/// Sentences about the agenda that several verbs share.
enum ItemWords {
  /// How far behind or ahead, and when it ends: `+2m · end 13:00 (buffer 3 left)`.
  static func pace(_ situation: Situation, _ voice: DisplayFormat) -> String {
    "\(DisplayFormat.drift(situation.forecast.drift)) · \(end(situation, voice))"
  }

  /// When it ends, with what is left of the buffers or the hard stop it runs past.
  static func end(_ situation: Situation, _ voice: DisplayFormat) -> String {
    let forecast = situation.forecast
    let late = forecast.lateStarts.first.map {
      ", start of \(voice.item($0.item)) \(voice.clock($0.due))!"
    }
    return endAlone(situation, voice) + (late ?? "")
  }

  private static func endAlone(_ situation: Situation, _ voice: DisplayFormat) -> String {
    let forecast = situation.forecast
    let words = "end \(voice.clock(forecast.projectedEnd))"
    if let stop = forecast.hardStop, stop.isInDanger {
      let item = stop.item == situation.plan.agenda.last?.id ? "" : " of \(voice.item(stop.item))"
      return words + ", hard stop\(item) \(voice.clock(stop.due))!"
    }
    let hasBuffer = situation.plan.agenda.contains { $0.kind == .buffer && $0.minutes > $0.minimum }
    return hasBuffer ? words + " (buffer \(forecast.bufferLeft / 60) left)" : words
  }

  /// That an item will not start when it must: `Break must start 10:05; as it goes it starts 10:10`.
  static func late(_ late: Forecast.LateStart, _ voice: DisplayFormat) -> String {
    "\(voice.item(late.item)) must start \(voice.clock(late.due)); as it goes it starts "
      + "\(voice.clock(late.expected))."
  }

  /// What came of the item that ended, and how far behind that is: `Welcome 12/10 · +4m`.
  static func ended(_ item: String, _ situation: Situation, _ voice: DisplayFormat) -> String {
    let forecast = situation.forecast
    guard let row = forecast.rows.first(where: { $0.id == item }) else { return "" }
    let words =
      "\(voice.item(item)) \(row.spentMinutes)/\(row.planned) · \(DisplayFormat.drift(forecast.drift))"
    return forecast.isInDanger || !forecast.lateStarts.isEmpty
      ? words + " · " + end(situation, voice) : words
  }

  /// How far behind the plan counted from when it really began, when that was not at its time.
  static func sinceStart(_ situation: Situation, _ voice: DisplayFormat) -> String {
    let forecast = situation.forecast
    guard let delay = forecast.startDelay, let drift = forecast.driftSinceStart,
      abs(delay) >= 60, let start = situation.session.agenda.moves.first?.at
    else { return "" }
    return " · \(DisplayFormat.drift(drift)) since it began at \(voice.clock(start))"
  }

  /// What an activity is, in a few words: `The cello (clip, 3 cues)`.
  static func activity(_ activity: Activity) -> String {
    let kind =
      switch activity.content {
      case .clip(let clip): "clip, \(DisplayFormat.count(clip.cues.count, "cue"))"
      case .rolePlay(let play):
        "role play, \(DisplayFormat.count(play.rounds, "round")) of \(play.roundMinutes) min"
      case .drill, .discussion, .case, .project: activity.kind.rawValue
      }
    return "\(activity.title) (\(kind))"
  }
}
