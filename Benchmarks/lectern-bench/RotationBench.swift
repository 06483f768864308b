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

  /// A row as it was planned.
  private struct Outcome {
    let row: Row
    let cost: Int
    let time: Double
  }

  /// How long one row may take, in milliseconds.
  private static let bar = 50.0

  func run() throws {
    let yardstick = Self.yardstick()
    say("\nRooms against the best known: repeats, and milliseconds")
    let outcomes = try rows().map(outcome)
    let others = outcomes.filter { $0.cost != $0.row.best }
    say("  differences from the best known: \(others.isEmpty ? "none" : "\(others.count)")")
    table(others, yardstick)
    let worse = others.count { $0.cost > $0.row.best }
    let even = outcomes.count { $0.row.best == $0.row.bound }
    let over = outcomes.count { $0.time > Self.bar }
    say(
      "  \(outcomes.count - worse) of \(outcomes.count) as good as the best known"
        + " (\(even) proven best)")
    say("  \(over) over \(decimal(Self.bar, 0)) ms; the slowest:")
    table(Array(outcomes.sorted { $0.time > $1.time }.prefix(10)), yardstick)
    say("  yardstick: shuffling a million numbers, \(decimal(yardstick)) ms")
    beyond(yardstick)
  }

  /// People, rounds, rooms, what they cost, the best known, the bound, and how long it took.
  private func table(_ outcomes: [Outcome], _ yardstick: Double) {
    if outcomes.isEmpty { return }
    let head = ["people", "rounds", "rooms", "ours", "best", "bound", "ms", "times yardstick"]
    line(head)
    for outcome in outcomes {
      let row = outcome.row
      line([
        "\(row.people)", "\(row.rounds)", "\(row.sizes)", "\(outcome.cost)", "\(row.best)",
        "\(row.bound)", decimal(outcome.time, 1), decimal(outcome.time / yardstick),
      ])
    }
  }

  private func line(_ fields: [String]) {
    let padded = fields.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }
    say(" " + padded.joined())
  }

  /// Rooms that nobody published: more people, more rounds, other sizes, rules, earlier rounds.
  private func beyond(_ yardstick: Double) {
    say("  beyond the published rows:")
    line(["people", "rounds", "rooms", "ours", "", "", "ms", "times yardstick"])
    for (people, rounds) in [(5, 40), (6, 40), (23, 12), (40, 12), (64, 8), (80, 12), (80, 40)] {
      for sizes in [RoomSizes.twos, .standIns, .quads] {
        var wishes = wishes(people, rounds, sizes)
        report(wishes, yardstick)
        guard rounds == 12 else { continue }
        let before = RoomPlanner(self.wishes(people, 3, sizes)).rounds()
        wishes.before = before
        report(wishes, yardstick, "after 3")
        wishes.before = []
        wishes.apart = Set(
          (0..<(people / 4)).map { PersonPair(wishes.people[$0 * 2], wishes.people[$0 * 2 + 1]) })
        report(wishes, yardstick, "apart")
      }
    }
  }

  private func report(_ wishes: RoomWishes, _ yardstick: Double, _ word: String = "") {
    let (cost, time) = plan(wishes)
    line([
      "\(wishes.people.count)", "\(wishes.rounds)", "\(wishes.sizes)", "\(cost)", word, "",
      decimal(time, 1), decimal(time / yardstick),
    ])
  }

  /// The milliseconds that shuffling a million numbers takes.
  private static func yardstick() -> Double {
    var timing = Timing()
    for seed in 1...5 {
      var numbers = Array(0..<1_000_000)
      var bits = UInt64(seed)
      timing.measure {
        for place in numbers.indices {
          bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          numbers.swapAt(place, Int(bits >> 33) % numbers.count)
        }
      }
    }
    return timing.median
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

  private func outcome(_ row: Row) -> Outcome {
    let (cost, time) = plan(wishes(row.people, row.rounds, row.sizes))
    return Outcome(row: row, cost: cost, time: time)
  }

  private func wishes(_ people: Int, _ rounds: Int, _ sizes: RoomSizes) -> RoomWishes {
    var wishes = RoomWishes(people: (0..<people).map { PersonID("p\($0)") }, rounds: rounds)
    wishes.sizes = sizes
    return wishes
  }

  /// What a plan costs, and how many milliseconds it took; what is slow is measured again, as the
  /// machine may have done something else.
  private func plan(_ wishes: RoomWishes) -> (cost: Int, time: Double) {
    var rounds: [[Room]] = []
    var best = Double.infinity
    for _ in 0..<3 where best > Self.bar {
      var timing = Timing()
      timing.measure { rounds = RoomPlanner(wishes).rounds() }
      best = min(best, timing.median)
    }
    let met = Dictionary(rounds.flatMap(\.pairs).map { ($0, 1) }, uniquingKeysWith: +)
    return (met.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }, best)
  }
}
