import Workshop

/// Why a session, its moments or its lead stand in the way, and what can be done.
extension DisplayFormat {
  func words(for refusal: SessionRefusal) -> String {
    switch refusal {
    case .closed(let at):
      "The session was closed at \(moment(at)). undo takes that back."
    case .beforeDoors(let at, let doors):
      "\(moment(at)) is before the doors open at "
        + (date(at) == date(doors) ? clock(doors) : "\(date(doors)) \(clock(doors))") + "."
    case .inTheFuture(let at, let now):
      "\(moment(at)) is still to come; it is \(clockSeconds(now)). at says when something happened."
    case .notLead(let lead, let writer):
      "\(label(ofWriter: lead)) moves the agenda. \(label(ofWriter: lead)) types handover "
        + "\(label(ofWriter: writer)); if that cannot be, handover \(label(ofWriter: writer)) anyway."
    case .leadsAlready(let lead): "\(label(ofWriter: lead)) moves the agenda already."
    case .unfinished(let round, let items): unfinished(round, items)
    }
  }

  private func unfinished(_ round: Int?, _ items: [String]) -> String {
    let shown = items.prefix(4).map(item) + (items.count > 4 ? ["\(items.count - 4) more"] : [])
    var words = round.map { ["Round \($0) still runs"] } ?? []
    if !items.isEmpty {
      words.append("\(Self.list(shown, "and")) \(items.count == 1 ? "is" : "are") still to come")
    }
    return words.joined(separator: "; ") + ". close anyway closes."
  }
}
