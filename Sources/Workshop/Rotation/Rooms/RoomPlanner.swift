import Seating

/// Plans the rooms of a role play: who sits with whom, then who plays what.
///
/// In this order: nobody sits with whom they must be kept apart from; those meet who must; pairs
/// meet as rarely as possible; roles are even; of what was shown as little changes as possible. The
/// same wishes give the same rooms.
public struct RoomPlanner {
  private let wishes: RoomWishes
  private let seating: RoomSeating

  /// Creates a planner.
  public init(_ wishes: RoomWishes) {
    self.wishes = wishes
    seating = RoomSeating(wishes)
  }

  /// The rooms of each round.
  public func rounds() -> [[Room]] {
    guard !wishes.people.isEmpty, wishes.rounds > 0 else { return [] }
    if wishes.stays { return staying() }
    let rounds = filled()
    guard let hostile = wishes.hostile, hostile.excess(rounds, wishes) > 0 else { return rounds }
    let spread = seating.rooms(keeping: seating.spreading(rounds, hostile))
    return hostile.excess(spread, wishes) < hostile.excess(rounds, wishes) ? spread : rounds
  }

  private func filled() -> [[Room]] {
    if !wishes.shown.isEmpty, let kept = kept() { return kept }
    if let closed = closedForm() { return seating.settled(closed) }
    return seating.rooms(seating.filling().best().rounds)
  }

  /// Rooms from the closed form, where it repeats as few meetings as anything the search finds.
  private func closedForm() -> [[Room]]? {
    guard wishes.isPlain, wishes.people.count >= 2 else { return nil }
    if RoomWishes.small.contains(wishes.people.count) { return seating.smallRooms() }
    guard wishes.rounds <= 3 else { return nil }
    let rounds = seating.triads()
    let cost = seating.cost(rounds)
    if cost <= seating.filling().goal { return rounds }
    let searched = seating.filling().best()
    return searched.cost < cost ? seating.rooms(searched.rounds) : rounds
  }

  /// The rooms that were shown, with as few changes as it takes; `nil` when rooms filled anew would
  /// break fewer rules or repeat fewer meetings.
  private func kept() -> [[Room]]? {
    let shown = Array(wishes.shown.prefix(wishes.rounds))
    guard isNearly(shown) else { return nil }
    if shown.count < wishes.rounds { return longer(shown.count) }
    var rounds = seating.adapted(shown)
    let filling = seating.filling()
    let cost = seating.cost(rounds.map(\.people))
    // Rooms may meet more often so that nobody is the hostile customer too often.
    let isSpread = wishes.hostile.map { $0.excess(shown, wishes) == 0 } ?? false
    let isSame = shown.map { $0.map(seating.places) } == rounds.map(\.seats)
    if cost > filling.goal, !(isSpread && isSame && cost < Int(MeetingCosts.rule)) {
      let other = filling.best().cost
      if other < cost {
        let improved = filling.improved(rounds.map(\.people))
        guard improved.cost <= other else { return nil }
        for (index, rooms) in improved.rounds.enumerated() { rounds[index].reseat(rooms) }
      }
    }
    return seating.rooms(keeping: rounds.map(\.seats))
  }

  /// The rooms that were shown, and more rounds after them; `nil` when all rooms filled anew would
  /// break fewer rules or repeat fewer meetings.
  private func longer(_ count: Int) -> [[Room]]? {
    var first = wishes
    first.rounds = count
    var rest = wishes
    rest.rounds -= count
    rest.shown = []
    rest.played += RoomPlanner(first).rounds()
    rest.last = rest.played.last.map { ($0, rest.played.count - 1) }
    rest.hostile = wishes.hostile?.after(rest.played.suffix(count), customer: wishes.customer)
    let rounds = rest.played.suffix(count) + RoomPlanner(rest).rounds()
    let filling = seating.filling()
    let cost = seating.cost(Array(rounds))
    if cost > filling.goal, cost > filling.best().cost { return nil }
    return seating.settled(Array(rounds))
  }

  /// Whether those who were shown rooms are most of those who take part: otherwise there is little to
  /// keep.
  private func isNearly(_ shown: [[Room]]) -> Bool {
    let people = Set(wishes.people)
    let seated = Set(shown.joined().joined().compactMap(\.learner))
    return people.symmetricDifference(seated).count * 3 <= max(people.count, seated.count)
  }

  /// Rooms in which everybody stays while the roles go round: those of the round that was played
  /// last, else those that were shown.
  private func staying() -> [[Room]] {
    var once = wishes
    once.stays = false
    once.rounds = 1
    once.together = wishes.together.subtracting(wishes.played.flatMap(\.pairs))
    once.before = []
    once.played = []
    once.hostile = nil
    once.shown = [wishes.played.last ?? wishes.shown.first].compactMap(\.self)
    let rooms = RoomPlanner(once).rounds().first?.map(seating.places) ?? []
    let first = wishes.played.isEmpty ? 0 : 1
    let shown = wishes.shown.map { $0.map(seating.places) }
    return seating.rooms(
      keeping: (0..<wishes.rounds).map { offset in
        rooms.enumerated().map { number, room in
          if shown.indices.contains(offset), shown[offset].indices.contains(number),
            shown[offset][number].sorted() == room.sorted()
          {
            return shown[offset][number]
          }
          let turn = first + offset
          return room.indices.map { room[(($0 - turn) % room.count + room.count) % room.count] }
        }
      })
  }
}
