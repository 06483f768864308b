/// Who takes the seats that are left over in the rooms of a round.
///
/// A stand-in keeps the room shown before; other seats get the next stand-in, or an empty chair when
/// nobody is left.
struct StandIns {
  /// What a seat is called that nobody takes.
  static let nobody = "empty chair"
  /// The names of each room's free seats, in order.
  private var names: [[String]]

  /// Gives names to the free seats of a round.
  ///
  /// - Parameters:
  ///   - team: Who stands in, in order.
  ///   - free: How many seats are left over in each room.
  ///   - shown: The rooms as they were shown; none when they are new.
  init(_ team: [String], free: [Int], shown: [Room]) {
    var rest = team
    names = free.indices.map { room in
      let own = shown.indices.contains(room) ? shown[room] : []
      let before = own.compactMap { seat in
        if case .standIn(let name) = seat { name } else { nil }
      }
      return before.filter(rest.contains).prefix(free[room]).map { name in
        rest.removeAll { $0 == name }
        return name
      }
    }
    for room in free.indices {
      while names[room].count < free[room] {
        names[room].append(rest.isEmpty ? Self.nobody : rest.removeFirst())
      }
    }
  }

  /// The person who takes the next free seat of a room, by position.
  mutating func next(in room: Int) -> String {
    names[room].isEmpty ? Self.nobody : names[room].removeFirst()
  }
}
