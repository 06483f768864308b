public import Calendar
public import Plans

/// Deciding on launches, cues and fallbacks.
extension Situation {
  /// The item that runs or, while none does, the next one to come.
  public var itemAtHand: AgendaItem? {
    let row =
      forecast.rows.first { $0.state == .running } ?? forecast.rows.first { $0.state == .next }
    return row.flatMap { plan.item($0.id) }
  }

  /// The activity meant without saying which: the first of the item at hand that was not launched
  /// since the item began, else its last.
  public func activityAtHand() throws(Refusal) -> Activity {
    let activities = (itemAtHand?.activities ?? []).compactMap(plan.activity)
    guard let last = activities.last else { throw .clips(.noActivity(item: itemAtHand?.id)) }
    let start = itemAtHand.flatMap { session.agenda.span(of: $0.id)?.start }
    return activities.first { activity in
      !session.launches.contains { $0.launch.activity == activity.id && $0.at >= start ?? $0.at }
    } ?? last
  }

  /// The clip that was launched last, when that was since the item at hand began.
  public var clipUnderWay: Activity? {
    let start = itemAtHand.flatMap { session.agenda.span(of: $0.id)?.start }
    guard let last = session.launches.last, last.at >= start ?? last.at,
      last.launch.means != .none
    else { return nil }
    return plan.activity(last.launch.activity).flatMap { $0.clip == nil ? nil : $0 }
  }

  /// The clip meant without saying which: the one under way, else the running item's, else the one
  /// launched last, else the next to come.
  public var clipAtHand: Activity? {
    let underWay = [clipUnderWay].compactMap { $0 }
    let running = itemAtHand?.activities.compactMap(plan.activity) ?? []
    let launched = session.launches.reversed().compactMap { plan.activity($0.launch.activity) }
    let coming = forecast.rows.filter { $0.state == .next }.compactMap { plan.item($0.id) }
      .flatMap(\.activities).compactMap(plan.activity)
    return (underWay + running + launched + coming + plan.activities).first { $0.clip != nil }
  }

  /// Launches an activity by some means.
  public func launch(
    _ activity: Activity, by means: Launch.Means, reason: String? = nil, file: String? = nil,
    at: Instant
  ) throws(Refusal) -> Act {
    try admit(at)
    return .clips(
      .launched(Launch(activity: activity.id, means: means, reason: reason, file: file)))
  }

  /// The positions of a clip's cues whose questions were asked since it was launched last.
  public func askedCues(of activity: Activity) -> Set<Int> {
    let asked = session.launches.last { $0.launch.activity == activity.id }?.cues ?? []
    let cues = activity.clip?.cues ?? []
    return Set(cues.indices.filter { asked.contains(cues[$0].id) })
  }

  /// Asks a clip's next question, or the one with a number from 1; returns the cue's position too.
  public func cue(
    _ activity: Activity, number: Int?, at: Instant
  ) throws(Refusal) -> (act: Act, position: Int) {
    try admit(at)
    guard let clip = activity.clip else { throw .clips(.noClip(activity: activity.id)) }
    guard session.launches.contains(where: { $0.launch.activity == activity.id }) else {
      throw .clips(.notLaunched(activity: activity.id))
    }
    if let number, !clip.cues.indices.contains(number - 1) {
      throw .clips(.noCue(number, cues: clip.cues.count))
    }
    let asked = askedCues(of: activity)
    let following = asked.max().map { $0 + 1 } ?? 0
    let position = number.map { $0 - 1 } ?? following
    guard clip.cues.indices.contains(position) else {
      throw .clips(.noMoreCues(activity: activity.id))
    }
    return (.clips(.cued(activity: activity.id, cue: clip.cues[position].id)), position)
  }

  /// Whole minutes that going on now would win: those left of the running item.
  public var minutesToWin: Int { max(0, forecast.timeLeft ?? 0) / 60 }
}
