import Plans
import TestKit
import Testing

@testable import Workshop

@Suite("Giving trainers rooms to watch")
struct DutyPlannerTests {
  private static func rooms(_ count: Int, _ rounds: Int, standIns: [String] = []) -> [[Room]] {
    var wishes = RoomWishes(people: (0..<count).map { PersonID("p\($0)") }, rounds: rounds)
    wishes.standIns = standIns
    return RoomPlanner(wishes).rounds()
  }

  /// Who is seen by whom, one for each performance that anybody sees.
  private static func views(_ duties: [Duty], _ rounds: [[Room]]) -> [(PersonID, Set<String>)] {
    rounds.enumerated().flatMap { turn, rooms in
      rooms.enumerated().compactMap { number, room in
        let names = duties.filter { $0.rooms[turn].contains(number + 1) }.map(\.trainer)
        guard !names.isEmpty, let learner = room[0].learner else { return nil }
        return (learner, Set(names))
      }
    }
  }

  @Test(
    "a fifth of what trainers see is seen by two, the rest by one, and nobody twice without need",
    arguments: [
      (24, 3, 2, 2, 2, 10), (24, 3, 1, 2, 1, 5), (24, 3, 2, 3, 3, 15), (60, 3, 2, 4, 4, 20),
      (24, 1, 2, 2, 1, 3), (9, 3, 2, 2, 2, 9), (6, 3, 2, 2, 2, 6),
    ])
  func quota(people: Int, rounds: Int, visits: Int, trainers: Int, twice: Int, seen: Int) {
    let names = (0..<trainers).map { "t\($0)" }
    let filled = Self.rooms(people, rounds)
    var planner = DutyPlanner(
      trainers: names, visits: RoomVisits(rooms: visits, double: 20), scoredRole: 0)
    let duties = planner.duties(filled)
    let views = Self.views(duties, filled)
    #expect(views.count { $0.1.count > 1 } >= twice)
    #expect(views.count { $0.1.count > 1 } * 5 >= views.count)
    #expect(views.count == seen && Set(views.map(\.0)).count == views.count)
    #expect(duties.allSatisfy { $0.rooms.allSatisfy { $0.count <= visits } })
  }

  @Test("every two of several trainers see a performance together before any two see a second one")
  func pairs() {
    let filled = Self.rooms(60, 3)
    var planner = DutyPlanner(
      trainers: ["a", "b", "c"], visits: RoomVisits(rooms: 2, double: 20), scoredRole: 0)
    let together = Self.views(planner.duties(filled), filled).map(\.1).filter { $0.count > 1 }
    #expect(Set(together).count == min(3, together.count))
  }

  @Test("who fills a seat watches from it; who plays the scored role watches nobody")
  func seats() {
    let filled = Self.rooms(23, 3, standIns: ["bo"])
    var planner = DutyPlanner(
      trainers: ["faye", "bo"], visits: RoomVisits(rooms: 2, double: 20), scoredRole: 0)
    let duties = planner.duties(filled)
    for (turn, rooms) in filled.enumerated() {
      let room = rooms.firstIndex { $0.contains(.standIn("bo")) }
      let plays = room.map { rooms[$0][0] == .standIn("bo") } ?? false
      #expect(duties[1].rooms[turn] == (plays ? [] : [(room ?? 0) + 1]))
      #expect(duties[0].rooms[turn].count == 2)
    }
    let views = Self.views(duties, filled)
    #expect(views.count { $0.1.count > 1 } * 5 >= views.count)
  }

  @Test("one trainer sees two rooms a round, and whom they have not seen before anybody else")
  func alone() {
    let filled = Self.rooms(12, 3)
    var planner = DutyPlanner(
      trainers: ["faye"], visits: RoomVisits(rooms: 2, double: 20), scoredRole: 0)
    let known = Set(filled[0].prefix(2).compactMap { $0[0].learner })
    for learner in known { planner.note(learner, seenBy: ["faye"]) }
    let views = Self.views(planner.duties([filled[0]]), [filled[0]])
    #expect(views.count == 2 && known.isDisjoint(with: views.map(\.0)))
  }

  @Test("what was seen by two before counts towards the share")
  func before() {
    let filled = Self.rooms(24, 1)
    var planner = DutyPlanner(
      trainers: ["faye", "bo"], visits: RoomVisits(rooms: 2, double: 20), scoredRole: 0)
    for number in 0..<2 { planner.note(PersonID("x\(number)"), seenBy: ["faye", "bo"]) }
    let views = Self.views(planner.duties(filled), filled)
    #expect(views.count == 4 && views.allSatisfy { $0.1.count == 1 })
  }

  @Test("more time than rooms, no rooms and nobody to send make no trouble")
  func few() {
    let two = [[[Seat.learner(PersonID("a")), .learner(PersonID("b"))]]]
    for trainers in [[], ["faye"], ["faye", "bo", "cy"]] {
      var planner = DutyPlanner(
        trainers: trainers, visits: RoomVisits(rooms: 2, double: 100), scoredRole: 0)
      let duties = planner.duties(two)
      #expect(duties.map(\.trainer) == trainers)
      #expect(trainers.isEmpty || duties.contains { $0.rooms[0] == [1] })
      #expect(planner.duties([]).allSatisfy { $0.rooms.isEmpty })
    }
  }

  @Test("any rounds: nobody has more rooms than visits, all exist, none twice; the same each time")
  func random() {
    var random = SplitMix64(seed: 41)
    for _ in 0..<150 {
      let names = ["faye", "bo", "cy", "dee"].prefix(random.number(1...4))
      let filled = Self.rooms(
        random.number(2...40), random.number(1...5), standIns: names.shuffled(using: &random))
      let visits = RoomVisits(rooms: random.number(0...4), double: random.number(0...100))
      var planner = DutyPlanner(trainers: Array(names), visits: visits, scoredRole: 0)
      var again = planner
      let duties = planner.duties(filled)
      #expect(duties == again.duties(filled))
      for duty in duties {
        for (turn, rooms) in duty.rooms.enumerated() {
          #expect(rooms.count <= max(1, visits.rooms) && Set(rooms).count == rooms.count)
          #expect(rooms.allSatisfy { filled[turn].indices.contains($0 - 1) })
        }
      }
    }
  }
}
