/// How many rooms a trainer watches in a round, and which share of what trainers see two of them see.
public struct RoomVisits: Equatable, Sendable {
  /// How many rooms each trainer watches in a round; 0 when nobody is to be told.
  public var rooms: Int
  /// The share of the performances that trainers see which two of them see, in percent.
  public var double: Int

  /// Creates visits.
  public init(rooms: Int, double: Int) {
    self.rooms = rooms
    self.double = double
  }
}
