public import Plans

/// How long items really took in past sessions, and what they should be planned with.
public struct Durations: Equatable, Sendable {
  /// The items in the plan's order, those that ran at least once.
  public let rows: [Row]

  /// One item.
  public struct Row: Equatable, Sendable {
    /// The item's id.
    public let item: String
    /// The item's title.
    public let title: String
    /// Planned minutes.
    public let planned: Int
    /// What it took in each run that counts, in whole minutes, in the order of the runs.
    public let took: [Int]
    /// Runs that say nothing, since the item had been given less time than planned.
    public let shortened: Int
    /// Minutes to plan with, `nil` when it stays as it is.
    public let proposal: Int?

    /// The median of what it took, rounded half up.
    public var median: Int { Durations.median(took) }
    /// The shortest and the longest run.
    public var spread: ClosedRange<Int> { (took.min() ?? 0)...(took.max() ?? 0) }
  }

  /// What an item took in one session.
  public struct Run: Equatable, Sendable {
    /// The item's id.
    public let item: String
    /// Minutes of the workshop file in that session.
    public let original: Int
    /// Minutes that it had been given by the end.
    public let planned: Int
    /// Minutes it took.
    public let took: Int

    /// Creates a run.
    public init(item: String, original: Int, planned: Int, took: Int) {
      self.item = item
      self.original = original
      self.planned = planned
      self.took = took
    }
  }

  /// Compares a plan with past runs.
  ///
  /// What is proposed is the median of the runs and of the plan itself, which counts as one run: one
  /// odd day changes nothing, and three long ones do. It is never below the item's minimum. Buffers
  /// are what is left over, so they are never learned. A run in which the item had been given less
  /// than planned and did not take more than that says nothing on how long it needs.
  ///
  /// - Parameters:
  ///   - plan: The plan whose minutes may change.
  ///   - sessions: For each session what its items took.
  public init(_ plan: Plan, sessions: [[Run]]) {
    rows = plan.agenda.compactMap { item in
      if item.kind == .buffer { return nil }
      let runs = sessions.joined().filter { $0.item == item.id }
      let isShort = { (run: Run) in run.planned < run.original && run.took <= run.original }
      let took = runs.filter { !isShort($0) }.map(\.took)
      if runs.isEmpty { return nil }
      let wanted = max(item.minimum, 1, Self.median(took + [item.minutes]))
      let isNew = took.count > 1 && wanted != item.minutes
      return Row(
        item: item.id, title: item.title, planned: item.minutes, took: took,
        shortened: runs.count - took.count, proposal: isNew ? wanted : nil)
    }
  }

  static func median(_ numbers: [Int]) -> Int {
    let sorted = numbers.sorted()
    if sorted.isEmpty { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle] + 1) / 2
  }
}

extension Situation {
  /// What the items took that are over.
  public var runs: [Durations.Run] {
    forecast.rows.filter { $0.state == .done && $0.visits > 0 }.map {
      Durations.Run(
        item: $0.id, original: $0.original, planned: $0.planned, took: $0.spentMinutes)
    }
  }
}

/// New minutes for items such that the agenda still adds up.
public struct LearnedMinutes: Equatable, Sendable {
  /// Items with their new minutes, buffers among them when they pay.
  public private(set) var minutes: [String: Int] = [:]
  /// The workshop's new length, `nil` when it stays.
  public private(set) var length: Int?

  /// Takes in proposals; what they add or save comes from or goes to the last buffer, as far as it
  /// goes without falling below its minimum or one minute, and the rest changes the workshop's length.
  public init(_ accepted: [Durations.Row], plan: Plan) {
    for row in accepted { minutes[row.item] = row.proposal }
    var sum = plan.agenda.reduce(0) { $0 + (minutes[$1.id] ?? $1.minutes) }
    let added = sum - plan.minutes
    if let buffer = plan.agenda.last(where: { $0.kind == .buffer }), added != 0 {
      let wanted = max(buffer.minimum, 1, buffer.minutes - added)
      if wanted != buffer.minutes { minutes[buffer.id] = wanted }
      sum += wanted - buffer.minutes
    }
    length = sum == plan.minutes ? nil : sum
  }
}
