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
  ///   - price: What it costs that somebody joins people in a room, at a seat.
  mutating func adapt(to sizes: [Int], people: Int, price: (Int, [Int], Int) -> Int) {
    close(seats.count - sizes.count)
    while seats.count < sizes.count { seats.append([]) }
    for (index, size) in zip(largestFirst(), sizes) {
      while count(index) > size, let last = seats[index].lastIndex(where: { $0 >= 0 }) {
        seats[index][last] = -1
      }
    }
    let seated = Set(self.people.joined())
    for person in 0..<people where !seated.contains(person) {
      let places = open(sizes).flatMap { index in free(index).map { (room: index, seat: $0) } }
      let rooms = self.people
      let prices = places.map { price(person, rooms[$0.room], $0.seat) }
      let best = prices.indices.min { (prices[$0], $0) < (prices[$1], $1) }
      if let best { sit(person, in: places[best].room, at: places[best].seat) }
    }
    seats = seats.map(settled)
  }

  /// Takes away so many rooms, those with fewest people; the last of them first.
  private mutating func close(_ rooms: Int) {
    let closing = Set(largestFirst().suffix(max(0, rooms)))
    seats = seats.indices.filter { !closing.contains($0) }.map { seats[$0] }
  }

  private func largestFirst() -> [Int] {
    seats.indices.sorted { (count($1), $0) < (count($0), $1) }
  }

  /// The rooms that one more person may join so that the sizes can still come out: every room that
  /// has as many people as one with too few.
  private func open(_ sizes: [Int]) -> [Int] {
    let order = largestFirst()
    let few = Set(zip(order, sizes).filter { count($0) < $1 }.map { count($0.0) })
    return order.filter { few.contains(count($0)) }
  }

  /// The seats of a room that somebody can take: those that are free, else one more.
  private func free(_ index: Int) -> [Int] {
    let free = seats[index].indices.filter { seats[index][$0] < 0 }
    return free.isEmpty ? [seats[index].count] : free
  }

  /// Puts people into the rooms' seats so that those who stay keep theirs.
  mutating func reseat(_ rooms: [[Int]]) {
    for (index, people) in rooms.enumerated() where seats.indices.contains(index) {
      let staying = Set(people)
      var coming = people.filter { !seats[index].contains($0) }[...]
      for position in seats[index].indices where !staying.contains(seats[index][position]) {
        if seats[index][position] >= 0 { seats[index][position] = coming.popFirst() ?? -1 }
      }
      for person in coming { sit(person, in: index, at: free(index)[0]) }
    }
  }

  private func count(_ index: Int) -> Int { seats[index].count { $0 >= 0 } }

  private mutating func sit(_ person: Int, in index: Int, at seat: Int) {
    if seats[index].indices.contains(seat) {
      seats[index][seat] = person
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
