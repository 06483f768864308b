import Workshop

extension ActWords {
  /// Acts about who sits where, as lines of the command language.
  func seats(_ act: Act) -> String {
    switch act {
    case .practice(.bonded(let bond)):
      "\(bond.kind.rawValue) "
        + (bond.tag.map { Words.quote($0.harmless) } ?? names(bond.people))
        + (bond.isLifted ? " off" : "")
    case .practice(.optedOut(let people, let isOut)):
      "optout \(names(people))\(isOut ? "" : " off")"
    case .practice(.reseated(let reseating)):
      "swap round=\(reseating.round) "
        + reseating.rooms.sorted { $0.key < $1.key }.map { number, room in
          "\(number): " + room.map { Words.quote(voice.name($0)) }.joined(separator: " ")
        }.joined(separator: ", ")
    case .practice(.froze(let freeze)): "freeze \(freeze.person.map(name) ?? "\(freeze.room)")"
    case .practice(.thawed(let thaw)): "freeze \(thaw.room) \(thaw.way.rawValue)"
    default: ""
    }
  }
}
