import Workshop

extension RoomWishes {
  /// The rooms of some rounds for people of whom nothing else is known.
  static func rounds(
    _ people: [PersonID], _ count: Int, standIns: [String] = [], after played: [[Room]] = [],
    others: [[Room]] = []
  ) -> [[Room]] {
    var wishes = RoomWishes(people: people, rounds: count)
    wishes.standIns = standIns
    wishes.played = played
    wishes.before = others
    return RoomPlanner(wishes).rounds()
  }
}
