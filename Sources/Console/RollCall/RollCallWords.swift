import Wording
import Workshop

/// Sentences that the roll-call verbs share.
enum RollCallWords {
  /// Who is here out of how many, and who is missing while those are few.
  static func presence(_ situation: Situation, _ voice: DisplayFormat) -> String {
    let missing = situation.awaited
    var words = "\(situation.present.count)/\(situation.roster.learners.count)"
    if (1...6).contains(missing.count) { words += " · missing: \(voice.names(missing))" }
    return words
  }
}
