import Wording
import Workshop

/// Rooms without an observer's score, in words: `room 3 (Lena)`.
enum ScoreGapWords {
  static func words(_ gap: ScoreGap, _ voice: DisplayFormat) -> String {
    let room = voice.place(gap.room)
    return reason(gap.reason, voice).map { "\(room) (\($0))" } ?? room
  }

  private static func reason(_ reason: ScoreGap.Reason, _ voice: DisplayFormat) -> String? {
    switch reason {
    case .noLearner(let seat): "\(seat.map(voice.name) ?? "nobody") plays"
    case .notPlayed: "not played"
    case .away(let person, let status): "\(voice.name(person)) \(status.rawValue)"
    case .awaited(from: .standIn(let trainer)): "\(trainer) has it"
    case .awaited(from: .learner(let person)): voice.name(person)
    case .awaited(from: nil): nil
    }
  }
}
