import Plans

/// Chooses the scenarios of some rounds: none more intense than the one before it by more than is
/// allowed, as few people as possible having one again, then as few others than usual.
struct ScenarioOrder {
  /// What can be chosen.
  let known: [Scenario]
  /// Which is usual in each round.
  let usual: [String]
  /// How many people have had each scenario.
  let had: [String: Int]
  /// How many people play the rounds.
  let people: Int
  /// The intensity before the first of them; where nothing was played before, the usual first one's,
  /// so that people begin as mildly as the workshop does.
  let last: Int?
  /// By how much it may rise.
  let maxJump: Int?

  /// What is small in a good choice, what matters most first.
  private struct Loss {
    var jumps = 0
    var again = 0
    var unusual = 0

    static func < (a: Loss, b: Loss) -> Bool {
      (a.jumps, a.again, a.unusual) < (b.jumps, b.again, b.unusual)
    }
  }

  /// Which scenarios have been chosen so far.
  private struct Choice {
    var chosen: [Int] = []
    var had: [Int]
    var last: Int
    var loss = Loss()
  }

  /// How many choices are looked at: all of them for the few scenarios that a role play has.
  private static let most = 3000

  /// The scenario of each round.
  func best() -> [String] {
    guard !known.isEmpty else { return [] }
    let first = known.first { $0.id == usual.first }?.intensity
    let begin = Choice(
      had: known.map { had[$0.id] ?? 0 }, last: last ?? first ?? Scenario.highestIntensity)
    var best: Choice?
    var steps = 0
    explore(begin, &best, &steps)
    return best?.chosen.map { known[$0].id } ?? []
  }

  private func explore(_ choice: Choice, _ best: inout Choice?, _ steps: inout Int) {
    let round = choice.chosen.count
    if round == usual.count {
      best = choice
      return
    }
    for next in candidates(choice, round) {
      var longer = choice
      longer.chosen.append(next)
      longer.loss.again += choice.had[next]
      longer.loss.jumps += isTooHigh(next, choice) ? 1 : 0
      longer.loss.unusual += known[next].id == usual[round] ? 0 : 1
      longer.had[next] += people
      longer.last = known[next].intensity
      if let best, steps > Self.most || !(least(longer) < best.loss) { continue }
      steps += 1
      explore(longer, &best, &steps)
    }
  }

  private func isTooHigh(_ scenario: Int, _ choice: Choice) -> Bool {
    guard let maxJump else { return false }
    return known[scenario].intensity > choice.last + maxJump
  }

  /// What may follow, the best first; the mildest alone where everything is too intense.
  private func candidates(_ choice: Choice, _ round: Int) -> [Int] {
    let allowed = known.indices.filter { !isTooHigh($0, choice) }
    let mildest = known.indices.min { known[$0].intensity < known[$1].intensity }
    let rank = { (index: Int) in
      (choice.had[index], known[index].id == usual[round] ? 0 : 1, index)
    }
    return allowed.isEmpty ? [mildest].compactMap(\.self) : allowed.sorted { rank($0) < rank($1) }
  }

  /// What a choice loses at the least when all its rounds are chosen.
  private func least(_ choice: Choice) -> Loss {
    var loss = choice.loss
    var had = choice.had
    for _ in choice.chosen.count..<usual.count {
      guard let next = had.indices.min(by: { had[$0] < had[$1] }) else { break }
      loss.again += had[next]
      had[next] += people
    }
    return loss
  }
}
