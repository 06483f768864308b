/// Going on from a round that was played, so that nobody's turns are lost when somebody leaves or
/// comes.
extension Triads {
  /// Creates a rotation in which everybody keeps their place: who left becomes a stand-in, who came
  /// takes a stand-in's place or a new room's.
  ///
  /// A place is told from the round itself: in round t, role r is played by stratum (r − t) mod 3.
  /// Returns `nil` when the rooms are not of three, or when fewer rooms would do.
  ///
  /// - Parameters:
  ///   - rooms: The rooms of the last round that was played.
  ///   - turn: Which turn of the rotation that round was, from 0.
  ///   - people: Who takes part from now on.
  ///   - standIns: Names for the places that are left over.
  init?(goingOnFrom rooms: [Room], turn: Int, people: [PersonID], standIns: [String]) {
    guard rooms.allSatisfy({ $0.count == 3 }) else { return nil }
    let staying = Set(people)
    var places = rooms.flatMap { room in
      (0..<3).map { stratum in
        room[(stratum + turn) % 3].learner.flatMap { staying.contains($0) ? $0 : nil }
      }
    }
    let seated = Set(places.compactMap(\.self))
    var coming = people.filter { !seated.contains($0) }[...]
    for index in places.indices where places[index] == nil { places[index] = coming.popFirst() }
    while !coming.isEmpty { places += (0..<3).map { _ in coming.popFirst() } }
    guard places.count / 3 == (people.count + 2) / 3 else { return nil }
    self.init(places: places, standIns: standIns)
  }
}
