import Plans
import Workshop

/// Why a score cannot be saved, placed or settled, and what can be done.
extension DisplayFormat {
  func words(for refusal: ScoringRefusal) -> String {
    switch refusal {
    case .noCriterion(let key):
      "There is no criterion '\(key)'. There are "
        + "\(Self.list(situation.plan.scoring.criteria.map(\.key), "and"))."
    case .level(let key, let value, let allowed):
      "\(key) takes \(allowed.lowerBound) to \(allowed.upperBound) or -, not "
        + "\(value). Nothing saved."
    case .tooManyLevels(_, let criteria):
      "There are \(criteria.count) steps to score: \(criteria.joined(separator: " ")). "
        + "Nothing saved."
    case .emptyScore: "There is nothing to save: no level and no word."
    case .nothingToAmend(let person):
      "You have not scored \(name(person)) yet, so there is nothing to amend. "
        + "score scores."
    case .noReason: "Say why in quotes: amend NAME H=4 \"typo\"."
    case .noRater(let source): "Who is the \(source.rawValue)? Say by=NAME."
    case .noItemInInbox(let number, let items):
      items == 0
        ? "Nothing ever was in the inbox."
        : "There is no number \(number) in the inbox; there were 1 to \(items)."
    case .notOpen(let number, let state):
      "Number \(number) was \(state == .placed ? "placed" : "dropped") already. undo takes "
        + "that back."
    case .unread(let word): "'\(word)' cannot be read."
    case .unplaced(let problem): words(for: problem) + "."
    case .noTurn(let learner, let round): noTurn(learner, round)
    case .noDiscrepancy: "There is nothing open that trainers see differently."
    case .noView(let rater, let among):
      "\(rater) has not scored it. \(Self.list(among, "and")) have."
    }
  }

  private func noTurn(_ learner: PersonID, _ round: Int?) -> String {
    let when = round.map { "in round \($0)" } ?? "in any round so far"
    let role = situation.rolePlay?.rolePlay.map { $0.roles[$0.scoredRole].title }
    return "\(name(learner)) has not been \(role ?? "scored") \(when). It stays in the inbox."
  }
}
