import Calendar
import Workshop

/// What is shown, in a journal.
public enum ClipsCodec: FamilyCodec {
  /// What these acts are called.
  public enum Name: String, CaseIterable, Sendable {
    case launched = "launch"
    case cued = "cue"
    case spotted = "spot"
  }

  static func name(of act: ClipsAct) -> Name {
    switch act {
    case .launched: .launched
    case .cued: .cued
    case .spotted: .spotted
    }
  }

  static func write(_ act: ClipsAct, _ zone: Zone, _ writer: inout MemberWriter) {
    switch act {
    case .launched(let launch): write(launch, &writer)
    case .cued(let activity, let cue):
      writer.member("activity", activity)
      writer.member("cue", cue)
    case .spotted(let spotting): write(spotting, &writer)
    }
  }

  static func read(_ name: Name, _ reader: inout MemberReader) throws(MemberReader.Problem)
    -> ClipsAct
  {
    switch name {
    case .launched: return .launched(try launch(&reader))
    case .cued:
      let texts = try reader.texts()
      let activity = try texts.require("activity", reader)
      return .cued(activity: activity, cue: try texts.require("cue", reader))
    case .spotted: return .spotted(try spotting(&reader))
    }
  }

  private static func write(_ launch: Launch, _ writer: inout MemberWriter) {
    writer.member("activity", launch.activity)
    writer.member("means", launch.means.rawValue)
    writer.member("file", launch.file)
    writer.member("reason", launch.reason)
  }

  private static func launch(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Launch {
    var activity: String?
    var means: Launch.Means?
    var launch = Launch(activity: "", means: .none)
    try reader.members { reader, key throws(MemberReader.Problem) in
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

  private static func write(_ spotting: Spotting, _ writer: inout MemberWriter) {
    writer.member("activity", spotting.activity)
    writer.member("spots", array: spotting.spots) { writer, spot in
      writer.object { writer in
        writer.member("who", spot.who?.text)
        writer.member("name", spot.name)
        writer.member("second", spot.at)
        writer.member("text", spot.text)
      }
    }
    writer.member("lines", unlessEmpty: spotting.lines)
  }

  private static func spotting(_ reader: inout MemberReader) throws(MemberReader.Problem)
    -> Spotting
  {
    var spotting = Spotting(activity: "", spots: [])
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "activity": spotting.activity = try reader.string()
      case "spots": spotting.spots = try reader.array(spot)
      case "lines":
        spotting.lines = try reader.strings()
      default: try reader.skip()
      }
    }
    return spotting
  }

  private static func spot(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> Spotting.Spot {
    var spot = Spotting.Spot(at: 0)
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "who": spot.who = PersonID(try reader.string())
      case "name": spot.name = try reader.string()
      case "second": spot.at = try reader.int(Bounds.clipSecond)
      case "text": spot.text = try reader.string()
      default: try reader.skip()
      }
    }
    return spot
  }
}
