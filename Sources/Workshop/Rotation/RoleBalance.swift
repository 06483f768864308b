/// Gives the people in rooms their roles: everybody each as often as any other, nobody the same
/// role twice beside the same partner, and as few changes to what was shown as that takes.
///
/// Rooms that begin anew and are all of three come out exactly even after every third round; for
/// others a search by simulated annealing changes two roles of a room at a time. The same input
/// gives the same roles.
struct RoleBalance {
  /// A room of one round: who sits in it, by the position of their role; -1 is a stand-in.
  struct Room: Equatable {
    /// Which turn of the role play, from 0.
    var turn: Int
    /// Who sits at each position; positions behind the last role are further observers.
    var seats: [Int]
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
  private let blocks: Int

  /// Creates a search for people who have not played.
  ///
  /// - Parameters:
  ///   - people: How many people.
  ///   - roles: How many roles.
  ///   - turns: How many rounds the role play has, those that were played too.
  init(people: Int, roles: Int, turns: Int) {
    self.people = people
    self.roles = roles
    blocks = (turns + 2) / 3
    played = Array(repeating: 0, count: people * roles)
    inBlock = Array(repeating: 0, count: max(1, blocks) * people * roles)
    beside = Array(repeating: 0, count: people * people * roles)
  }

  /// Notes a room that was played.
  mutating func play(_ room: Room) {
    for (position, person) in room.seats.enumerated() where person >= 0 {
      move(person, in: room, to: role(position), by: 1)
    }
  }

  /// Keeps a person out of a role in a turn as far as that goes.
  mutating func forbid(_ role: Int, to person: Int, in turn: Int) {
    forbidden[(turn * people + person) * roles + role] = Weight.forbidden
  }

  /// The role of a position: those behind the last role are further observers.
  private func role(_ position: Int) -> Int { min(position, roles - 1) }

  /// Returns the same rooms with the roles given out anew.
  ///
  /// - Parameter keeps: Whether the seats were shown, so that changing them costs.
  mutating func balanced(_ rooms: [Room], keeps: Bool) -> [Room] {
    let shown = keeps ? rooms : nil
    let beginning = keeps ? rooms : RoleMatching(people: people, rooms: rooms).rooms
    for room in beginning { play(room) }
    return search(from: beginning, shown: shown)
  }

  /// How many changes are tried: about 10 ms of them.
  private static let changes = 120_000

  private mutating func search(from beginning: [Room], shown: [Room]?) -> [Room] {
    var rooms = beginning
    var best = (rooms: rooms, cost: 0)
    var cost = 0
    let open = rooms.indices.filter { rooms[$0].seats.count > 1 }
    guard !open.isEmpty, self.cost(of: rooms) > least(rooms) else { return rooms }
    var random = FixedRandom(seed: 1)
    var heat = 512.0
    let cooling = 0.9
    for _ in 0..<80 {
      for _ in 0..<(Self.changes / 80) {
        let bits = random.next()
        let index = open[Int(((bits & 0xFFFF) * UInt64(open.count)) >> 16)]
        let size = UInt64(rooms[index].seats.count)
        let first = Int((((bits >> 16) & 0xFFFF) * size) >> 16)
        let second = Int((((bits >> 32) & 0xFFFF) * size) >> 16)
        guard role(first) != role(second) else { continue }
        let price = self.price(of: first, second, in: rooms[index], shown?[index])
        // 1 / (1 + x + x²) falls about as e^(-x) does, and is the same on every machine.
        let ratio = Double(price) / heat
        if price > 0, Double(random.next() >> 11) * 0x1p-53 * (1 + ratio + ratio * ratio) > 1 {
          continue
        }
        exchange(first, second, in: &rooms[index])
        cost += price
        if cost < best.cost { best = (rooms, cost) }
      }
      heat *= cooling
    }
    return best.rooms
  }

  /// What it adds when two positions of a room change their people.
  private func price(of first: Int, _ second: Int, in room: Room, _ shown: Room?) -> Int {
    price(room.seats[first], from: first, to: second, in: room, shown)
      + price(room.seats[second], from: second, to: first, in: room, shown)
  }

  private func price(
    _ person: Int, from position: Int, to other: Int, in room: Room, _ shown: Room?
  ) -> Int {
    var price = 0
    if let shown {
      if shown.seats[position] == person { price += Weight.changed }
      if shown.seats[other] == person { price -= Weight.changed }
    }
    guard person >= 0 else { return price }
    let (old, new) = (role(position), role(other))
    let total = person * roles
    price += 2 * Weight.even * (played[total + new] - played[total + old] + 1)
    let block = (room.turn / 3 * people + person) * roles
    price += 2 * Weight.evenInBlock * (inBlock[block + new] - inBlock[block + old] + 1)
    for neighbour in room.seats where neighbour >= 0 && neighbour != person {
      let pair = (person * people + neighbour) * roles
      price += Weight.samePartner * (beside[pair + new] - beside[pair + old] + 1)
    }
    if !forbidden.isEmpty {
      let place = (room.turn * people + person) * roles
      price += (forbidden[place + new] ?? 0) - (forbidden[place + old] ?? 0)
    }
    return price
  }

  private mutating func exchange(_ first: Int, _ second: Int, in room: inout Room) {
    for (position, other) in [(first, second), (second, first)] {
      let person = room.seats[position]
      guard person >= 0 else { continue }
      move(person, in: room, to: role(position), by: -1)
      move(person, in: room, to: role(other), by: 1)
    }
    room.seats.swapAt(first, second)
  }

  private mutating func move(_ person: Int, in room: Room, to role: Int, by times: Int) {
    played[person * roles + role] += times
    let block = min(room.turn / 3, max(0, blocks - 1))
    inBlock[(block * people + person) * roles + role] += times
    for neighbour in room.seats where neighbour >= 0 && neighbour != person {
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
    for room in rooms {
      for (position, person) in room.seats.enumerated() where person >= 0 {
        cost += forbidden[(room.turn * people + person) * roles + role(position)] ?? 0
      }
    }
    return cost
  }

  /// A cost that cannot be less: everybody's turns even, in all and in each block.
  private func least(_ rooms: [Room]) -> Int {
    Weight.even * Self.even(played, roles) + Weight.evenInBlock * Self.even(inBlock, roles)
  }

  /// The squares of turns if everybody played each role as often as any other.
  private static func even(_ turns: [Int], _ roles: Int) -> Int {
    stride(from: 0, to: turns.count, by: roles).reduce(0) { sum, person in
      let all = turns[person..<(person + roles)].reduce(0, +)
      let (each, more) = all.quotientAndRemainder(dividingBy: roles)
      return sum + (roles - more) * each * each + more * (each + 1) * (each + 1)
    }
  }
}
