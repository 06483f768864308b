/// A round whose rooms were shown: who sits where, by position of the role; -1 is a stand-in or a
/// seat that became free.
struct ShownRound {
  /// The seats of each room.
  private(set) var seats: [[Int]]
  /// How many seats a room has at least, stand-ins in those that are free; `nil` without stand-ins.
  private let least: Int?

  /// Creates a round.
  init(_ seats: [[Int]], seats least: Int?) {
    self.seats = seats
    self.least = least
  }

  /// The people of each room.
  var people: [[Int]] { seats.map { room in room.filter { $0 >= 0 } } }

  /// Makes rooms of given sizes of them: who is new takes a free seat, and nobody else moves unless
  /// a room has too many or too few.
  ///
  /// - Parameters:
  ///   - sizes: The sizes of the rooms, the largest first.
  ///   - people: How many people take part, by number.
  ///   - price: What it costs that somebody joins a room's people.
  mutating func adapt(to sizes: [Int], people: Int, price: (Int, [Int]) -> Int) {
    var order = seats.indices.sorted { (count($1), $0) < (count($0), $1) }
    if order.count > sizes.count {
      let closing = Set(order[sizes.count...])
      order = order.filter { !closing.contains($0) }
      for index in closing { seats[index] = [] }
    }
    while order.count < sizes.count {
      order.append(seats.count)
      seats.append([])
    }
    var room = Array(repeating: 0, count: seats.count)
    for (position, index) in order.enumerated() {
      room[index] = sizes[position]
      while count(index) > sizes[position], let last = seats[index].lastIndex(where: { $0 >= 0 }) {
        seats[index][last] = -1
      }
    }
    let seated = Set(self.people.joined())
    for person in 0..<people where !seated.contains(person) {
      let open = order.filter { count($0) < room[$0] }
      guard let best = open.min(by: { price(person, self.people[$0]) < price(person, self.people[$1]) })
      else { continue }
      sit(person, in: best)
    }
    let kept = Set(order)
    seats = seats.indices.filter(kept.contains).map { settled(seats[$0]) }
  }

  /// Puts people into the rooms' seats so that those who stay keep theirs.
  mutating func reseat(_ rooms: [[Int]]) {
    for (index, people) in rooms.enumerated() where seats.indices.contains(index) {
      let staying = Set(people)
      var coming = people.filter { !seats[index].contains($0) }[...]
      for position in seats[index].indices where !staying.contains(seats[index][position]) {
        if seats[index][position] >= 0 { seats[index][position] = coming.popFirst() ?? -1 }
      }
      for person in coming { sit(person, in: index) }
    }
  }

  private func count(_ index: Int) -> Int { seats[index].count { $0 >= 0 } }

  private mutating func sit(_ person: Int, in index: Int) {
    if let free = seats[index].firstIndex(of: -1) {
      seats[index][free] = person
    } else {
      seats[index].append(person)
    }
  }

  /// As many seats as a room has: free ones filled by stand-ins, or closed up.
  private func settled(_ room: [Int]) -> [Int] {
    let people = room.filter { $0 >= 0 }
    guard let least else { return people }
    if room.count == least { return room }
    if people.count >= least { return people }
    var seats = Array(room.prefix(least))
    for person in room.dropFirst(least) where person >= 0 {
      if let free = seats.firstIndex(of: -1) { seats[free] = person }
    }
    return seats + Array(repeating: -1, count: max(0, least - seats.count))
  }
}
