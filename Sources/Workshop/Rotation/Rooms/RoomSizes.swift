/// How many people sit in a room, and what happens when that does not divide them.
public enum RoomSizes: String, CaseIterable, Equatable, Sendable {
  /// Threes; the team or an empty chair takes the third seat of what would be a pair.
  case standIns = "stand-ins"
  /// Threes; who is left over sits in pairs, which a trainer observes.
  case pairs
  /// Threes; who is left over joins a room as its second observer.
  case fours
  /// Twos; who is left over makes one three.
  case twos
  /// Fours with two observers; what four do not divide are threes.
  case quads

  /// Returns the sizes of the rooms for so many people, the largest first; stand-ins don't count.
  public func sizes(_ people: Int) -> [Int] {
    guard people > 3 else { return people > 0 ? [people] : [] }
    switch self {
    case .standIns, .pairs: return Self.threes(people, pairs: (3 - people % 3) % 3)
    case .fours:
      let fours = people == 5 ? 0 : people % 3
      return people == 5
        ? [3, 2] : Array(repeating: 4, count: fours) + threes((people - 4 * fours) / 3)
    case .twos:
      let rest = people % 2
      return Array(repeating: 3, count: rest) + Array(repeating: 2, count: (people - 3 * rest) / 2)
    case .quads:
      let threes = (4 - people % 4) % 4
      guard people >= 3 * threes else { return Self.threes(people, pairs: (3 - people % 3) % 3) }
      return Array(repeating: 4, count: (people - 3 * threes) / 4) + self.threes(threes)
    }
  }

  private static func threes(_ people: Int, pairs: Int) -> [Int] {
    Array(repeating: 3, count: (people - 2 * pairs) / 3) + Array(repeating: 2, count: pairs)
  }

  private func threes(_ count: Int) -> [Int] { Array(repeating: 3, count: count) }
}
