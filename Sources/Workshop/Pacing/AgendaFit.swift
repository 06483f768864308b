public import Calendar
public import Plans

/// Whether an agenda fits its time before anything has happened.
public struct AgendaFit: Equatable, Sendable {
  /// Minutes of all items.
  public let sum: Int
  /// Minutes the workshop says it has.
  public let minutes: Int
  /// Minutes of the scheduled window.
  public let window: Int
  /// The fewest minutes of all items, none left out.
  public let fewest: Int
  /// Items that must begin at a time at which those before them are not over.
  public let clashes: [Clash]
  /// Items that must begin later than what comes before them is over.
  public let gaps: [Clash]
  /// Items that are shorter than the rounds they run.
  public let short: [Short]
  /// When the last item ends, fixed starts and rounds counted.
  public let end: Instant

  /// An item that is shorter than its rounds.
  public struct Short: Equatable, Sendable {
    /// The item's id.
    public let item: String
    /// How many rounds it runs.
    public let rounds: Int
    /// Minutes of each.
    public let each: Int
    /// Minutes that it has.
    public let minutes: Int
  }

  /// An item whose fixed start and the end of what comes before it are not the same.
  public struct Clash: Equatable, Sendable {
    /// The item's id.
    public let item: String
    /// When it must begin.
    public let wanted: Instant
    /// When what comes before it ends.
    public let reached: Instant
  }

  /// Looks at a plan in its window.
  public init(_ plan: Plan, window: Period) {
    sum = plan.agenda.reduce(0) { $0 + $1.minutes }
    minutes = plan.minutes
    self.window = window.seconds / 60
    fewest = plan.agenda.reduce(0) { sum, item in
      let isFixed = item.kind != .buffer && ReplanPrices.minute(of: item, in: plan) == nil
      let least = ReplanPrices.fewest(item, planned: item.minutes, in: plan)
      return sum + (isFixed ? item.minutes : least)
    }
    let rounds = RoundTime(plan, AgendaProgress(), Rotation(), now: window.start)
    var (clashes, gaps): ([Clash], [Clash]) = ([], [])
    var short: [Short] = []
    var time = 0
    for item in plan.agenda {
      if let start = item.fixedStart {
        let clash = Clash(
          item: item.id, wanted: window.start.adding(minutes: start),
          reached: window.start.adding(minutes: time))
        if start < time { clashes.append(clash) }
        if start > time { gaps.append(clash) }
        time = max(time, start)
      }
      let needed = rounds.minutes(of: item.id)
      if needed > item.minutes {
        let plays = item.activities.compactMap { plan.activity($0)?.rolePlay }
        let each = plays.map(\.roundMinutes).max() ?? 0
        short.append(
          Short(
            item: item.id, rounds: each == 0 ? 0 : needed / each, each: each,
            minutes: item.minutes))
      }
      time += max(item.minutes, needed)
    }
    self.clashes = clashes
    self.gaps = gaps
    self.short = short
    end = window.start.adding(minutes: time)
  }
}
