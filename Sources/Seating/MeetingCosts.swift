/// What one meeting more, or one less, of each pair of people costs.
///
/// A pair that meets m times costs m (m − 1) / 2, so that two pairs that meet again are better than
/// one that meets a third time. A pair that must be kept apart costs very much each time it meets;
/// one that must meet costs as much while it has not.
package struct MeetingCosts: Equatable, Sendable {
  /// What breaking one rule costs: more than all repeats that anybody could plan.
  package static let rule: Int32 = 1 << 20

  /// How many people there are.
  package let people: Int
  /// What one more meeting adds, at `first * people + second` and the other way round.
  package var more: ContiguousArray<Int32>
  /// What one meeting less takes away, at the same places.
  var less: ContiguousArray<Int32>
  /// Which pairs must meet at least once, at the same places; empty when none must.
  private(set) var wanted: ContiguousArray<Bool> = []
  /// What the meetings so far cost.
  package private(set) var total = 0

  /// Creates the costs of people who have not met.
  init(people: Int) {
    self.people = people
    more = ContiguousArray(repeating: 0, count: people * people)
    less = ContiguousArray(repeating: -1, count: people * people)
  }

  /// Lets two people meet as rarely as possible.
  package mutating func keepApart(_ a: Int, _ b: Int) {
    for pair in [a * people + b, b * people + a] {
      more[pair] += Self.rule
      less[pair] += Self.rule
    }
  }

  /// Lets two people meet at least once; it must be said before they do.
  package mutating func bringTogether(_ a: Int, _ b: Int) {
    if wanted.isEmpty { wanted = ContiguousArray(repeating: false, count: people * people) }
    if wanted[a * people + b] { return }
    total += Int(Self.rule)
    for pair in [a * people + b, b * people + a] {
      wanted[pair] = true
      more[pair] -= Self.rule
    }
  }

  /// Counts the meetings of people in a room.
  package mutating func meet(_ room: some Collection<Int>) {
    for (position, a) in room.enumerated() {
      for b in room.dropFirst(position + 1) {
        total += Int(more[a * people + b])
        for pair in [a * people + b, b * people + a] {
          more[pair] += 1
          less[pair] += 1
          if !wanted.isEmpty, wanted[pair] { Self.settle(&more[pair], &less[pair]) }
        }
      }
    }
  }

  /// What one more round would add.
  func price(of rooms: [[Int]]) -> Int {
    rooms.reduce(0) { sum, room in
      room.enumerated().reduce(sum) { sum, person in
        room[..<person.offset].reduce(sum) { $0 + Int(more[person.element * people + $1]) }
      }
    }
  }

  /// Corrects what a pair costs that must meet, after its meetings changed by one: the rule's cost
  /// lies on the first meeting alone.
  @inline(__always)
  static func settle(_ more: inout Int32, _ less: inout Int32) {
    let met = less < -rule / 2 ? less + 1 + rule : less + 1
    more = met == 0 ? met - rule : met
    less = met == 1 ? met - 1 - rule : met - 1
  }
}
