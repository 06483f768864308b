/// Finds the cheapest choice for every item to come such that every hard stop is met.
///
/// Time is whole minutes since the scheduled start, rounded down, since seconds are nobody's reason
/// to cut practice. For each item it keeps the cheapest way to each minute at which the item can
/// end: as many steps as items times minutes times choices, and none of the choices is left out.
package struct ReplanSearch {
  /// An item to come with what may become of it.
  package struct Item: Equatable {
    /// The item's id.
    package var id: String
    /// What may become of it.
    package var choices: [Choice]
    /// The minute before which it cannot start.
    package var earliest: Int?
    /// The minute at which it must have ended.
    package var due: Int?
    /// The minute at which it must have begun, unless it is left out.
    package var latest: Int?
    /// For the running item, the minute before which it cannot end.
    package var notBefore: Int?
    /// How many minutes it takes at least, whatever it is given, unless it is left out.
    package var atLeast: Int

    /// Creates an item.
    package init(
      id: String, choices: [Choice], earliest: Int? = nil, due: Int? = nil, latest: Int? = nil,
      notBefore: Int? = nil, atLeast: Int = 0
    ) {
      self.id = id
      self.choices = choices
      self.earliest = earliest
      self.due = due
      self.latest = latest
      self.notBefore = notBefore
      self.atLeast = atLeast
    }
  }

  /// One thing that may become of an item.
  package struct Choice: Equatable {
    /// Its minutes, or `nil` when it is left out.
    package var minutes: Int?
    /// What that costs.
    package var cost: Int

    /// Creates a choice.
    package init(minutes: Int?, cost: Int) {
      self.minutes = minutes
      self.cost = cost
    }
  }

  /// A choice for every item.
  package struct Solution: Equatable {
    /// For each item the position of its choice.
    package var picks: [Int]
    /// What all of them cost.
    package var cost: Int
    /// The minute at which the last item ends.
    package var end: Int
  }

  /// The cheapest ways to the minutes at which an item can end.
  private struct Layer {
    /// The first of the minutes.
    var first: Int
    /// What the cheapest way costs, `Int.max` where there is none.
    var costs: [Int]
    /// The choice that the cheapest way ends with.
    var picks: [Int]
    /// The minute at which the item before it ends on the cheapest way.
    var origins: [Int]
  }

  private let items: [Item]
  private var layers: [Layer]

  /// Creates a search and finds the ways to each item's end.
  ///
  /// - Parameters:
  ///   - items: The items in order.
  ///   - start: The minute at which the first begins.
  package init(_ items: [Item], start: Int) {
    self.items = items
    layers = [Layer(first: start, costs: [0], picks: [0], origins: [start])]
    for item in items { layers.append(Self.step(layers[layers.count - 1], item)) }
  }

  /// The cheapest choice of all, or `nil` when no choice meets every hard stop.
  package var best: Solution? { solution(layers) }

  /// The cheapest choice with one item left out at a cost and every other as it may be.
  package func best(dropping position: Int, cost: Int) -> Solution? {
    var layers = Array(layers[...position])
    var item = items[position]
    item.choices = [Choice(minutes: nil, cost: cost)]
    for item in [item] + items[(position + 1)...] {
      layers.append(Self.step(layers[layers.count - 1], item))
    }
    return solution(layers)
  }

  /// When an item ends that begins when the one before it ended.
  package static func end(of item: Item, minutes: Int?, after time: Int) -> Int {
    guard let minutes else { return time }
    let end = max(time, item.earliest ?? time) + max(minutes, item.atLeast)
    return max(end, item.notBefore ?? end)
  }

  private static func step(_ layer: Layer, _ item: Item) -> Layer {
    let last = layer.first + layer.costs.count - 1
    let ends = item.choices.flatMap {
      [
        end(of: item, minutes: $0.minutes, after: layer.first),
        end(of: item, minutes: $0.minutes, after: last),
      ]
    }
    let first = ends.min() ?? layer.first
    let count = max(0, min(ends.max() ?? last, item.due ?? .max) - first + 1)
    var next = Layer(
      first: first, costs: Array(repeating: .max, count: count),
      picks: Array(repeating: 0, count: count), origins: Array(repeating: 0, count: count))
    for (offset, cost) in layer.costs.enumerated() where cost != .max {
      for (pick, choice) in item.choices.enumerated() {
        let time = layer.first + offset
        if let latest = item.latest, choice.minutes != nil, time > latest { continue }
        let slot = end(of: item, minutes: choice.minutes, after: time) - first
        guard slot < count, cost + choice.cost < next.costs[slot] else { continue }
        next.costs[slot] = cost + choice.cost
        next.picks[slot] = pick
        next.origins[slot] = time
      }
    }
    return next
  }

  private func solution(_ layers: [Layer]) -> Solution? {
    guard let last = layers.last,
      let slot = last.costs.indices.min(by: { last.costs[$0] < last.costs[$1] }),
      last.costs[slot] != .max
    else { return nil }
    var time = last.first + slot
    var picks: [Int] = []
    for layer in layers.dropFirst().reversed() {
      picks.append(layer.picks[time - layer.first])
      time = layer.origins[time - layer.first]
    }
    return Solution(picks: picks.reversed(), cost: last.costs[slot], end: last.first + slot)
  }
}
