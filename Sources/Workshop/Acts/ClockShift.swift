/// When acts happened that a wrong clock stamped.
///
/// What a shift says of an act is absolute: a later one of the same act stands in its place.
public struct ClockShift: Equatable, Sendable {
  /// The writer whose clock was wrong.
  public var writer: String
  /// Their acts, by their counts, in order.
  public var acts: [ClosedRange<Int>]
  /// Seconds to add to what the clock showed.
  public var seconds: Int

  /// The most seconds that a clock can be off: 20 years.
  public static let most = 20 * 366 * 86_400

  /// Creates a shift.
  public init(writer: String, acts: [ClosedRange<Int>], seconds: Int) {
    self.writer = writer
    self.acts = acts
    self.seconds = seconds
  }
}

/// Every shift that counts.
public struct ClockShifts: Equatable, Sendable {
  /// The shifts of each writer, the latest first.
  private var shifts: [String: [ClockShift]] = [:]

  /// Creates shifts from those that count, in order.
  init(_ shifts: [ClockShift] = []) { for shift in shifts { add(shift) } }

  mutating func add(_ shift: ClockShift) {
    shifts[shift.writer, default: []].insert(shift, at: 0)
  }

  /// Whether every clock is taken to have been right.
  var isEmpty: Bool { shifts.isEmpty }

  /// Whether somebody has said of one of these writers that their clock was wrong.
  public func concern(_ writers: [String]) -> Bool { writers.contains { shifts[$0] != nil } }

  /// The highest count of a writer's acts that were shifted; 0 when none was.
  public func highest(of writer: String) -> Int {
    shifts[writer]?.compactMap { $0.acts.last?.upperBound }.max() ?? 0
  }

  /// Seconds by which an act's moment moves; `nil` when nobody said anything of it.
  public func seconds(of act: ActID) -> Int? {
    guard !shifts.isEmpty, let own = shifts[act.writer] else { return nil }
    return own.first { $0.acts.contains { $0.contains(act.seq) } }?.seconds
  }
}
