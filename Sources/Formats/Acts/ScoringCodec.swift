import Calendar
import Workshop

/// Scores in a journal.
public enum ScoringCodec: FamilyCodec {
  /// What these acts are called.
  public enum Name: String, CaseIterable, Sendable {
    case scored = "score"
    case unplaced
    case delivered = "scores"
    case placed = "place"
    case dropped = "drop"
    case reconciled = "reconcile"
    case calibrated = "calibrate"
  }

  static func name(of act: ScoringAct) -> Name {
    switch act {
    case .scored: .scored
    case .unplaced: .unplaced
    case .delivered: .delivered
    case .placed: .placed
    case .dropped: .dropped
    case .reconciled: .reconciled
    case .calibrated: .calibrated
    }
  }

  static func write(_ act: ScoringAct, _ zone: Zone, _ writer: inout MemberWriter) {
    switch act {
    case .scored(let score), .unplaced(let score): write(score, &writer)
    case .delivered(let delivery): write(delivery, &writer)
    case .placed(let placement): write(placement, &writer)
    case .dropped(let items): write(items, &writer)
    case .reconciled(let reconciliation): write(reconciliation, &writer)
    case .calibrated(let calibration): write(calibration, &writer)
    }
  }

  static func read(_ name: Name, _ reader: inout MemberReader) throws(MemberReader.Problem)
    -> ScoringAct
  {
    switch name {
    case .scored: .scored(try score(&reader))
    case .unplaced: .unplaced(try score(&reader))
    case .delivered: .delivered(try delivery(&reader))
    case .placed: .placed(try placement(&reader))
    case .dropped: .dropped(try dropped(&reader))
    case .reconciled: .reconciled(try reconciliation(&reader))
    case .calibrated: .calibrated(try calibration(&reader))
    }
  }

  static func write(_ score: Score, _ writer: inout MemberWriter) {
    writer.member("who", score.performance.learner.text)
    writer.member("activity", score.performance.activity)
    writer.member("round", score.performance.round)
    if score.performance.attempt != 1 { writer.member("attempt", score.performance.attempt) }
    writer.member("rater", score.rater.name)
    writer.member("source", score.rater.source.rawValue)
    write("levels", score.levels, &writer)
    if let global = score.global { writer.member("global", global) }
    if let isEarly = score.isEarly { writer.member("early", isEarly) }
    writer.member("note", score.note)
    writer.member("reason", score.reason)
  }

  /// Levels, left out when there are none.
  static func write(_ name: String, _ levels: Levels, _ writer: inout MemberWriter) {
    if levels.isEmpty { return }
    writer.member(name) { writer in
      for (key, level) in levels {
        if let level { writer.member(key, level) } else { writer.memberNull(key) }
      }
    }
  }

  static func score(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Score {
    var score = Self.nobodysScore
    let isKnown = reader.recall(&score)
    try reader.members { reader, key throws(MemberReader.Problem) in
      if !isKnown { reader.keep(score, before: key) }
      if try !take(key, &reader, &score) { try reader.skip() }
    }
    guard !score.performance.learner.text.isEmpty else { throw reader.problem() }
    return score
  }

  /// A score before anything of it was read.
  static let nobodysScore = Score(
    performance: Performance(learner: PersonID(""), activity: "", round: 0),
    rater: Rater(name: ""))

  /// Reads a member of a score; `false` when it is none.
  static func take(
    _ key: MemberName, _ reader: inout MemberReader, _ score: inout Score
  ) throws(MemberReader.Problem) -> Bool {
    switch key {
    case "who": score.performance.learner = PersonID(try reader.string())
    case "activity": score.performance.activity = try reader.string()
    case "round": score.performance.round = try reader.int(Bounds.round)
    case "attempt": score.performance.attempt = try reader.int(Bounds.count)
    case "rater": score.rater.name = try reader.string()
    case "source": score.rater.source = try source(&reader)
    case "levels": score.levels = try reader.levels()
    case "global": score.global = try reader.int(Bounds.level)
    case "early": score.isEarly = try reader.bool()
    case "note": score.note = try reader.string()
    case "reason": score.reason = try reader.string()
    default: return false
    }
    return true
  }

  static func source(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Rater.Source {
    guard let source = Rater.Source(rawValue: try reader.string()) else { throw reader.problem() }
    return source
  }
}
