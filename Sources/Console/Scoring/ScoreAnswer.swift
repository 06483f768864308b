import Wording
import Workshop

/// What a score is answered with.
enum ScoreAnswer {
  /// The whole score, or what it corrects.
  static func line(_ score: Score, replaced: [ScoreBook.Replaced], _ voice: DisplayFormat) -> String
  {
    let words = ScoreWords(voice)
    let name = voice.name(score.performance.learner)
    guard replaced.isEmpty else {
      let early = score.isEarly == true ? ["solved too early"] : []
      let changes = (replaced.map(ScoreWords.replaced) + early).joined(separator: ", ")
      return "\(name)  \(changes), the old \(replaced.count == 1 ? "value is" : "values are") kept"
    }
    let levels = words.levels(score)
    let what = levels.isEmpty ? "evidence noted" : levels
    return
      "\(name)  \(what)  (\(words.rater(score.rater)), \(words.place(score.performance)))"
  }
}
