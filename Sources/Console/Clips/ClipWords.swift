import Desk
import Formats
import Plans
import Wording
import Workshop

/// Where a clip's files lie and how it is put into words.
struct ClipWords {
  let activity: Activity
  let clip: Clip
  private let plan: Plan
  private let home: Home

  /// Creates the words for an activity, or `nil` when it is no clip.
  init?(_ activity: Activity, _ turn: Turn) {
    guard let clip = activity.clip else { return nil }
    self.activity = activity
    self.clip = clip
    plan = turn.situation.plan
    home = turn.desk.home
  }

  /// The clip's file, when it is there.
  var file: String? { path(of: clip.file) }

  /// Where a file that the clip names lies, when it is there.
  func path(of name: String) -> String? { place(of: name).path }

  /// What there is of a file that the clip names.
  func place(of name: String) -> PlanFile {
    PlanFile(name, of: plan, below: .workshop, in: home)
  }

  /// What can carry the clip when playing it fails, best first.
  func steps(_ turn: Turn) -> [FallbackStep] {
    let files = [clip.file, clip.spare, clip.still].filter { path(of: $0) != nil }
    let players = turn.surroundings.players
    return turn.situation.fallbackSteps(
      of: clip, files: Set(files), player: players.control, hasOpener: players.hasOpener)
  }

  /// From where to where it plays and where it pauses.
  var times: String {
    let cues = clip.cues.map { DisplayFormat.countdown($0.at) }.joined(separator: " ")
    let range =
      "\(DisplayFormat.countdown(clip.start))–\(clip.end.map(DisplayFormat.countdown) ?? "end")"
    return cues.isEmpty ? range : "\(range), cues at \(cues)"
  }

  /// A fallback in a few words.
  func words(for step: FallbackStep, _ turn: Turn) -> String {
    switch step {
    case .other(let file): return "the other file, \(file)"
    case .opener: return "the system's own player"
    case .link: return "the link for everybody: \(clip.link)"
    case .transcript: return "the transcript for everybody, with the cues marked"
    case .still: return "the still picture"
    case .aloud: return "read it aloud, or tell it yourself"
    case .leaveOut:
      let minutes = turn.situation.minutesToWin
      return minutes > 0 ? "leave it out, wins \(minutes) min" : "leave it out"
    }
  }

  /// The transcript in lines that fit the screen, with the cues' questions.
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

  /// The transcript as learners get it: where the cues are, without what is asked there.
  var transcriptForEverybody: [String] {
    Transcript(of: clip).parts.map { part in
      switch part {
      case .line(let line): line
      case .cue(let position): "── stop \(position + 1): wait here ──"
      }
    }
  }
}
