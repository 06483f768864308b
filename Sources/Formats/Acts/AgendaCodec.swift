import Workshop

/// The agenda and what its items launch.
extension ActCodec {
  static func write(_ move: Move, _ writer: inout FactWriter) {
    writer.member("move", move.number)
    writer.member("from", move.from)
    writer.member("to", move.to)
  }

  static func move(_ reader: inout FactReader) throws(FactReader.Problem) -> Move {
    var move = Move(number: 0, from: nil, to: nil)
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "move": move.number = try reader.int()
      case "from": move.from = try reader.string()
      case "to": move.to = try reader.string()
      default: try reader.skip()
      }
    }
    guard move.number > 0 else { throw reader.problem() }
    return move
  }

  static func write(_ retiming: Retiming, _ writer: inout FactWriter) {
    writer.member("item", retiming.item)
    writer.member("from", retiming.from)
    writer.member("to", retiming.to)
  }

  static func retiming(_ reader: inout FactReader) throws(FactReader.Problem) -> Retiming {
    var facts = RetimingFacts()
    try reader.members { reader, key throws(FactReader.Problem) in try facts.read(key, &reader) }
    return try facts.retiming(reader)
  }

  static func skipped(_ reader: inout FactReader) throws(FactReader.Problem) -> Act {
    var item: String?
    var skips = true
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "item": item = try reader.string()
      case "skip": skips = try reader.bool()
      default: try reader.skip()
      }
    }
    guard let item else { throw reader.problem() }
    return .agenda(.skipped(item: item, skips))
  }

  static func write(_ launch: Launch, _ writer: inout FactWriter) {
    writer.member("activity", launch.activity)
    writer.member("means", launch.means.rawValue)
    writer.member("file", launch.file)
    writer.member("reason", launch.reason)
  }

  static func launch(_ reader: inout FactReader) throws(FactReader.Problem) -> Launch {
    var activity: String?
    var means: Launch.Means?
    var launch = Launch(activity: "", means: .none)
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "activity": activity = try reader.string()
      case "means": means = Launch.Means(rawValue: try reader.string())
      case "reason": launch.reason = try reader.string()
      case "file": launch.file = try reader.string()
      default: try reader.skip()
      }
    }
    guard let activity, let means else { throw reader.problem() }
    launch.activity = activity
    launch.means = means
    return launch
  }

  static func cued(_ reader: inout FactReader) throws(FactReader.Problem) -> Act {
    let texts = try texts(&reader)
    let activity = try texts.require("activity", reader)
    return .clips(.cued(activity: activity, cue: try texts.require("cue", reader)))
  }
}
