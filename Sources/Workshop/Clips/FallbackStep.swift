public import Calendar
public import Plans

/// What can carry a clip when playing it fails: the steps of a ladder, best first.
public enum FallbackStep: Equatable, Sendable {
  /// Another file of the same film.
  case other(file: String)
  /// The system's own player.
  case opener
  /// The web address, given to the learners.
  case link
  /// The transcript with its cues marked, for everybody to read.
  case transcript
  /// A still picture.
  case still
  /// The trainer: reads it aloud, or tells it.
  case aloud
  /// Nothing: it is left out, and its minutes are won.
  case leaveOut

  /// What the launch of it is carried by.
  ///
  /// - Parameter player: What plays files here.
  public func means(player: PlayerControl?) -> Launch.Means {
    switch self {
    case .other: player == .player ? .player : .opener
    case .opener: .opener
    case .link: .link
    case .transcript: .transcript
    case .still: .still
    case .aloud: .facilitator
    case .leaveOut: .none
    }
  }
}

extension Situation {
  /// The steps that are there for a clip, best first.
  ///
  /// - Parameters:
  ///   - clip: The clip.
  ///   - files: Which of the files that it names are there.
  ///   - player: What plays files here; `nil` when nothing does.
  ///   - hasOpener: Whether the system opens files with a player of its own.
  public func fallbackSteps(
    of clip: Clip, files: Set<String>, player: PlayerControl?, hasOpener: Bool
  ) -> [FallbackStep] {
    var steps: [FallbackStep] = []
    if player != nil, files.contains(clip.spare) { steps.append(.other(file: clip.spare)) }
    if player != .timer, hasOpener, files.contains(clip.file) { steps.append(.opener) }
    if !clip.link.isEmpty { steps.append(.link) }
    if !clip.transcript.isEmpty { steps.append(.transcript) }
    if files.contains(clip.still) { steps.append(.still) }
    return steps + [.aloud, .leaveOut]
  }

  /// Leaves a clip out: notes that nothing carries it and, when the running item has nothing else to
  /// run, goes on to the next.
  public func leaveOut(
    _ activity: Activity, reason: String?, at: Instant
  ) throws(Refusal) -> [Act] {
    let launch = try launch(activity, by: .none, reason: reason, at: at)
    guard let item = forecast.running.flatMap({ plan.item($0.id) }),
      item.activities == [activity.id]
    else { return [launch] }
    return [launch, try next(at: at)]
  }
}
