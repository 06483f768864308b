import Wording
import Workshop

extension ActWords {
  /// An act of showing something, as a line of the command language.
  func words(_ act: ClipsAct) -> String {
    switch act {
    case .launched(let launch): launched(launch)
    case .cued(let activity, let cue):
      "cue \(Words.quote(activity)) \(Words.quote(cue))"
    case .spotted(let spotting):
      "spot \(Words.quote(spotting.activity)) "
        + "(\(DisplayFormat.count(spotting.spots.count, "moment")))"
    }
  }

  private func launched(_ launch: Launch) -> String {
    let isFallback = launch.reason != nil || [.transcript, .still, .none].contains(launch.means)
    let reason = launch.reason.map { " " + Words.quote($0, always: true) } ?? ""
    return (isFallback ? "fallback \(launch.means.rawValue)" : "launch")
      + " \(Words.quote(launch.activity))" + pair("file", launch.file) + reason
  }
}

extension StateAfterUndo {
  /// What was launched, asked and spotted.
  func words(_ act: ClipsAct) -> String {
    switch act {
    case .launched(let launch):
      "\(launch.activity) "
        + (session.launches.contains { $0.launch.activity == launch.activity }
          ? "is launched" : "is not launched")
    case .cued(let activity, let cue):
      "\(cue) of \(activity) \(isAsked(cue, of: activity) ? "was" : "was not") asked"
    case .spotted(let spotting): "\(situation.spots(of: spotting.activity).count) spotted"
    }
  }

  private func isAsked(_ cue: String, of activity: String) -> Bool {
    session.launches.last { $0.launch.activity == activity }?.cues.contains(cue) == true
  }
}
