/// What meetings cost at the least.
enum MeetingBound {
  /// Returns a cost below which no filling can come.
  ///
  /// Two bounds, of which the higher one holds: meetings spread evenly over all pairs; and what any
  /// two rounds share, as a room of s people can be parted into q rooms only if s − q of them stay
  /// with somebody.
  ///
  /// - Parameters:
  ///   - sizes: The size of each room.
  ///   - rounds: How many rounds.
  ///   - met: How many meetings these people had before.
  static func cost(_ sizes: [Int], rounds: Int, met: Int) -> Int {
    let people = sizes.reduce(0, +)
    let pairs = people * (people - 1) / 2
    guard pairs > 0 else { return 0 }
    let meetings = met + rounds * sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let (each, more) = meetings.quotientAndRemainder(dividingBy: pairs)
    let even = pairs * each * (each - 1) / 2 + more * each
    let shared = sizes.reduce(0) { $0 + max(0, $1 - sizes.count) }
    return max(even, shared * rounds * (rounds - 1) / 2)
  }
}
