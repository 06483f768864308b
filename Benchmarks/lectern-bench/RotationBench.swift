import Desk
import Workshop

/// How near rooms come to the best known, and how long they take.
///
/// `Benchmarks/rotation-best-known.csv` has, for 2 to 60 people and 2 to 10 rounds of threes with
/// pairs or fours for who is left over, a bound and the best known sum of m (m − 1) / 2 over all
/// pairs that meet m times: published values of social golfer and Kirkman designs (OEIS A107431) and
/// of searches, most of them proven best by the bound; where none was published, the best that was
/// found by two thousand runs of the search itself.
struct RotationBench {
  private struct Row {
    let people: Int
    let rounds: Int
    let sizes: RoomSizes
    let bound: Int
    let best: Int
  }

  private static let file = "Benchmarks/rotation-best-known.csv"

  func run() throws {
    say("\nRooms against the best known: repeats, and milliseconds")
    var worse = 0
    var slowest = 0.0
    let rows = try rows()
    for row in rows {
      let (cost, time) = plan(row)
      slowest = max(slowest, time)
      if cost > row.best {
        worse += 1
        say("  \(row.people) people, \(row.rounds) rounds, \(row.sizes): \(cost), best \(row.best)")
      } else if cost < row.best {
        say("  \(row.people) people, \(row.rounds) rounds, \(row.sizes): \(cost) < \(row.best)")
      }
    }
    let even = rows.count { $0.best == $0.bound }
    say("  \(rows.count - worse) of \(rows.count) as good as the best known (\(even) proven best)")
    say("  slowest \(Int(slowest * 10).quotientAndRemainder(dividingBy: 10).quotient) ms")
  }

  private func rows() throws -> [Row] {
    let text = String(decoding: try Files.read(Self.file), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: ",").map(String.init)
      let numbers = [0, 1, 3, 4].compactMap { Int(fields[$0]) }
      guard numbers.count == 4, let sizes = RoomSizes(rawValue: fields[2]) else { return nil }
      return Row(
        people: numbers[0], rounds: numbers[1], sizes: sizes, bound: numbers[2], best: numbers[3])
    }
  }

  /// What a plan costs, and how many milliseconds it took.
  private func plan(_ row: Row) -> (cost: Int, time: Double) {
    var wishes = RoomWishes(
      people: (0..<row.people).map { PersonID("p\($0)") }, rounds: row.rounds)
    wishes.sizes = row.sizes
    let clock = ContinuousClock()
    var rounds: [[Room]] = []
    let time = clock.measure { rounds = RoomPlanner(wishes).rounds() }
    let met = Dictionary(rounds.flatMap(\.pairs).map { ($0, 1) }, uniquingKeysWith: +)
    let cost = met.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return (
      cost, Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
    )
  }
}
