import Seating

/// Wishes in numbers: people as positions, what their meetings cost, their seats, and back.
struct RoomSeating {
  let wishes: RoomWishes
  /// Those who are parted into rooms, by number.
  let people: [PersonID]
  /// Those who observe beside a room that is full without them.
  private let guests: [PersonID]
  private let numbers: [PersonID: Int]
  /// The size of each room, stand-ins left out.
  let sizes: [Int]

  /// Creates numbers for wishes.
  init(_ wishes: RoomWishes) {
    self.wishes = wishes
    // Where stand-ins play, an observer takes a seat; elsewhere two must play before one observes.
    let areGuests = wishes.sizes != .standIns
    guests = areGuests ? wishes.people.filter(wishes.observers.contains) : []
    people = areGuests ? wishes.people.filter { !wishes.observers.contains($0) } : wishes.people
    numbers = Dictionary(people.enumerated().map { ($1, $0) }) { first, _ in first }
    sizes = wishes.sizes.sizes(people.count)
  }

  /// The search for rooms, with everything that was met or must be.
  func filling() -> RoomFilling {
    var filling = RoomFilling(sizes: sizes, count: wishes.rounds)
    heed(wishes.apart) { filling.costs.keepApart($0, $1) }
    let observers = people.indices.filter { wishes.observers.contains(people[$0]) }
    for (position, one) in observers.enumerated() {
      for other in observers[..<position] { filling.costs.keepApart(one, other) }
    }
    heed(wishes.together) { filling.costs.bringTogether($0, $1) }
    for room in (wishes.before + wishes.played).joined() {
      let seated = room.compactMap { $0.learner.flatMap { numbers[$0] } }
      filling.met += seated.count * (seated.count - 1) / 2
      filling.costs.meet(seated)
    }
    return filling
  }

  private func heed(_ pairs: Set<PersonPair>, _ rule: (Int, Int) -> Void) {
    for pair in pairs.sorted() {
      if let one = numbers[pair.first], let other = numbers[pair.second] { rule(one, other) }
    }
  }

  /// What rooms cost together with everything before them.
  func cost(_ rounds: [[Room]]) -> Int {
    cost(
      rounds.map { rooms in
        rooms.map { $0.compactMap { $0.learner.flatMap { numbers[$0] } } }
      })
  }

  /// What rooms cost together with everything before them.
  func cost(_ rounds: [[[Int]]]) -> Int {
    var costs = filling().costs
    for room in rounds.joined() { costs.meet(room) }
    return costs.total
  }

  /// Rooms of rounds that were shown, without whom is not here any more and with who is new: beside
  /// whom they have not met, in a role they have not had.
  func adapted(_ rounds: [[Room]]) -> [ShownRound] {
    let heirs = heirs(rounds)
    var had = Set<Int>()
    return rounds.map { rooms in
      let round = adapted(rooms, heirs, had)
      for room in round.seats {
        for (role, person) in room.enumerated() where person >= 0 {
          had.insert(person * wishes.roles + min(role, wishes.roles - 1))
        }
      }
      return round
    }
  }

  /// Who is new and takes all the seats of somebody who left or, when nobody is left of those, of
  /// somebody who stands in once in every round: so they get every role that seat gets.
  private func heirs(_ rounds: [[Room]]) -> [Seat: Int] {
    let seats = rounds.joined().joined()
    let known = Set(seats.compactMap(\.learner))
    var free: [Seat] = []
    for seat in seats where !free.contains(seat) {
      if let person = seat.learner, numbers[person] == nil, !guests.contains(person) {
        free.append(seat)
      }
    }
    for case .standIn(let name) in rounds.first?.joined().map({ $0 }) ?? [] {
      let isSteady = rounds.allSatisfy { $0.joined().count { $0 == .standIn(name) } == 1 }
      if isSteady { free.append(.standIn(name)) }
    }
    let coming = people.indices.filter { !known.contains(people[$0]) }
    return Dictionary(uniqueKeysWithValues: zip(free, coming))
  }

  private func adapted(_ rooms: [Room], _ heirs: [Seat: Int], _ had: Set<Int>) -> ShownRound {
    var seated: Set<Int> = []
    let shown = rooms.map { room in
      room.filter { seat in !guests.contains { .learner($0) == seat } }.map { seat in
        let number = heirs[seat] ?? seat.learner.flatMap { numbers[$0] } ?? -1
        // Who was two people when the rooms were shown has two seats.
        return number < 0 || seated.insert(number).inserted ? number : -1
      }
    }
    var round = ShownRound(shown, seats: wishes.sizes == .standIns ? wishes.roles : nil)
    let costs = filling().costs
    round.adapt(to: sizes, people: people.count) { person, others, seat in
      let role = person * wishes.roles + min(seat, wishes.roles - 1)
      return others.reduce(had.contains(role) ? 1 : 0) {
        $0 + 2 * Int(costs.more[person * costs.people + $1])
      }
    }
    return round
  }

  /// Gives out roles and stand-ins in rooms filled anew.
  func rooms(_ rounds: [[[Int]]]) -> [[Room]] {
    seats(
      rounds.map { rooms in
        rooms.map { room in
          wishes.sizes == .standIns
            ? room + Array(repeating: -1, count: max(0, wishes.roles - room.count)) : room
        }
      }, keeps: false)
  }

  /// Gives out roles in rooms that were shown, changing as few as it takes.
  func rooms(keeping rounds: [[[Int]]]) -> [[Room]] { seats(rounds, keeps: true) }

  /// The same rooms as they are, or with other roles where those can be more even or somebody has
  /// one that they may not.
  func settled(_ rounds: [[Room]]) -> [[Room]] {
    let seats = rounds.map { $0.map { room in self.places(room) } }
    return balance().isBest(turns(seats)) ? rounds : rooms(keeping: seats)
  }

  /// The seats of a room by number, without guests.
  func places(_ room: Room) -> [Int] {
    room.compactMap { seat in
      guard let person = seat.learner else { return -1 }
      return guests.contains(person) ? nil : (numbers[person] ?? -1)
    }
  }

  private func turns(_ rounds: [[[Int]]]) -> [RoleBalance.Room] {
    rounds.enumerated().flatMap { turn, rooms in
      rooms.map { RoleBalance.Room(turn: wishes.played.count + turn, seats: $0) }
    }
  }

  /// The search for roles, with everything that was played and may not be.
  private func balance() -> RoleBalance {
    let first = wishes.played.count
    var balance = RoleBalance(
      people: people.count, roles: wishes.roles, turns: first + wishes.rounds)
    for (turn, rooms) in wishes.played.enumerated() {
      for room in rooms {
        let seats = room.map { seat in seat.learner.flatMap { numbers[$0] } ?? -1 }
        balance.play(RoleBalance.Room(turn: turn, seats: seats))
      }
    }
    for turn in first..<(first + wishes.rounds) { forbid(turn, &balance) }
    limit(&balance, from: first)
    return balance
  }

  private func seats(_ rounds: [[[Int]]], keeps: Bool) -> [[Room]] {
    let first = wishes.played.count
    let balanced = balance().balanced(turns(rounds), keeps: keeps)
    return rounds.indices.map { turn in
      let rooms = balanced.filter { $0.turn == first + turn }.map(\.seats)
      let shown = keeps && wishes.shown.indices.contains(turn) ? wishes.shown[turn] : []
      let free = rooms.map { room in room.count { $0 < 0 } }
      let names = StandIns(wishes.standIns, free: free, shown: shown)
      return withGuests(named(rooms, names), turn: first + turn, shown: shown)
    }
  }

  private func named(_ rooms: [[Int]], _ names: StandIns) -> [Room] {
    var names = names
    return rooms.enumerated().map { number, room in
      room.map { $0 < 0 ? .standIn(names.next(in: number)) : .learner(people[$0]) }
    }
  }

  private func forbid(_ turn: Int, _ balance: inout RoleBalance) {
    for (number, person) in people.enumerated() {
      if wishes.observers.contains(person) {
        for role in 0..<(wishes.roles - 1) { balance.forbid(role, to: number, in: turn) }
      }
    }
  }

  /// How often everybody may still be the hostile customer, by number.
  func turnsLeft(_ hostile: HostileLimit) -> [Int] {
    people.map { person in
      wishes.observers.contains(person)
        ? 0 : max(0, hostile.limit - (hostile.played[person] ?? 0))
    }
  }

  /// Lets nobody play the hostile customer more often than they may.
  private func limit(_ balance: inout RoleBalance, from first: Int) {
    guard let hostile = wishes.hostile else { return }
    for offset in hostile.rounds where offset < wishes.rounds {
      balance.limit(wishes.customer, in: first + offset)
    }
    for (number, person) in people.enumerated() {
      balance.limit(number, to: max(0, hostile.limit - (hostile.played[person] ?? 0)))
    }
  }

  /// The same rooms with those who only observe beside them: where that was shown, else another
  /// room each round, the smallest first.
  private func withGuests(_ rooms: [Room], turn: Int, shown: [Room]) -> [Room] {
    guard !rooms.isEmpty else { return rooms }
    var places = Array(repeating: [Int](), count: rooms.count)
    var coming: [(number: Int, hosts: [Int])] = []
    for (number, guest) in guests.enumerated() {
      let hosts = rooms.indices.filter { index in
        !rooms[index].contains { seat in
          seat.learner.map { wishes.apart.contains(PersonPair($0, guest)) } ?? false
        }
      }
      let own = shown.firstIndex { $0.dropFirst(2).contains(.learner(guest)) }
      if let own, hosts.contains(own) {
        places[own].append(number)
      } else {
        coming.append((number, hosts.isEmpty ? Array(rooms.indices) : hosts))
      }
    }
    let size = { (room: Int, places: [[Int]]) in rooms[room].count + places[room].count }
    for (number, hosts) in coming {
      let fewest = hosts.map { size($0, places) }.min() ?? 0
      let small = hosts.filter { size($0, places) == fewest }
      places[small[(turn + number) % small.count]].append(number)
    }
    return zip(rooms, places).map { room, numbers in
      room + numbers.sorted().map { .learner(guests[$0]) }
    }
  }
}
