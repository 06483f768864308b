import Wording
import Workshop

/// Who is not said to be back after a break; those few are settled by a key each.
enum BreakRecheck {
  static func say(_ turn: Turn) throws {
    let (situation, voice) = (turn.situation, turn.voice)
    guard let row = situation.latestBreak else { return turn.say("There was no break yet.") }
    let missing = situation.unconfirmed
    let back = situation.present.count - missing.count
    let title = "\(voice.item(row.id)) (\(voice.clock(row.start)))"
    if missing.isEmpty { return turn.say("Everybody present is confirmed since \(title).") }
    turn.sayAll(
      "Since \(title): \(back) confirmed, not yet \(missing.count): \(voice.names(missing))")
    guard missing.count <= asked else {
      return turn.say("here all -NAME confirms them, and so do names pasted from the meeting.")
    }
    for person in missing {
      let name = voice.reference(person)
      turn.ask(
        Question(
          kind: .offer, word: voice.full(person), choices: ["here", "connection lost", "left"],
          lines: ["here \(name)", "lost \(name)", "left \(name)"]))
    }
  }

  private static let asked = 6
}
