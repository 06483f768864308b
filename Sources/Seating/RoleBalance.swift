/// Gives the people in rooms their roles: everybody each as often as any other, nobody the same
/// role twice beside the same partner, and as few changes to what was shown as that takes.
///
/// Rooms that begin anew and are all of three come out exactly even after every third round; for
/// others a search by simulated annealing changes two roles of a room at a time. The same input
/// gives the same roles.
package struct RoleBalance {
  /// A room of one round: who sits in it, by the position of their role; -1 is a stand-in.
  package struct Room: Equatable {
    /// Which turn of the role play, from 0.
    package var turn: Int
    /// Who sits at each position; positions behind the last role are further observers.
    package var seats: [Int]

    /// Creates a room.
    package init(turn: Int, seats: [Int]) {
      self.turn = turn
      self.seats = seats
    }
  }

  /// What matters more than what comes after it.
  private enum Weight {
    static let forbidden = 1 << 20
    static let even = 256
    static let evenInBlock = 32
    static let samePartner = 8
    static let changed = 1
  }

  /// How many roles there are.
  let roles: Int
  /// How many people there are.
  let people: Int
  /// How often each person has played each role, at `person * roles + role`.
  private var played: [Int]
  /// The same in each block of three rounds, at `(block * people + person) * roles + role`.
  private var inBlock: [Int]
  /// How often a person has played a role beside another.
  private var beside: [Int]
  /// What a role costs a person in a turn, for roles they may not play.
  private var forbidden: [Int: Int] = [:]
  /// How often each person plays the role that is limited, and may.
  private var limited: [Int]
  private var limits: [Int]
  /// The role that is limited in each turn; -1 where none is.
  private var limitedRole: [Int]
  private let blocks: Int

  /// Creates a search for people who have not played.
  ///
  /// - Parameters:
  ///   - people: How many people.
  ///   - roles: How many roles.
  ///   - turns: How many rounds the role play has, those that were played too.
  package init(people: Int, roles: Int, turns: Int) {
    self.people = people
    self.roles = roles
    blocks = (turns + 2) / 3
    played = Array(repeating: 0, count: people * roles)
    inBlock = Array(repeating: 0, count: max(1, blocks) * people * roles)
    beside = Array(repeating: 0, count: people * people * roles)
    limited = Array(repeating: 0, count: people)
    limits = Array(repeating: .max, count: people)
    limitedRole = Array(repeating: -1, count: turns)
  }

  /// Notes a room that was played.
  package mutating func play(_ room: Room) {
    for (position, person) in room.seats.enumerated() where person >= 0 {
      move(person, turn: room.turn, room.seats[...], to: role(position), by: 1)
    }
  }

  /// Keeps a person out of a role in a turn as far as that goes.
  package mutating func forbid(_ role: Int, to person: Int, in turn: Int) {
    forbidden[(turn * people + person) * roles + role] = Weight.forbidden
  }

  /// Makes a turn one of those in which a role is not for everybody.
  package mutating func limit(_ role: Int, in turn: Int) { limitedRole[turn] = role }

  /// Lets somebody play a role so many times in the turns in which it is limited.
  package mutating func limit(_ person: Int, to times: Int) { limits[person] = times }

  /// The role of a position: those behind the last role are further observers.
  private func role(_ position: Int) -> Int { min(position, roles - 1) }

  /// Returns the same rooms with the roles given out anew.
  ///
  /// - Parameter keeps: Whether the seats were shown, so that changing them costs.
  package func balanced(_ rooms: [Room], keeps: Bool) -> [Room] {
    let few = min(Self.changes.few, Self.changes.each * rooms.reduce(0) { $0 + $1.seats.count })
    if keeps, after(rooms).isSpread, kept(rooms, few) == rooms { return rooms }
    let beginning = keeps ? rooms : RoleMatching(people: people, rooms: rooms).rooms
    var result = beginning
    for seed in 1...Self.attempts {
      let found = after(beginning).search(
        from: beginning, shown: keeps ? rooms : nil, seed: UInt64(seed),
        changes: keeps || seed > 1 ? Self.changes.all : few)
      if seed == 1 || after(found).isSpread { result = found }
      if after(result).isSpread { break }
    }
    // Asking again must give the same: what is found is searched until it stays.
    for _ in 0..<Self.passes {
      let again = kept(result, few)
      if again == result { break }
      result = again
    }
    return result
  }

  /// What a search that begins with rooms and keeps them finds.
  private func kept(_ rooms: [Room], _ changes: Int) -> [Room] {
    after(rooms).search(from: rooms, shown: rooms, seed: 1, changes: changes)
  }

  /// Whether no roles in these rooms can be better.
  package func isBest(_ rooms: [Room]) -> Bool {
    let played = after(rooms)
    return played.cost(of: rooms) <= played.least
  }

  /// The same after rooms were played.
  private func after(_ rooms: [Room]) -> RoleBalance {
    var balance = self
    for room in rooms { balance.play(room) }
    return balance
  }

  /// How often the search begins anew while somebody plays a role two times more than another.
  private static let attempts = 3
  /// How often what was found is looked at again.
  private static let passes = 5

  /// How many changes are tried for each seat, in rooms that are new, and in rooms that changed: about
  /// 5 and 10 ms of them.
  private static let changes = (each: 800, few: 60_000, all: 120_000)
  /// How often the search becomes stricter.
  private static let steps = 80
  private static let cooling = 0.9

  private consuming func search(
    from beginning: [Room], shown: [Room]?, seed: UInt64, changes: Int
  ) -> [Room] {
    let goal = least - cost(of: beginning)
    let table = Table(beginning)
    guard !table.open.isEmpty, goal < 0 else { return beginning }
    let shown = shown.map { $0.flatMap(\.seats) }
    var seats = beginning.flatMap(\.seats)
    var best = (seats: seats, cost: 0)
    var cost = 0
    var random = FixedRandom(seed: seed)
    // Roles that are even and allowed need no more than to go round each other here and there.
    let cool = shown != nil && isEven ? Self.steps * 2 / 5 : 0
    var heat = (0..<cool).reduce(512.0) { heat, _ in heat * Self.cooling }
    for _ in cool..<Self.steps where best.cost > goal {
      for _ in 0..<(changes / Self.steps) {
        let bits = random.next()
        let room = table.open[Int(((bits & 0xFFFF) * UInt64(table.open.count)) >> 16)]
        let size = UInt64(room.seats.count)
        let first = Int((((bits >> 16) & 0xFFFF) * size) >> 16)
        let second = Int((((bits >> 32) & 0xFFFF) * size) >> 16)
        guard role(first) != role(second) else { continue }
        let price =
          price(from: first, to: second, room, seats, shown)
          + price(from: second, to: first, room, seats, shown)
        // 1 / (1 + x + x²) falls about as e^(-x) does, and is the same on every machine.
        if price > 0 {
          let ratio = Double(price) / heat
          if Double(random.next() >> 11) * 0x1p-53 * (1 + ratio + ratio * ratio) > 1 { continue }
        }
        exchange(first, second, room, &seats)
        cost += price
        if cost < best.cost {
          best = (seats, cost)
          if cost <= goal { break }
        }
      }
      heat *= Self.cooling
    }
    return table.rooms(best.seats)
  }

  /// The rooms as stretches of one list of seats, in which a search is quicker.
  private struct Table {
    /// A room.
    struct Stretch {
      let turn: Int
      let seats: Range<Int>
    }

    let all: [Stretch]
    /// Those in which there is something to exchange.
    let open: [Stretch]

    init(_ rooms: [Room]) {
      var start = 0
      all = rooms.map { room in
        defer { start += room.seats.count }
        return Stretch(turn: room.turn, seats: start..<(start + room.seats.count))
      }
      open = all.filter { $0.seats.count > 1 }
    }

    func rooms(_ seats: [Int]) -> [Room] {
      all.map { Room(turn: $0.turn, seats: Array(seats[$0.seats])) }
    }
  }

  /// What it adds when somebody goes from one position of a room to another.
  private func price(
    from position: Int, to other: Int, _ room: Table.Stretch, _ seats: [Int], _ shown: [Int]?
  ) -> Int {
    let person = seats[room.seats.lowerBound + position]
    var price = 0
    if let shown {
      if shown[room.seats.lowerBound + position] == person { price += Weight.changed }
      if shown[room.seats.lowerBound + other] == person { price -= Weight.changed }
    }
    guard person >= 0 else { return price }
    let (old, new) = (role(position), role(other))
    let total = person * roles
    price += 2 * Weight.even * (played[total + new] - played[total + old] + 1)
    let block = (room.turn / 3 * people + person) * roles
    price += 2 * Weight.evenInBlock * (inBlock[block + new] - inBlock[block + old] + 1)
    for place in room.seats {
      let neighbour = seats[place]
      if neighbour < 0 || neighbour == person { continue }
      let pair = (person * people + neighbour) * roles
      price += Weight.samePartner * (beside[pair + new] - beside[pair + old] + 1)
    }
    if !forbidden.isEmpty {
      let place = (room.turn * people + person) * roles
      price += (forbidden[place + new] ?? 0) - (forbidden[place + old] ?? 0)
    }
    if limitedRole[room.turn] == new, limited[person] >= limits[person] {
      price += Weight.forbidden
    } else if limitedRole[room.turn] == old, limited[person] > limits[person] {
      price -= Weight.forbidden
    }
    return price
  }

  private mutating func exchange(
    _ first: Int, _ second: Int, _ room: Table.Stretch, _ seats: inout [Int]
  ) {
    for (position, other) in [(first, second), (second, first)] {
      let person = seats[room.seats.lowerBound + position]
      guard person >= 0 else { continue }
      move(person, turn: room.turn, seats[room.seats], to: role(position), by: -1)
      move(person, turn: room.turn, seats[room.seats], to: role(other), by: 1)
    }
    seats.swapAt(room.seats.lowerBound + first, room.seats.lowerBound + second)
  }

  private mutating func move(
    _ person: Int, turn: Int, _ neighbours: ArraySlice<Int>, to role: Int, by times: Int
  ) {
    played[person * roles + role] += times
    inBlock[(turn / 3 * people + person) * roles + role] += times
    if limitedRole[turn] == role { limited[person] += times }
    for neighbour in neighbours where neighbour >= 0 && neighbour != person {
      beside[(person * people + neighbour) * roles + role] += times
    }
  }

  /// What roles cost as they are now, all rounds together; the squares of the turns are smallest
  /// when they are even.
  private func cost(of rooms: [Room]) -> Int {
    var cost = 0
    for turns in played { cost += Weight.even * turns * turns }
    for turns in inBlock { cost += Weight.evenInBlock * turns * turns }
    for turns in beside { cost += Weight.samePartner * turns * (turns - 1) / 2 }
    for (times, limit) in zip(limited, limits) where times > limit {
      cost += Weight.forbidden * (times - limit)
    }
    for room in rooms {
      for (position, person) in room.seats.enumerated() where person >= 0 {
        cost += forbidden[(room.turn * people + person) * roles + role(position)] ?? 0
      }
    }
    return cost
  }

  /// A cost that cannot be less: everybody's turns even, in all and in each block, and those beside
  /// each partner.
  private var least: Int {
    var cost = Weight.even * even(played[...])
    let block = people * roles
    for start in stride(from: 0, to: inBlock.count, by: block) {
      cost += Weight.evenInBlock * even(inBlock[start..<(start + block)])
    }
    for pair in stride(from: 0, to: beside.count, by: roles) {
      let times = beside[pair..<(pair + roles)].reduce(0, +)
      if times > roles {
        cost += Weight.samePartner * (Self.squares(times, among: roles) - times) / 2
      }
    }
    return cost
  }

  /// Whether everybody plays each role as often as any other, nobody one that they may not.
  private var isEven: Bool {
    played.reduce(0) { $0 + $1 * $1 } <= even(played[...])
      && zip(limited, limits).allSatisfy { $0 <= $1 } && forbidden.isEmpty
  }

  /// Whether of those who played equally many rounds, and may play every role, nobody has played
  /// one two times more than another.
  private var isSpread: Bool {
    let bound = Set(forbidden.keys.map { $0 / roles % people })
    let free = (0..<people).filter { !bound.contains($0) }
    let turns = free.map { played[($0 * roles)..<(($0 + 1) * roles)] }
    let equals = Dictionary(grouping: turns) { $0.reduce(0, +) }.values
    return equals.allSatisfy { equals in
      (0..<roles).allSatisfy { role in
        let times = equals.map { $0[$0.startIndex + role] }
        return (times.max() ?? 0) - (times.min() ?? 0) <= 1
      }
    }
  }

  /// The squares of everybody's turns if each played each role as often as any other or, where
  /// rooms have more seats of one role, if each role's turns were shared evenly.
  private func even(_ turns: ArraySlice<Int>) -> Int {
    let first = turns.startIndex
    var byPerson = 0
    var ofRole = Array(repeating: 0, count: roles)
    for person in 0..<people {
      let own = turns[(first + person * roles)..<(first + (person + 1) * roles)]
      byPerson += Self.squares(own.reduce(0, +), among: roles)
      for (role, times) in own.enumerated() { ofRole[role] += times }
    }
    return max(byPerson, ofRole.reduce(0) { $0 + Self.squares($1, among: people) })
  }

  /// The squares of turns that are shared evenly.
  private static func squares(_ turns: Int, among sharers: Int) -> Int {
    guard sharers > 0 else { return 0 }
    let (each, more) = turns.quotientAndRemainder(dividingBy: sharers)
    return (sharers - more) * each * each + more * (each + 1) * (each + 1)
  }
}
