public import Calendar

/// Why rooms, rounds or seats cannot be so.
public enum PracticeRefusal: Equatable, Sendable {
  /// The workshop has no role play for this.
  case noRolePlay
  /// There are too few people for rooms.
  case tooFew(present: Int)
  /// No rooms were made for the role play.
  case noRooms(activity: String)
  /// Every round that has rooms was opened.
  case noMoreRounds(activity: String, opened: Int)
  /// A round still runs.
  case roundRuns(round: Int, until: Instant)
  /// The room does not exist.
  case noRoom(Int, rooms: Int)
  /// No round was opened.
  case noRound
  /// No round runs whose phase could be given more time.
  case noPhase
  /// The phase that runs has only so many seconds left.
  case phaseLeft(phase: String, seconds: Int)
  /// Another phase runs in the round.
  case otherPhase(round: Int, runs: String)
  /// These pairs cannot all be kept apart, or meet, whatever rooms are filled.
  case cannotSeat(apart: [PersonPair], together: [PersonPair])
  /// That rule stands already, or there is no such rule to lift.
  case rule(SeatingRule.Kind, stands: Bool)
  /// The rule is about no pair: too few people, or nobody has the tag.
  case noPairs(tag: String?)
  /// These two must sit together by one rule and apart by another, which was asked for now.
  case contrary(PersonPair, SeatingRule.Kind)
  /// Everybody named only observes already, or plays.
  case observes([PersonID], Bool)
  /// Somebody has no seat in a round.
  case noSeat(PersonID, round: Int)
  /// The room stands still already, or it does not.
  case frozen(room: Int, isFrozen: Bool)
  /// Rooms of that size need the scored role among the first so many.
  case scoredRole(seats: Int)
  /// Nobody said which room is being watched in this round.
  case notWatching
  /// The room has no learner in the scored role.
  case nobodyScored(room: Int)
}
