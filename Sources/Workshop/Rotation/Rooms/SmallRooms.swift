import Seating

/// Rooms for two to six people, too few to meet nobody twice, found by trying every filling.
///
/// First the meetings are spread: of all ways to fill the rounds, one is taken in which the sum of
/// m (m − 1) / 2 over all pairs, m being how often a pair meets, is smallest, then one in which
/// fewest pairs meet a third time, then one in which roles come out most even: in rounds that begin
/// anew everybody plays each as often as any other, or once more. In three rounds of rooms of at
/// most three that sum is 0 for four people, who sit in pairs with a stand-in each, 3 for five, 6
/// for six and 9 for three, who are one room; these figures come from this search, which leaves
/// nothing out.
public struct SmallRooms: Sendable {
  /// How many people are too few for the closed form.
  public static let people = 2...6

  private let people: [PersonID]
  private let standIns: [String]

  /// Creates a search for people in order.
  ///
  /// - Parameters:
  ///   - people: Two to six learners, in the order of their seats.
  ///   - standIns: Names for the seats that are left over; an empty chair when they run out.
  public init(_ people: [PersonID], standIns: [String]) {
    self.people = people
    self.standIns = standIns
  }

  /// Returns the rooms of so many rounds.
  ///
  /// - Parameters:
  ///   - count: How many rounds.
  ///   - played: Rooms of earlier rounds of the same role play, whose roles were played already.
  ///   - others: Rooms of other role plays, whose pairs should not meet again either.
  public func rounds(
    _ count: Int, after played: [[Room]] = [], others: [[Room]] = []
  ) -> [[Room]] {
    // After ten rounds everybody has met everybody equally often, and all begins anew.
    if count > 10 {
      let first = rounds(10, after: played, others: others)
      return first + rounds(count - 10, after: played + first, others: others)
    }
    var search = MeetingSearch(people: people.count)
    for room in (others + played).joined() { search.meet(indices(room).map(\.person)) }
    var roles = RoleSearch(people: people.count, turn: played.count)
    for seat in played.joined().flatMap(indices) { roles.play(seat.role, by: seat.person) }
    let fillings = search.rounds(count) { rounds in
      var roles = roles
      _ = roles.seats(for: rounds)
      return roles.unevenness
    }
    return roles.seats(for: fillings).map(rooms)
  }

  /// Who of these people sits in a room, by their position among them.
  private func indices(_ room: Room) -> [(person: Int, role: Int)] {
    room.enumerated().compactMap { role, seat in
      seat.learner.flatMap(people.firstIndex).map { ($0, role) }
    }
  }

  private func rooms(_ filling: [[Int?]]) -> [Room] {
    var rest = standIns[...]
    return filling.map { room in
      room.map { person in
        person.map { .learner(people[$0]) } ?? .standIn(rest.popFirst() ?? "empty chair")
      }
    }
  }
}
