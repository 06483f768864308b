import Workshop

/// Scores.
extension ActCodec {
  static func write(_ score: Score, _ writer: inout FactWriter) {
    writer.member("who", score.performance.learner.text)
    writer.member("activity", score.performance.activity)
    writer.member("round", score.performance.round)
    if score.performance.attempt != 1 { writer.member("attempt", score.performance.attempt) }
    writer.member("rater", score.rater.name)
    writer.member("source", score.rater.source.rawValue)
    if !score.levels.isEmpty {
      writer.member("levels") { writer in
        for (key, level) in score.levels {
          if let level { writer.member(key, level) } else { writer.memberNull(key) }
        }
      }
    }
    if let global = score.global { writer.member("global", global) }
    writer.member("note", score.note)
    writer.member("reason", score.reason)
  }

  static func score(_ reader: inout FactReader) throws(FactReader.Problem) -> Score {
    var score = Score(
      performance: Performance(learner: PersonID(""), activity: "", round: 0),
      rater: Rater(name: ""))
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "who": score.performance.learner = PersonID(try reader.string())
      case "activity": score.performance.activity = try reader.string()
      case "round": score.performance.round = try reader.int()
      case "attempt": score.performance.attempt = try reader.int()
      case "rater": score.rater.name = try reader.string()
      case "source":
        guard let source = Rater.Source(rawValue: try reader.string()) else {
          throw reader.problem()
        }
        score.rater.source = source
      case "levels": score.levels = try levels(&reader)
      case "global": score.global = try reader.int()
      case "note": score.note = try reader.string()
      case "reason": score.reason = try reader.string()
      default: try reader.skip()
      }
    }
    guard !score.performance.learner.text.isEmpty else { throw reader.problem() }
    return score
  }

  private static func levels(
    _ reader: inout FactReader
  ) throws(FactReader.Problem) -> Levels {
    var levels = Levels()
    try reader.object { reader, key throws(FactReader.Problem) in
      let level = reader.null() ? nil : try reader.int()
      levels.updateValue(level, forKey: key.text)
    }
    return levels
  }
}
