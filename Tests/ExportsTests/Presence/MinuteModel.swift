/// An independent account of one person's presence: minute by minute, from what was said and seen.
///
/// It knows the rules as the documentation has them and none of the program's code. Moments are
/// minutes from the session's start.
struct MinuteModel {
  /// What was said, in the order in which it was typed.
  var words: [(kind: Kind, at: Int)] = []
  /// What platforms saw: from, to, and whether there may be gaps between.
  var seen: [(from: Int, to: Int, isHull: Bool)] = []
  /// Up to when the files know anything; `nil` without a file.
  var known: Int?

  enum Kind: String { case here, lost, left, absent, excused }

  /// What holds of one minute.
  enum Minute { case gone, there, maybe, saidAndMaybe }

  /// The words by their time; of two at one time the one that was typed later counts.
  private var standing: [(kind: Kind, at: Int)] {
    words.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private func sight(_ minute: Int) -> Minute {
    let covering = seen.filter { $0.from <= minute && minute < $0.to }
    if covering.isEmpty { return .gone }
    return covering.contains { !$0.isHull } ? .there : .maybe
  }

  /// What holds in the minute that begins at a moment, when presence that nobody ended lasts until
  /// `end`.
  private func state(_ minute: Int, until end: Int) -> Minute {
    let words = standing
    guard let index = words.lastIndex(where: { $0.at <= minute }) else {
      return words.first?.kind == .absent ? .gone : sight(minute)
    }
    if words[index].kind != .here { return .gone }
    let next = index + 1 < words.count ? words[index + 1] : nil
    if let next, next.kind != .here { return minute < end ? .there : .gone }
    let stretch = words[index].at..<(next?.at ?? Int.max)
    let minutes = seen.flatMap { Array($0.from..<$0.to) }.filter(stretch.contains)
    guard let first = minutes.min(), let last = minutes.max().map({ $0 + 1 }) else {
      return minute < end ? .there : .gone
    }
    if minute < first { return .there }
    if minute < last {
      return sight(minute) == .maybe ? .saidAndMaybe : sight(minute)
    }
    return last + 1 >= known ?? last && minute < end ? .there : .gone
  }

  /// Minutes of the window that count, at most.
  func minutes(of window: Int, until end: Int) -> Int {
    (0..<window).count { state($0, until: end) != .gone }
  }

  /// Minutes of the window that somebody vouches for.
  func certain(of window: Int, until end: Int) -> Int {
    (0..<window).count { [.there, .saidAndMaybe].contains(state($0, until: end)) }
  }

  /// Whether there may be gaps that nobody knows of in what counts.
  func isAtMost(of window: Int, until end: Int) -> Bool {
    (0..<window).contains { [.maybe, .saidAndMaybe].contains(state($0, until: end)) }
  }

  /// What they are called.
  func status(isClosed: Bool) -> String {
    let isSeenToTheEnd = known.map { known in seen.contains { $0.to + 1 >= known } } ?? false
    switch standing.last {
    case nil where seen.isEmpty: return isClosed ? "absent" : "expected"
    case nil: return isSeenToTheEnd ? "present" : "left"
    case .some(let word) where word.kind == .here:
      let isSeenAfter = seen.contains { $0.to > word.at }
      return isSeenAfter && !isSeenToTheEnd ? "left" : "present"
    case .some(let word): return word.kind.rawValue
    }
  }
}
