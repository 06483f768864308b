import Calendar
import Workshop

/// Several changes of the agenda at once.
extension AgendaCodec {

  static func write(_ replanning: Replanning, _ zone: Zone, _ writer: inout MemberWriter) {
    if !replanning.minutes.isEmpty {
      writer.member("minutes", array: replanning.minutes) { writer, retiming in
        writer.object { writer in write(retiming, &writer) }
      }
    }
    writer.member("skip", unlessEmpty: replanning.dropped)
    writer.member("keep", unlessEmpty: replanning.restored)
    writer.member("until", unlessEmpty: replanning.until.mapValues { $0.rfc3339(in: zone) })
  }

  static func replanning(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Replanning {
    var replanning = Replanning()
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "minutes":
        replanning.minutes = try reader.array { reader throws(MemberReader.Problem) in
          var facts = RetimingFacts()
          try reader.object { reader, key throws(MemberReader.Problem) in
            try facts.read(key, &reader)
          }
          return try facts.retiming(reader)
        }
      case "skip": replanning.dropped = try reader.strings()
      case "keep": replanning.restored = try reader.strings()
      case "until":
        try reader.object { reader, key throws(MemberReader.Problem) in
          replanning.until[key.text] = try reader.moment()
        }
      default: try reader.skip()
      }
    }
    return replanning
  }
}

/// The members of a change of minutes, as far as they were read.
struct RetimingFacts {
  private var item: String?
  private var from: Int?
  private var to: Int?

  /// Reads a member, or passes over one that it does not know.
  mutating func read(_ key: MemberName, _ reader: inout MemberReader) throws(MemberReader.Problem) {
    switch key {
    case "item": item = try reader.string()
    case "from": from = try reader.int(Bounds.minutes)
    case "to": to = try reader.int(Bounds.minutes)
    default: try reader.skip()
    }
  }

  /// The change, when what it needs was there.
  func retiming(_ reader: MemberReader) throws(MemberReader.Problem) -> Retiming {
    guard let item, let to else { throw reader.problem() }
    return Retiming(item: item, from: from ?? to, to: to)
  }
}
