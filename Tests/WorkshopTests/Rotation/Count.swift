import Workshop

/// Rounds counted by looking at every pair in every room, without what the program counts with.
struct Count {
  let rounds: [[Room]]

  /// How many meetings were not the first of their pair.
  var repeats: Int {
    let met = rounds.flatMap { $0 }.flatMap { room in
      room.indices.flatMap { i in
        room.indices.filter { $0 > i }.compactMap { j -> Set<PersonID>? in
          guard let a = room[i].learner, let b = room[j].learner else { return nil }
          return [a, b]
        }
      }
    }
    return met.count - Set(met).count
  }

  /// The roles that somebody plays, round after round.
  func roles(of person: PersonID) -> [Int] {
    rounds.flatMap { $0 }.compactMap { $0.firstIndex(of: .learner(person)) }
  }

  /// The most stand-ins that any room has.
  var mostStandIns: Int {
    rounds.flatMap { $0 }.map { room in room.count { $0.learner == nil } }.max() ?? 0
  }

  /// Whether each round seats each of some people once, in rooms of three.
  func seats(_ people: [PersonID]) -> Bool {
    rounds.allSatisfy { rooms in
      rooms.allSatisfy { $0.count == 3 }
        && rooms.flatMap { $0 }.compactMap(\.learner).sorted() == people.sorted()
    }
  }
}
