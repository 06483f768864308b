public import Plans

/// What a cohort did in its sessions before this one, as far as rooms depend on it.
public struct EarlierDays: Equatable, Sendable {
  /// The rounds that were played, in order.
  public var rounds: [EarlierRound]
  /// The rounds that the last session of each role play showed and did not play, in order.
  public var waiting: [EarlierRound]
  /// The names of sessions that could not be read.
  public var unread: [String]

  /// Creates what was done.
  public init(
    rounds: [EarlierRound] = [], waiting: [EarlierRound] = [], unread: [String] = []
  ) {
    self.rounds = rounds
    self.waiting = waiting
    self.unread = unread
  }

  /// Adds a session later than those so far: rooms that were shown before it are out of date for
  /// the role plays that it played or showed anew.
  public mutating func add(rounds: [EarlierRound], waiting: [EarlierRound]) {
    let newer = (rounds + waiting).map(\.origin)
    self.waiting.removeAll { newer.contains($0.origin) }
    self.rounds += rounds
    self.waiting += waiting
  }

  /// How many rounds of a role play were played.
  public func count(_ activity: Activity, in situation: Situation) -> Int {
    played(situation.origin(activity)).count
  }

  /// The rooms of the rounds of a role play that were played.
  func played(_ origin: EarlierRound.Origin) -> [[Room]] {
    rounds.filter { $0.origin == origin }.map(\.rooms)
  }
}
