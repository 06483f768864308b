/// Why a line holds no score that can be placed for certain.
public enum PlacementProblem: Error, Equatable, Sendable {
  /// It says nothing of any criterion.
  case noScore
  /// Something in it cannot be read.
  case unreadable(Refusal)
  /// Its sender is nobody for certain.
  case sender(String)
  /// The name fits nobody, or several people.
  case name(String, candidates: [PersonID])
  /// It says neither a room nor a learner, and its sender had no seat.
  case noPlace
  /// The round was not opened.
  case noRound(Int?)
  /// The round has no such room.
  case noRoom(Int, round: Int, rooms: Int)
  /// A learner does not play the scored role there.
  case noTurn(PersonID, TurnMismatch)
  /// Nobody who is scored sits in the room: who does.
  case standIn(room: Int, round: Int, by: Seat?)
  /// The learner it names sat in another room than the one it names.
  case otherRoom(PersonID, room: Int, round: Int, said: Int)
  /// Its sender sat in another room.
  case elsewhere(PersonID, room: Int, round: Int, of: PersonID)
  /// Nobody of the cohort sat in the seat it judges from: who did.
  case noRater(Rater.Source, room: Int, round: Int, by: Seat?)
  /// It does not say who sent it, and the person in the seat it judges from has scored that turn.
  case seatHasScored(Rater, Performance)
}
