/// Levels by criterion key, in the order of the keys; `nil` is "not observable".
///
/// A list and not a dictionary: a performance has a handful of criteria, and a long session is full
/// of these.
public struct Levels: Hashable, Sendable {
  private var pairs: [Pair] = []

  private struct Pair: Hashable, Sendable {
    let key: String
    var level: Int?
  }

  /// Creates levels of nothing.
  public init() {}

  /// The keys in order.
  public var keys: [String] { pairs.map(\.key) }

  /// The level of a criterion; `nil` when nothing was said of it.
  public subscript(key: String) -> Int?? {
    guard let place = place(of: key) else { return nil }
    return .some(pairs[place].level)
  }

  /// Sets a criterion's level, and returns the one before when there was one.
  @discardableResult
  public mutating func updateValue(_ level: Int?, forKey key: String) -> Int?? {
    if let place = place(of: key) {
      defer { pairs[place].level = level }
      return .some(pairs[place].level)
    }
    let pair = Pair(key: key, level: level)
    if let last = pairs.last, key < last.key {
      pairs.insert(pair, at: pairs.partitioningIndex { $0.key > key })
    } else {
      pairs.append(pair)
    }
    return nil
  }

  /// Takes over levels of a later score.
  ///
  /// Mostly they are of the same criteria, and then they are only pointed at.
  mutating func merge(_ later: Levels) {
    let isOfTheSame =
      pairs.count == later.pairs.count
      && pairs.indices.allSatisfy { pairs[$0].key == later.pairs[$0].key }
    if pairs.isEmpty || isOfTheSame {
      self = later
    } else {
      for (key, level) in later { updateValue(level, forKey: key) }
    }
  }

  private func place(of key: String) -> Int? { pairs.firstIndex { $0.key == key } }
}

extension Levels: RandomAccessCollection {
  /// The position of the first level.
  public var startIndex: Int { 0 }
  /// The position after the last level.
  public var endIndex: Int { pairs.count }

  /// The criterion and level at a position.
  public subscript(position: Int) -> (key: String, value: Int?) {
    (pairs[position].key, pairs[position].level)
  }
}

extension Levels: ExpressibleByDictionaryLiteral {
  /// Creates levels; of two for the same criterion the later counts.
  public init(dictionaryLiteral elements: (String, Int?)...) {
    for (key, level) in elements { updateValue(level, forKey: key) }
  }
}
