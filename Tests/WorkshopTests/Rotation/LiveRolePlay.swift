import Calendar
import Plans
import TestKit
import Workshop

/// A role play of which any number of rounds, kind of rooms and changes are random.
struct LiveRolePlay {
  private var random: SplitMix64
  private var sitting: Sitting
  private var people: [PersonID]
  private var gone: [PersonID] = []
  private var coming = 0
  private let sizes: RoomSizes
  private let stays: Bool
  private let rounds: Int
  private var moment = at("09:00")
  private var deeds: [String] = []
  /// Whether seats were changed by hand: the rounds that are left may not make up for it.
  private var isByHand = false

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    sizes = RoomSizes.allCases.randomElement(using: &random) ?? .standIns
    stays = random.number(0...3) == 0
    rounds = random.number(1...5)
    people = (0..<random.number(2...40)).map { PersonID("p\($0)") }
    sitting = Sitting(.heated(a: [], rounds: rounds))
    deeds = ["\(people.count) people, \(rounds) rounds, \(sizes), stay \(stays)"]
  }

  /// What happened.
  var story: String { deeds.joined(separator: "; ") }

  /// Something happens.
  mutating func change() throws {
    let one = people.randomElement(using: &random)
    let other = people.randomElement(using: &random)
    switch random.number(0...8) {
    case 0:
      guard let one, people.count > 3 else { return }
      people.removeAll { $0 == one }
      gone.append(one)
      deeds.append("\(one) leaves")
    case 1:
      guard let back = gone.popLast() else { return }
      people.append(back)
      deeds.append("\(back) is back")
    case 2:
      coming += 1
      people.append(PersonID("w\(coming)"))
      deeds.append("w\(coming) walks in")
    case 3: try optOut(one, true)
    case 4: try optOut(sitting.session.rules.optedOut.min(), false)
    case 5: try freeze(one)
    case 6: try swap(one, other)
    case 7: try rule(one, other, .apart)
    default: try rule(one, other, .together)
    }
  }

  private mutating func add(_ deed: String, _ act: Act) {
    sitting.add(act, moment)
    deeds.append(deed)
  }

  private mutating func optOut(_ person: PersonID?, _ isOut: Bool) throws {
    let observers = now.observersOnly.count
    guard let person, !isOut || observers * 4 < people.count - 4 else { return }
    guard now.session.rules.optedOut.contains(person) != isOut else { return }
    add("\(person) \(isOut ? "opts out" : "plays again")", try now.optOut([person], isOut))
  }

  private mutating func freeze(_ person: PersonID?) throws {
    guard let key = now.runningRound?.key, let person,
      now.observersOnly.count * 4 < people.count - 4,
      let room = sitting.session.rotation.seat(of: person, in: key)?.room,
      now.frozen(room, in: key) == nil
    else { return }
    add("\(person) says stop", try now.freeze(room: nil, person: person, at: moment))
  }

  private mutating func swap(_ one: PersonID?, _ other: PersonID?) throws {
    guard let next = sitting.session.rotation.next("play-a"), let one, let other, one != other
    else { return }
    let key = Rotation.RoundKey("play-a", next)
    let rotation = sitting.session.rotation
    guard rotation.seat(of: one, in: key) != nil, rotation.seat(of: other, in: key) != nil else {
      return
    }
    isByHand = true
    add(
      "\(one) swaps with \(other)",
      .practice(.reseated(try now.exchange(one, other, in: key).reseating)))
  }

  /// Rules that can be kept: few people apart, of larger numbers; a pair together once.
  private mutating func rule(_ one: PersonID?, _ other: PersonID?, _ kind: SeatingRule.Kind) throws
  {
    guard let one, let other, one != other, people.count > 8,
      sitting.session.rules.seating.count < 4,
      !stays || kind == .apart
    else { return }
    let rule = SeatingRule(kind: kind, people: [one, other])
    guard sitting.session.rules.seating.allSatisfy({ $0.people != rule.people }) else { return }
    add("\(one) and \(other) \(kind)", try now.make(rule))
  }

  private var now: Situation { sitting.situation(moment) }

  /// What filling rooms came to.
  struct Step {
    let rounds: [[Room]]
    let seatsEverybodyOnce: Bool
    let hasSizes: Bool
    let keepsOpened: Bool
    let apart: Set<PersonPair>
    let observersObserve: Bool
    /// The most by which anybody who was there in every round and may play everything has played a
    /// role more often than another; 0 where rooms stay, or seats were changed by hand.
    let spread: Int
  }

  /// Fills the rooms to come, if any are left.
  mutating func fill() throws -> Step? {
    guard let play = now.plan.activity("play-a") else { return nil }
    let opened = sitting.session.rotation.opened.count
    guard opened < rounds, people.count(where: { !now.observersOnly.contains($0) }) > 1 else {
      return nil
    }
    let before = now.playedRounds
    let act = try now.groups(
      play, people: people, rounds: nil, standIns: ["Bo"], sizes: sizes, stays: stays,
      insisting: true)
    guard case .practice(.grouped(let grouping)) = act else { return nil }
    add("groups", act)
    return step(grouping.rounds, before)
  }

  private func step(_ filled: [[Room]], _ before: [[Room]]) -> Step {
    let observers = now.observersOnly
    let isSeated = { (seat: Seat) in
      seat.learner.map { sizes == .standIns || !observers.contains($0) } ?? false
    }
    let playing = people.count { sizes == .standIns || !observers.contains($0) }
    let wanted = sizes.sizes(playing).sorted()
    return Step(
      rounds: filled,
      seatsEverybodyOnce: filled.allSatisfy {
        $0.joined().compactMap(\.learner).sorted() == people.sorted()
      },
      hasSizes: filled.allSatisfy { rooms in
        rooms.map { $0.count(where: isSeated) }.sorted() == wanted
      },
      keepsOpened: now.playedRounds == before,
      apart: now.rulePairs(.apart).intersection(filled.flatMap(\.pairs)),
      observersObserve: filled.joined().allSatisfy { room in
        room.prefix(2).allSatisfy { seat in seat.learner.map { !observers.contains($0) } ?? true }
      },
      spread: stays || isByHand || !observers.isEmpty || deeds.contains { $0.contains("opts") }
        ? 0 : spread(before + filled))
  }

  private func spread(_ rounds: [[Room]]) -> Int {
    let steady = people.filter { person in
      rounds.allSatisfy { $0.joined().contains(.learner(person)) }
    }
    return RoomPlannerTests.spread(rounds, steady).max() ?? 0
  }

  /// Opens the next round, every other time.
  mutating func openSometimes() throws {
    guard random.number(0...1) == 0, let play = now.plan.activity("play-a") else { return }
    moment = moment.adding(minutes: 15)
    if sitting.session.rotation.next("play-a") == nil { return }
    add("a round opens", try now.openRound(play, at: moment))
    moment = moment.adding(minutes: 3)
  }
}
