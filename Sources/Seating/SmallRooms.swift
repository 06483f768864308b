/// Rooms for two to six people, too few to meet nobody twice, found by trying every filling.
///
/// First the meetings are spread: of all ways to fill the rounds, one is taken in which the sum of
/// m (m − 1) / 2 over all pairs, m being how often a pair meets, is smallest, then one in which
/// fewest pairs meet a third time, then one in which roles come out most even: in rounds that begin
/// anew everybody plays each as often as any other, or once more. In three rounds of rooms of at
/// most three that sum is 0 for four people, who sit in pairs with a stand-in each, 3 for five, 6
/// for six and 9 for three, who are one room; these figures come from this search, which leaves
/// nothing out.
package struct SmallRooms {
  /// How many people are too few for the closed form.
  package static let sizes = 2...6

  private let people: Int

  /// Creates a search.
  ///
  /// - Parameter people: How many people, two to six.
  package init(people: Int) { self.people = people }

  /// Returns the rooms of so many rounds; -1 where a seat is left over.
  ///
  /// - Parameters:
  ///   - count: How many rounds.
  ///   - played: Rooms of earlier rounds of the same role play, whose roles were played already;
  ///     negative where nobody sat who takes part.
  ///   - others: Rooms of other role plays, whose pairs should not meet again either.
  package func rounds(
    _ count: Int, after played: [[[Int]]] = [], others: [[[Int]]] = []
  ) -> [[[Int]]] {
    // After ten rounds everybody has met everybody equally often, and all begins anew.
    if count > 10 {
      let first = rounds(10, after: played, others: others)
      return first + rounds(count - 10, after: played + first, others: others)
    }
    var search = MeetingSearch(people: people)
    for room in (others + played).joined() { search.meet(room.filter { $0 >= 0 }) }
    var roles = RoleSearch(people: people, turn: played.count)
    for room in played.joined() {
      for (role, person) in room.enumerated() where person >= 0 { roles.play(role, by: person) }
    }
    let fillings = search.rounds(count) { rounds in
      var roles = roles
      _ = roles.seats(for: rounds)
      return roles.unevenness
    }
    return roles.seats(for: fillings).map { rooms in rooms.map { room in room.map { $0 ?? -1 } } }
  }
}
