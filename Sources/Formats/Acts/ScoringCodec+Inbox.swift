import Workshop

/// Scores that came at once, and what waits for its place.
extension ScoringCodec {
  static func write(_ delivery: Delivery, _ writer: inout MemberWriter) {
    writer.member("file", delivery.file)
    writer.member("hash", delivery.hash)
    if !delivery.scores.isEmpty {
      writer.member("scores", array: delivery.scores) { writer, score in
        writer.object { write(score, &$0) }
      }
    }
    if !delivery.kept.isEmpty { writer.member("kept", array: delivery.kept, write) }
  }

  static func delivery(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Delivery {
    var delivery = Delivery()
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "file": delivery.file = try reader.string()
      case "hash": delivery.hash = try reader.string()
      case "scores": delivery.scores = try reader.array(scoreObject)
      case "kept": delivery.kept = try reader.array(keptLine)
      default: try reader.skip()
      }
    }
    return delivery
  }

  private static func scoreObject(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> Score {
    var score = nobodysScore
    try reader.object { reader, key throws(MemberReader.Problem) in
      if try !take(key, &reader, &score) { try reader.skip() }
    }
    guard !score.performance.learner.text.isEmpty else { throw reader.problem() }
    return score
  }

  static func write(_ writer: inout MemberWriter, _ line: KeptLine) {
    writer.object { writer in
      writer.member("text", line.text)
      writer.member("sender", line.sender)
      if let rater = line.rater { write(rater, &writer) }
      if let number = line.line { writer.member("line", number) }
    }
  }

  static func keptLine(_ reader: inout MemberReader) throws(MemberReader.Problem) -> KeptLine {
    var line = KeptLine("")
    var rater = Rater(name: "")
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "text": line.text = try reader.string()
      case "sender": line.sender = try reader.string()
      case "rater":
        rater.name = try reader.string()
        line.rater = rater
      case "source":
        rater.source = try source(&reader)
        line.rater = rater
      case "line": line.line = try reader.int(Bounds.line)
      default: try reader.skip()
      }
    }
    return line
  }

  /// Who judged, as two members.
  static func write(_ rater: Rater, _ writer: inout MemberWriter) {
    writer.member("rater", rater.name)
    writer.member("source", rater.source.rawValue)
  }

  static func write(_ placement: Placement, _ writer: inout MemberWriter) {
    writer.member("item", text(placement.item))
    write(placement.score, &writer)
  }

  static func placement(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Placement {
    var score = nobodysScore
    var item: Inbox.ID?
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "item": item = id(try reader.string())
      default: if try !take(key, &reader, &score) { try reader.skip() }
      }
    }
    guard let item, !score.performance.learner.text.isEmpty else { throw reader.problem() }
    return Placement(item: item, score: score)
  }

  static func write(_ items: [Inbox.ID], _ writer: inout MemberWriter) {
    writer.member("items", items.map(text))
  }

  static func dropped(_ reader: inout MemberReader) throws(MemberReader.Problem) -> [Inbox.ID] {
    var items: [Inbox.ID] = []
    try reader.members { reader, key throws(MemberReader.Problem) in
      guard key.text == "items" else { return try reader.skip() }
      items = try reader.array { reader throws(MemberReader.Problem) in
        guard let item = id(try reader.string()) else { throw reader.problem() }
        return item
      }
    }
    return items
  }

  /// An item as the act that brought it and its place in it: `faye-7k3q9x:12#3`.
  private static func text(_ item: Inbox.ID) -> String { "\(item.act)#\(item.position)" }

  private static func id(_ text: String) -> Inbox.ID? {
    guard let mark = text.lastIndex(of: "#"), let act = ActID(String(text[..<mark])),
      Bounds.act ~= act.seq, let position = Int(text[text.index(after: mark)...]),
      Bounds.line ~= position
    else { return nil }
    return Inbox.ID(act: act, position: position)
  }
}
