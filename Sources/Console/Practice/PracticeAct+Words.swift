import Wording
import Workshop

extension ActWords {
  /// An act about rooms, rounds and seats, as a line of the command language.
  func words(_ act: PracticeAct) -> String {
    switch act {
    case .grouped(let grouping):
      "groups rounds=\(grouping.rounds.count) \(Words.quote(grouping.activity))"
    case .round(let opening): round(opening)
    case .ruled(let rule): pairs(rule)
    case .optedOut(let people, let isOut): "optout \(names(people))\(isOut ? "" : " off")"
    case .reseated(let reseating): reseated(reseating)
    case .froze(let freeze): "freeze \(freeze.person.map(name) ?? "\(freeze.room)")"
    case .thawed(let thaw): "freeze \(thaw.room) \(thaw.way.rawValue)"
    case .watching(let watch): "in \(watch.room)"
    }
  }

  private func round(_ opening: RoundOpening) -> String {
    guard let extended = opening.extended else { return "round open" }
    if extended.minutes == 0 {
      return opening.endedAt == nil ? "round end \(extended.phase)" : "round end"
    }
    return (extended.minutes > 0 ? "extend" : "trim") + " \(abs(extended.minutes))"
  }

  private func pairs(_ rule: SeatingRule) -> String {
    "\(rule.kind.rawValue) "
      + (rule.tag.map { Words.quote($0) } ?? names(rule.people))
      + (rule.isLifted ? " off" : "")
  }

  private func reseated(_ reseating: Reseating) -> String {
    "swap round=\(reseating.round) "
      + reseating.rooms.sorted { $0.key < $1.key }.map { number, room in
        "\(number): " + room.map { Words.quote(voice.name($0)) }.joined(separator: " ")
      }.joined(separator: ", ")
  }
}

extension StateAfterUndo {
  /// Which rooms there are, who sits where and what stands still.
  func words(_ act: PracticeAct) -> String {
    switch act {
    case .grouped(let grouping): rounds(of: grouping.activity)
    case .round:
      session.rotation.latest.map { "round \($0.opening.round) is the latest" }
        ?? "no round was opened"
    case .ruled(let rule):
      DisplayFormat.count(session.rules.seating.count { $0.kind == rule.kind }, "rule")
        + " \(rule.kind.rawValue)"
    case .optedOut(let people, _): observing(people)
    case .reseated(let reseating): seats(reseating)
    case .froze, .thawed: frozen
    case .watching(let watch): watching(watch.rater)
    }
  }

  private func rounds(of activity: String) -> String {
    let count = session.rotation.rounds.keys.count { $0.activity == activity }
    return count == 0
      ? "no \(voice.noun)s" : "\(voice.noun)s for \(DisplayFormat.count(count, "round"))"
  }

  private func observing(_ people: [PersonID]) -> String {
    let observing = people.filter(session.rules.optedOut.contains)
    return observing.isEmpty
      ? "\(voice.names(people)) \(people.count == 1 ? "plays" : "play")"
      : "\(voice.names(observing)) \(observing.count == 1 ? "observes" : "observe")"
  }

  private func seats(_ reseating: Reseating) -> String {
    let key = Rotation.RoundKey(reseating.activity, reseating.round)
    let lines = RoundWords.rooms(key, marks: false, situation, voice)
    let rooms = reseating.rooms.keys.sorted().filter { lines.indices.contains($0 - 1) }
    return rooms.isEmpty ? "no \(voice.noun)s" : rooms.map { lines[$0 - 1] }.joined(separator: ", ")
  }

  private var frozen: String {
    let lines = FreezeWords.frozen(situation, voice)
    return lines.isEmpty ? "no \(voice.noun) stands still" : lines.joined(separator: ", ")
  }

  private func watching(_ rater: String) -> String {
    session.rotation.watching[rater].map {
      "\(voice.inside(voice.place($0.room))), round \($0.round)"
    } ?? voice.inside("no \(voice.noun)")
  }
}
