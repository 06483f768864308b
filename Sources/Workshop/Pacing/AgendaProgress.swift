public import Calendar

/// What happened to the agenda so far.
public struct AgendaProgress: Equatable, Sendable {
  /// The moves in order: into which item, when.
  public private(set) var moves: [Step]
  /// Planned minutes that were changed, by item.
  public private(set) var minutes: [String: Int]
  /// Items that will be left out.
  public private(set) var skipped: Set<String>
  /// Until when items may run past their hard stops, agreed with everybody, by id.
  public private(set) var agreed: [String: Instant]
  /// Stretches during which everything stood still; the last may be open.
  public private(set) var holds: [Hold]

  /// A move with its moment.
  public struct Step: Equatable, Sendable {
    /// The move.
    public let move: Move
    /// When it happened.
    public let at: Instant
  }

  /// A stretch during which everything stood still.
  public struct Hold: Equatable, Sendable {
    /// When it began.
    public let start: Instant
    /// When it ended, or `nil` while it lasts.
    public var end: Instant?
    /// Why, when it was said.
    public let reason: String?
  }

  /// Creates an agenda that has not begun.
  public init() {
    moves = []
    minutes = [:]
    skipped = []
    agreed = [:]
    holds = []
  }

  /// The item that runs, or `nil` before the start and after the end.
  public var current: String? { moves.last?.move.to }
  /// Whether the agenda has begun.
  public var hasBegun: Bool { !moves.isEmpty }
  /// Whether the agenda has ended.
  public var hasEnded: Bool { moves.last.map { $0.move.to == nil } ?? false }
  /// Whether everything stands still.
  public var isHeld: Bool { holds.last.map { $0.end == nil } ?? false }

  /// A move that was already made by somebody else changes nothing; returns whether it did.
  mutating func apply(_ move: Move, at: Instant) -> Bool {
    guard move.number > (moves.last?.move.number ?? 0) else { return false }
    moves.append(Step(move: move, at: at))
    return true
  }

  mutating func apply(_ retiming: Retiming) { minutes[retiming.item] = retiming.to }

  mutating func apply(_ replanning: Replanning) {
    for retiming in replanning.minutes { apply(retiming) }
    skipped.formUnion(replanning.dropped)
    skipped.subtract(replanning.restored)
    agreed.merge(replanning.until) { _, new in new }
  }

  mutating func skip(_ item: String, _ skips: Bool) {
    if skips { skipped.insert(item) } else { skipped.remove(item) }
  }

  /// The same with nothing left out.
  var withoutSkipping: AgendaProgress {
    var progress = self
    progress.skipped = []
    return progress
  }

  mutating func hold(at: Instant, reason: String?) {
    if !isHeld { holds.append(Hold(start: at, end: nil, reason: reason)) }
  }

  mutating func resume(at: Instant) {
    if isHeld { holds[holds.count - 1].end = at }
  }

  /// When an item last began, and when it ended, as far as it has.
  public func span(of item: String) -> (start: Instant, end: Instant?)? { visits(of: item).last }

  /// Every go of an item: when it began and, as far as it has, ended.
  public func visits(of item: String) -> [(start: Instant, end: Instant?)] {
    moves.indices.filter { moves[$0].move.to == item }.map { position in
      let (start, next) = (moves[position].at, moves.index(after: position))
      return (start, next < moves.endIndex ? max(start, moves[next].at) : nil)
    }
  }

  /// Seconds that an item has had by a moment in all its goes, without what stood still.
  public func seconds(in item: String, until now: Instant) -> Int {
    visits(of: item).reduce(0) { sum, visit in
      let end = max(visit.start, visit.end ?? now)
      return sum + end.seconds(since: visit.start) - heldSeconds(from: visit.start, to: end)
    }
  }

  /// Seconds of holding between two moments.
  public func heldSeconds(from start: Instant, to end: Instant) -> Int {
    holds.reduce(0) { sum, hold in
      sum + (Period(hold.start, hold.end ?? end).clipped(to: Period(start, end))?.seconds ?? 0)
    }
  }
}
