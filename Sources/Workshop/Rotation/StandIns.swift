/// Who takes which of the seats that are left over in a round: whom it was said of before in the
/// same room, else the next; an empty chair when nobody is left.
struct StandIns {
  private var rest: [String]
  private let shown: [[String]]
  /// What a seat is called that nobody takes.
  static let nobody = "empty chair"

  /// Creates the names of one round.
  ///
  /// - Parameters:
  ///   - names: Who stands in, in order.
  ///   - shown: The rooms as they were shown; none when they are new.
  init(_ names: [String], shown: [Room]) {
    self.shown = shown.map { room in
      room.compactMap { seat in
        if case .standIn(let name) = seat { name } else { nil }
      }
    }
    rest = names
    kept = Set(self.shown.joined())
  }

  /// Names that were shown, which others do not take while they can still come.
  private var kept: Set<String>

  /// Whoever takes the next seat that is left over in a room, by position.
  mutating func next(in room: Int) -> String {
    let own = shown.indices.contains(room) ? shown[room] : []
    let name = own.first { rest.contains($0) } ?? rest.first { !kept.contains($0) } ?? rest.first
    if let name { rest.removeAll { $0 == name } }
    return name ?? Self.nobody
  }
}
