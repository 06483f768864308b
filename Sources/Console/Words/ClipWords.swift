import Desk
import Workshop

/// Where a clip's files lie and how it is put into words.
struct ClipWords {
  let activity: Activity
  let clip: Clip
  private let folder: String

  /// Creates the words for an activity, or `nil` when it is no clip.
  init?(_ activity: Activity, _ turn: Turn) {
    guard let clip = activity.clip else { return nil }
    self.activity = activity
    self.clip = clip
    folder = Path.join(turn.desk.home.workshops, turn.situation.plan.id)
  }

  /// The clip's file, when it is there.
  var file: String? { existing(clip.file) }
  /// The still picture, when it is there.
  var still: String? { existing(clip.still) }

  private func existing(_ name: String) -> String? {
    let path = Path.join(folder, name)
    return !name.isEmpty && Files.isFile(path) ? path : nil
  }

  /// What can carry the clip when playing it fails, best first.
  func rungs(_ situation: Situation) -> [Launch.Means] {
    situation.rungs(of: clip, hasFile: file != nil, hasStill: still != nil)
  }

  /// The program that plays the clip from a file or address.
  func showing(_ source: String) -> Showing {
    .clip(source: source, start: clip.start, end: clip.end, pauses: clip.cues.map(\.at))
  }

  /// From where to where it plays and where it pauses.
  var times: String {
    let cues = clip.cues.map { Voice.countdown($0.at) }.joined(separator: " ")
    let range = "\(Voice.countdown(clip.start))–\(clip.end.map(Voice.countdown) ?? "end")"
    return cues.isEmpty ? range : "\(range), cues at \(cues)"
  }

  /// A fallback in a few words.
  func words(for means: Launch.Means, _ situation: Situation) -> String {
    switch means {
    case .player: "play it"
    case .opener: "the system's own player"
    case .link: "the link for everybody: \(clip.link.harmless)"
    case .transcript: "the transcript, read aloud, with the cues marked"
    case .still: "the still picture"
    case .facilitator: "tell it yourself"
    case .none:
      situation.minutesToWin > 0
        ? "leave it out, wins \(situation.minutesToWin) min" : "leave it out"
    }
  }

  /// The transcript in lines that fit the screen, cues marked.
  func transcript(columns: Int) -> [String] {
    Transcript(of: clip).parts.flatMap { part -> [String] in
      switch part {
      case .line(let line): return Paragraph.lines(line, columns: columns)
      case .cue(let position):
        let text = "── cue \(position + 1): \(clip.cues[position].ask.text)"
        return Paragraph.lines(text, columns: columns)
      }
    }
  }
}
