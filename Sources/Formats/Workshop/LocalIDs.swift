/// The ids within one thing, such as the cues of one clip.
struct LocalIDs {
  private var places: [String: SourcePlace] = [:]

  /// Takes in an id; returns where the same one, ignoring capitals, stands already.
  mutating func declare(_ id: String, at place: SourcePlace) -> SourcePlace? {
    if let first = places[id.lowercased()] { return first }
    places[id.lowercased()] = place
    return nil
  }
}

extension PlanReader {
  /// Reads an id that must be the only one within the thing it belongs to.
  mutating func localID(_ fields: Fields, _ ids: inout LocalIDs) -> String {
    let id = requiredText(fields, "id")
    if isLenient || id.isEmpty { return id }
    let place = fields.valuePlace(of: "id")
    if let first = ids.declare(id, at: place) {
      let words = "\(paths[first.file]):\(first.place)"
      report(.taken(id, first: words), at: place, subject: fields.subject, key: "id")
    }
    return id
  }
}
