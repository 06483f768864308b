import Plans
import Wording
import Workshop

/// A score as the line of the command language that gives it.
struct ScoreCommand {
  private let voice: DisplayFormat

  init(_ voice: DisplayFormat) { self.voice = voice }

  /// The line as it is read in the history: with names.
  func words(_ score: Score) -> String {
    let learner = Words.quote(voice.name(score.performance.learner))
    let judge = Words.quote(voice.name(PersonID(score.rater.name)))
    return line(score, of: learner, by: "by=\(judge)")
  }

  /// The line as it runs: the name is unique, and the person in that seat judged.
  func line(_ score: Score) -> String {
    line(score, of: voice.reference(score.performance.learner), by: nil)
  }

  private func line(_ score: Score, of learner: String, by judge: String?) -> String {
    var words = [score.reason == nil ? "score" : "amend", learner] + levels(score.levels)
    if let global = score.global { words.append("g\(global)") }
    if let isEarly = score.isEarly { words.append(isEarly ? "early" : "early=no") }
    if let text = score.reason ?? score.note { words.append(Words.quote(text, always: true)) }
    if score.rater.source != .trainer {
      words.append("source=\(score.rater.source.rawValue)")
      if let judge { words.append(judge) }
    }
    words.append("round=\(score.performance.round)")
    if score.performance.attempt > 1 { words.append("attempt=\(score.performance.attempt)") }
    return words.joined(separator: " ")
  }

  /// Levels as they are typed.
  func words(_ levels: Levels) -> String { self.levels(levels).joined(separator: " ") }

  /// Levels by position as far as the steps are scored from the first on, the others by key.
  private func levels(_ levels: Levels) -> [String] {
    let scoring = voice.situation.plan.scoring
    let steps = scoring.steps.map(\.key)
    let placed = steps.prefix { levels.keys.contains($0) }
    let known = scoring.criteria.map(\.key).filter { levels.keys.contains($0) }
    let others = levels.keys.filter { !known.contains($0) }.sorted()
    let keyed = known.dropFirst(placed.count) + others
    return placed.map { text(levels[$0]) } + keyed.map { "\($0)=\(text(levels[$0]))" }
  }

  private func text(_ level: Int??) -> String {
    if case .some(.some(let level)) = level { "\(level)" } else { "-" }
  }
}
