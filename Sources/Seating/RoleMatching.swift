/// Roles for rooms of three in blocks of three rounds, so that everybody plays each role once.
///
/// People and rooms of a block are a bipartite graph in which everything has degree three; three
/// colours can paint its edges (König 1916). Each role is one perfect matching of what is left.
struct RoleMatching {
  /// The rooms with their roles; as they were where a block is no such graph.
  private(set) var rooms: [RoleBalance.Room]
  private let people: Int

  /// Gives out the roles of rooms in the order of their turns.
  init(people: Int, rooms: [RoleBalance.Room]) {
    self.rooms = rooms
    self.people = people
    let blocks = Dictionary(grouping: rooms.indices) { rooms[$0].turn / 3 }
    for block in blocks.keys.sorted() { match(blocks[block] ?? []) }
  }

  private mutating func match(_ block: [Int]) {
    guard let seats = numbered(block) else { return }
    var rest = seats
    for role in 0..<2 {
      guard let chosen = Self.matching(rest) else { return }
      for (room, person) in chosen.enumerated() where block.indices.contains(room) {
        let real = person < people ? person : -1
        if let old = rooms[block[room]].seats[role...].firstIndex(of: real) {
          rooms[block[room]].seats.swapAt(role, old)
        }
      }
      for (room, person) in chosen.enumerated() { rest[room].removeAll { $0 == person } }
    }
  }

  /// The people of each room, stand-ins with numbers of their own.
  ///
  /// Returns `nil` unless every room is of three and everybody, stand-ins too, sits in three. A block of two rounds is filled up with its
  /// first round again.
  private func numbered(_ block: [Int]) -> [[Int]]? {
    var standIns: [Int: Int] = [:]
    var times: [Int: Int] = [:]
    let seated = block.map { room in
      rooms[room].seats.map { person in
        guard person < 0 else { return person }
        standIns[rooms[room].turn, default: 0] += 1
        return people + (standIns[rooms[room].turn] ?? 0)
      }
    }
    let turns = Set(block.map { rooms[$0].turn })
    let again = zip(block, seated).filter { rooms[$0.0].turn == turns.min() }.map(\.1)
    let seats = turns.count == 2 ? seated + again : seated
    for person in seats.joined() { times[person, default: 0] += 1 }
    let fits = seats.allSatisfy { $0.count == 3 } && times.values.allSatisfy { $0 == 3 }
    return fits ? seats : nil
  }

  /// One person for each room, nobody twice: the augmenting paths of Kuhn (1955).
  private static func matching(_ rooms: [[Int]]) -> [Int]? {
    var room: [Int: Int] = [:]
    func place(_ number: Int, _ seen: inout Set<Int>) -> Bool {
      for person in rooms[number] where seen.insert(person).inserted {
        if let other = room[person], !place(other, &seen) { continue }
        room[person] = number
        return true
      }
      return false
    }
    for number in rooms.indices {
      var seen: Set<Int> = []
      if !place(number, &seen) { return nil }
    }
    var chosen = Array(repeating: 0, count: rooms.count)
    for (person, number) in room { chosen[number] = person }
    return chosen
  }
}
