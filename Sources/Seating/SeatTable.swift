/// The seats of all rounds and what meetings cost, laid open in memory for a search that tries
/// hundreds of thousands of changes.
///
/// It borrows its memory and is used only while ``MeetingAnneal`` lends it.
struct SeatTable {
  /// How many people there are, each with one place in every round.
  let people: Int
  /// Who sits where: at `round * people + place`.
  let seats: UnsafeMutableBufferPointer<Int32>
  /// What one more meeting of a pair adds, as in ``MeetingCosts``.
  let more: UnsafeMutableBufferPointer<Int32>
  /// What one meeting less takes away.
  let less: UnsafeMutableBufferPointer<Int32>
  /// Which pairs must meet; empty when none must.
  let wanted: UnsafeBufferPointer<Bool>
  /// The first place of the room of each place, and the one after its last.
  let starts: UnsafeBufferPointer<Int>
  let ends: UnsafeBufferPointer<Int>

  /// What it adds to the cost when two places of a round change their people, or `nil` when both
  /// are in one room.
  @inline(__always)
  func price(of first: Int, _ second: Int, from base: Int) -> Int32? {
    if starts[first] == starts[second] { return nil }
    let one = Int(seats[base + first]) * people
    let other = Int(seats[base + second]) * people
    var price: Int32 = 0
    for place in starts[first]..<ends[first] where place != first {
      let neighbour = Int(seats[base + place])
      price &+= more[other &+ neighbour] &- less[one &+ neighbour]
    }
    for place in starts[second]..<ends[second] where place != second {
      let neighbour = Int(seats[base + place])
      price &+= more[one &+ neighbour] &- less[other &+ neighbour]
    }
    return price
  }

  /// Lets two places of a round, in different rooms, change their people.
  @inline(__always)
  func exchange(_ first: Int, _ second: Int, from base: Int) {
    let one = Int(seats[base + first])
    let other = Int(seats[base + second])
    for place in starts[first]..<ends[first] where place != first {
      let neighbour = Int(seats[base + place])
      count(-1, one, neighbour)
      count(1, other, neighbour)
    }
    for place in starts[second]..<ends[second] where place != second {
      let neighbour = Int(seats[base + place])
      count(-1, other, neighbour)
      count(1, one, neighbour)
    }
    seats.swapAt(base + first, base + second)
  }

  @inline(__always)
  private func count(_ times: Int32, _ a: Int, _ b: Int) {
    count(times, at: a &* people &+ b)
    count(times, at: b &* people &+ a)
  }

  @inline(__always)
  private func count(_ times: Int32, at pair: Int) {
    more[pair] &+= times
    less[pair] &+= times
    if !wanted.isEmpty, wanted[pair] { MeetingCosts.settle(&more[pair], &less[pair]) }
  }
}
