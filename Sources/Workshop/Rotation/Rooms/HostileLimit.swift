/// How often anybody may play the customer of a scenario of the highest intensity, and who has.
public struct HostileLimit: Equatable, Sendable {
  /// How often one person may.
  public var limit: Int
  /// Which of the rounds to fill, from 0, are played from such a scenario.
  public var rounds: Set<Int>
  /// How often each person has been that customer, or will be in another role play.
  public var played: [PersonID: Int]

  /// Creates a limit.
  public init(limit: Int, rounds: Set<Int>, played: [PersonID: Int] = [:]) {
    self.limit = limit
    self.rounds = rounds
    self.played = played
  }

  /// How many turns as the hostile customer are beyond the limit in rounds that are filled.
  func excess(_ rounds: [[Room]], _ wishes: RoomWishes) -> Int {
    var played = played
    var excess = 0
    for (offset, rooms) in rounds.enumerated() where self.rounds.contains(offset) {
      for room in rooms where room.indices.contains(wishes.customer) {
        guard let person = room[wishes.customer].learner else { continue }
        played[person, default: 0] += 1
        if (played[person] ?? 0) > limit { excess += 1 }
      }
    }
    return excess
  }

  /// The limit in the rounds after the first of them, whose rooms are known.
  func after(_ rounds: some Collection<[Room]>, customer: Int) -> HostileLimit {
    var played = played
    for (offset, rooms) in rounds.enumerated() where self.rounds.contains(offset) {
      for room in rooms where room.indices.contains(customer) {
        if let person = room[customer].learner { played[person, default: 0] += 1 }
      }
    }
    let later = self.rounds.filter { $0 >= rounds.count }.map { $0 - rounds.count }
    return HostileLimit(limit: limit, rounds: Set(later), played: played)
  }
}
