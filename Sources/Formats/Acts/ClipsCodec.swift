import Workshop

/// What learners have spotted, and what was bookmarked.
extension ActCodec {
  static func write(_ spotting: Spotting, _ writer: inout FactWriter) {
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

  static func spotting(_ reader: inout FactReader) throws(FactReader.Problem) -> Spotting {
    var spotting = Spotting(activity: "", spots: [])
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "activity": spotting.activity = try reader.string()
      case "spots": spotting.spots = try reader.array(spot)
      case "lines":
        spotting.lines = try reader.array { reader throws(FactReader.Problem) in
          try reader.string()
        }
      default: try reader.skip()
      }
    }
    return spotting
  }

  private static func spot(
    _ reader: inout FactReader
  ) throws(FactReader.Problem) -> Spotting.Spot {
    var spot = Spotting.Spot(at: 0)
    try reader.object { reader, key throws(FactReader.Problem) in
      switch key {
      case "who": spot.who = PersonID(try reader.string())
      case "name": spot.name = try reader.string()
      case "second": spot.at = try reader.int()
      case "text": spot.text = try reader.string()
      default: try reader.skip()
      }
    }
    return spot
  }

  static func write(_ bookmark: Bookmark, _ writer: inout FactWriter) {
    writer.member("text", bookmark.text)
    writer.member("criterion", bookmark.criterion)
    if let clip = bookmark.clip {
      writer.member("activity", clip.activity)
      writer.member("second", clip.at)
    }
  }

  static func bookmark(_ reader: inout FactReader) throws(FactReader.Problem) -> Bookmark {
    var bookmark = Bookmark(text: "")
    var activity: String?
    var second: Int?
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "text": bookmark.text = try reader.string()
      case "criterion": bookmark.criterion = try reader.string()
      case "activity": activity = try reader.string()
      case "second": second = try reader.int()
      default: try reader.skip()
      }
    }
    if let activity, let second { bookmark.clip = Bookmark.Place(activity: activity, at: second) }
    return bookmark
  }
}
