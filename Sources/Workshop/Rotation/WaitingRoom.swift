public import Calendar

/// A room that has lost somebody, and who waits there.
public struct WaitingRoom: Equatable, Sendable {
  /// The room's number, from 1.
  public let room: Int
  /// The seats of those who wait, in the order of the roles; there is one at least.
  public let waiting: [Seat]
}

extension Situation {
  /// The rooms of the running round in which somebody waits for people who are gone: each room once,
  /// in the order in which those people are named.
  ///
  /// Only people who are here wait: not those who have lost their connection themselves or left,
  /// and no empty chair.
  public func waitingRooms(for gone: [PersonID], at: Instant) -> [WaitingRoom] {
    guard let key = session.rotation.running(at: at)?.key else { return [] }
    var told: Set<Int> = []
    let numbers = gone.compactMap { session.rotation.seat(of: $0, in: key)?.room }
    return numbers.filter { told.insert($0).inserted }.compactMap { number in
      let waiting = session.rotation.seats(of: number, in: key).filter(isTaken)
      return waiting.isEmpty ? nil : WaitingRoom(room: number, waiting: waiting)
    }
  }

  /// Whether the person in a seat is here.
  private func isTaken(_ seat: Seat) -> Bool {
    switch seat {
    case .learner(let person): session.presence.isPresent(person)
    case .standIn(let name): name != StandIns.nobody
    }
  }
}
