import Workshop

/// Raters compared with each other.
extension ScoringCodec {
  static func write(_ outcome: Reconciliation, _ writer: inout MemberWriter) {
    writer.member("who", outcome.performance.learner.text)
    writer.member("activity", outcome.performance.activity)
    writer.member("round", outcome.performance.round)
    if outcome.performance.attempt != 1 { writer.member("attempt", outcome.performance.attempt) }
    writer.member("criterion", outcome.key)
    writer.member("way", outcome.way.rawValue)
    if let level = outcome.level { writer.member("level", level) }
    writer.member("rater", outcome.rater)
    writer.member("note", outcome.note)
  }

  static func reconciliation(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> Reconciliation {
    var outcome = Reconciliation(
      performance: Performance(learner: PersonID(""), activity: "", round: 0), key: "", way: .both)
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "who": outcome.performance.learner = PersonID(try reader.string())
      case "activity": outcome.performance.activity = try reader.string()
      case "round": outcome.performance.round = try reader.int(Bounds.round)
      case "attempt": outcome.performance.attempt = try reader.int(Bounds.count)
      case "criterion": outcome.key = try reader.string()
      case "way":
        guard let way = Reconciliation.Way(rawValue: try reader.string()) else {
          throw reader.problem()
        }
        outcome.way = way
      case "level": outcome.level = try reader.double(Bounds.level)
      case "rater": outcome.rater = try reader.string()
      case "note": outcome.note = try reader.string()
      default: try reader.skip()
      }
    }
    guard !outcome.performance.learner.text.isEmpty, !outcome.key.isEmpty else {
      throw reader.problem()
    }
    return outcome
  }

  static func write(_ calibration: Calibration, _ writer: inout MemberWriter) {
    writer.member("calibration", calibration.number)
    writer.member("title", calibration.title)
    if let reference = calibration.reference { write("reference", reference, &writer) }
    if !calibration.ratings.isEmpty {
      writer.member("ratings", array: calibration.ratings) { writer, rating in
        writer.object { writer in
          if let rater = rating.rater { write(rater, &writer) }
          write("levels", rating.levels, &writer)
          writer.member("note", rating.note)
        }
      }
    }
    if !calibration.unread.isEmpty { writer.member("kept", array: calibration.unread, write) }
  }

  static func calibration(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Calibration
  {
    var calibration = Calibration(number: 0)
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "calibration": calibration.number = try reader.int(Bounds.count)
      case "title": calibration.title = try reader.string()
      case "reference": calibration.reference = try reader.levels()
      case "ratings": calibration.ratings = try reader.array(rating)
      case "kept": calibration.unread = try reader.array(keptLine)
      default: try reader.skip()
      }
    }
    guard calibration.number > 0 else { throw reader.problem() }
    return calibration
  }

  private static func rating(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> Calibration.Rating {
    var rating = Calibration.Rating(rater: nil, levels: Levels())
    var rater = Rater(name: "")
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "rater":
        rater.name = try reader.string()
        rating.rater = rater
      case "source":
        rater.source = try source(&reader)
        rating.rater = rater
      case "levels": rating.levels = try reader.levels()
      case "note": rating.note = try reader.string()
      default: try reader.skip()
      }
    }
    return rating
  }
}
