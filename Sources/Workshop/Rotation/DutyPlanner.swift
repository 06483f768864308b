import Plans
import Seating

/// Gives trainers rooms to watch, so that as many learners as possible are seen, each by trainers who
/// have seen them least, and enough performances by two of them to say how far they agree.
///
/// A trainer who fills a seat watches from it. Of what two are to see, the cheapest comes first: a
/// room in which one of them sits anyway, then learners whom nobody has seen. The others are parted
/// by the cheapest ``Assignment``, where a learner costs the square of how often they were seen.
struct DutyPlanner {
  private let trainers: [String]
  private let visits: RoomVisits
  private let scoredRole: Int
  /// How often each trainer has seen each learner.
  private var seen: [PersonID: [String: Int]] = [:]
  /// How often each two trainers have seen the same performance.
  private var pairs: [[String]: Int] = [:]
  /// How many performances trainers have seen, and how many of them two have.
  private var views = 0
  private var doubles = 0

  /// Creates a planner for trainers who have seen nobody.
  init(trainers: [String], visits: RoomVisits, scoredRole: Int) {
    self.trainers = trainers
    self.visits = visits
    self.scoredRole = scoredRole
  }

  /// Notes a performance that trainers have seen.
  mutating func note(_ learner: PersonID, seenBy names: Set<String>) {
    views += 1
    if names.count > 1 { doubles += 1 }
    for name in names { seen[learner, default: [:]][name, default: 0] += 1 }
    let known = trainers.filter(names.contains)
    for (index, name) in known.enumerated() {
      for other in known[..<index] { pairs[[other, name], default: 0] += 1 }
    }
  }

  /// Returns the rooms of each trainer in rounds to come.
  mutating func duties(_ rounds: [[Room]]) -> [Duty] {
    let scenes = rounds.map { Scene($0, trainers: trainers, visits: visits.rooms, scoredRole) }
    let all = scenes.map(\.slots).reduce(0, +)
    // Of views + all − new performances, doubles + new are seen by two: that is to be the share.
    let wanted = trainers.count < 2 ? 0 : visits.double * (views + all) - 100 * doubles
    let new = max(0, (wanted + 99 + visits.double) / (100 + visits.double))
    var duties = trainers.map { Duty(trainer: $0, rooms: []) }
    var given = 0
    for (turn, scene) in scenes.enumerated() {
      var scene = scene
      // Early rather than late: what trainers see differently is to be talked about.
      let due = (new * (turn + 1) + scenes.count - 1) / scenes.count
      while given < due, take(&scene) { given += 1 }
      part(&scene)
      for (learner, names) in scene.views { note(learner, seenBy: names) }
      for (index, name) in trainers.enumerated() { duties[index].rooms.append(scene.rooms(name)) }
    }
    return duties
  }

  /// Lets two trainers see one more performance of a round; returns whether any two can.
  private func take(_ scene: inout Scene) -> Bool {
    var best: (cost: [Int], room: Int, names: [String])?
    for (room, learner) in scene.learners.sorted(by: { $0.key < $1.key }) {
      let able = trainers.filter { scene.canBegin($0, in: room) }
      for (index, name) in able.enumerated() {
        for other in able[..<index] where scene.watchers(of: room).isSubset(of: [name, other]) {
          let seats = [other, name].count { scene.seats[$0] == room }
          let cost = [
            2 - seats, times(learner), times(learner, name) + times(learner, other),
            pairs[[other, name]] ?? 0, room,
          ]
          if let best, !cost.lexicographicallyPrecedes(best.cost) { continue }
          if seats == 2 { continue }
          best = (cost, room, [other, name])
        }
      }
    }
    guard let best else { return false }
    for name in best.names where !scene.watchers(of: best.room).contains(name) {
      scene.add(best.room, to: name)
    }
    scene.isDouble.formUnion(best.names)
    return true
  }

  /// Gives every trainer who has time left rooms that nobody watches yet.
  private func part(_ scene: inout Scene) {
    let rooms = scene.learners.keys.filter { scene.watchers(of: $0).isEmpty }.sorted()
    let slots = trainers.flatMap { name in
      Array(repeating: name, count: scene.free(name))
    }
    guard !rooms.isEmpty, !slots.isEmpty else { return }
    let nowhere = Array(repeating: 1 << 30, count: max(0, slots.count - rooms.count))
    let costs = slots.map { name in
      rooms.map { room in
        let learner = scene.learners[room] ?? PersonID("")
        let (all, own) = (times(learner), times(learner, name))
        return 1_000 * all * all + 10 * own * own
      } + nowhere
    }
    for (slot, column) in Assignment.columns(costs).enumerated() where column < rooms.count {
      scene.add(rooms[column], to: slots[slot])
    }
  }

  /// How often trainers have seen somebody, or one of them has.
  private func times(_ learner: PersonID, _ trainer: String? = nil) -> Int {
    let counts = seen[learner] ?? [:]
    return trainer.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +)
  }
}

/// One round while its rooms are given to trainers.
private struct Scene {
  /// Who plays the scored role, by the room's number; rooms where a stand-in does are left out.
  let learners: [Int: PersonID]
  /// The room in which each trainer fills a seat.
  let seats: [String: Int]
  /// Those who see a performance together with somebody.
  var isDouble: Set<String> = []
  private let visits: Int
  private let trainers: [String]
  private var given: [String: [Int]] = [:]

  init(_ rooms: [Room], trainers: [String], visits: Int, _ scoredRole: Int) {
    var learners: [Int: PersonID] = [:]
    var seats: [String: Int] = [:]
    for (index, room) in rooms.enumerated() {
      if room.indices.contains(scoredRole), let learner = room[scoredRole].learner {
        learners[index + 1] = learner
      }
      for case .standIn(let name) in room where trainers.contains(name) { seats[name] = index + 1 }
    }
    self.learners = learners
    self.seats = seats
    self.visits = visits
    self.trainers = trainers
    for (name, room) in seats where learners[room] != nil { given[name] = [room] }
  }

  /// How many visits there can be.
  var slots: Int {
    trainers.reduce(0) { $0 + (seats[$1] == nil ? min(visits, learners.count) : rooms($1).count) }
  }

  /// The rooms of a trainer, the one that another one sees too first.
  func rooms(_ name: String) -> [Int] {
    let rooms = given[name] ?? []
    return rooms.prefix(1) + rooms.dropFirst().sorted()
  }

  func watchers(of room: Int) -> Set<String> {
    Set(given.filter { $0.value.contains(room) }.keys)
  }

  /// Whether a trainer can see a performance together with somebody: in the seat they have, or as
  /// the first of the rooms they watch.
  func canBegin(_ name: String, in room: Int) -> Bool {
    if isDouble.contains(name) { return false }
    return seats[name].map { $0 == room } ?? ((given[name] ?? []).isEmpty && visits > 0)
  }

  /// How many more rooms a trainer has time for.
  func free(_ name: String) -> Int {
    seats[name] == nil ? max(0, visits - (given[name] ?? []).count) : 0
  }

  mutating func add(_ room: Int, to name: String) { given[name, default: []].append(room) }

  /// The performances that are seen, and by whom.
  var views: [(PersonID, Set<String>)] {
    learners.sorted { $0.key < $1.key }.compactMap { room, learner in
      let names = watchers(of: room)
      return names.isEmpty ? nil : (learner, names)
    }
  }
}
