import Wording
import Workshop

/// What a move of the agenda would lose, in words.
struct DoubtWords {
  private let situation: Situation
  private let voice: DisplayFormat

  init(_ situation: Situation, _ voice: DisplayFormat) {
    self.situation = situation
    self.voice = voice
  }

  /// The question, with the line that answers it when it is typed again.
  func words(_ doubt: MoveDoubt, again: String) -> String {
    switch doubt {
    case .justBegan(let item, let seconds):
      "\(voice.item(item)) began \(DisplayFormat.countdown(seconds)) ago, \(again) again skips it."
    case .rounds(let running, let toCome):
      lost(running, toCome) + " \(again) again ends \(item) without "
        + (toCome.isEmpty ? "it." : running == nil && toCome.count == 1 ? "it." : "them.")
    }
  }

  private var item: String { situation.session.agenda.current.map(voice.item) ?? "the item" }

  /// What is lost: `Round 1 runs (brief, 1:56 left), rounds 2 and 3 are still to come`.
  private func lost(_ running: RoundProgress?, _ toCome: [Rotation.RoundKey]) -> String {
    let runs = running.map { round in
      "Round \(round.key.round) runs (\(round.phase.id), "
        + "\(DisplayFormat.countdown(round.secondsLeft)) left)"
    }
    let coming = RoundWords.toCome(toCome)
    let words = [runs, coming].compactMap { $0 }.joined(separator: ", ")
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}
