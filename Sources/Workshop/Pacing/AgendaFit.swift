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

  /// An item that cannot begin when it must.
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
    var clashes: [Clash] = []
    var time = 0
    for item in plan.agenda {
      if let start = item.fixedStart {
        if start < time {
          clashes.append(
            Clash(
              item: item.id, wanted: window.start.adding(minutes: start),
              reached: window.start.adding(minutes: time)))
        }
        time = max(time, start)
      }
      time += item.minutes
    }
    self.clashes = clashes
  }
}
