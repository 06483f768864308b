import Plans
import Wording
import Workshop

/// A turn that somebody lost while they were away, and the offer of another.
enum LostTurnWords {
  /// Says it, and asks whether they take the offer; nothing when no turn was lost.
  static func ask(_ person: PersonID, _ turn: Turn) {
    let (situation, voice) = (turn.situation, turn.voice)
    guard let lost = situation.lostTurn(person),
      let rolePlay = situation.plan.activity(lost.lost.activity)?.rolePlay
    else { return }
    let name = voice.name(person)
    let scored = rolePlay.roles[rolePlay.scoredRole].title
    guard let offer = lost.offer else {
      turn.sayAll(
        "\(name) lost their \(scored) turn in round \(lost.lost.round); no stand-in has one to "
          + "give. groups rounds=1 adds a round, swap changes two seats.")
      return
    }
    let other = rolePlay.role(at: offer.role)?.title ?? ""
    let standIn = offer.standIn
    turn.ask(
      Question(
        kind: .menu, word: "\(name) lost their \(scored) turn.",
        choices: [
          "take the \(standIn)'s, R\(offer.key.round) \(voice.noun) \(offer.room): the \(standIn) "
            + "plays the \(other); \(name) skips that"
        ],
        lines: [
          "swap \(voice.reference(person)) \(Words.quote(offer.standIn)) round=\(offer.key.round)"
        ]))
  }
}
