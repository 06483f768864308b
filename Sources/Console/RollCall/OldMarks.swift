import Calendar
import Wording
import Workshop

/// Marks of absence from a time when they ended nothing.
enum OldMarks {
  /// Ends people's presence at their marks.
  static func end(_ turn: Turn) throws {
    var people: [PersonID] = []
    if !turn.request.words.isEmpty {
      people = turn.people(turn.request.words, all: []) { "absent ends \($0)" }
      if people.isEmpty { return try turn.needNames() }
    }
    let open = turn.situation.openMarkings
    try turn.record(turn.situation.endMarks(of: people, at: turn.at))
    let voice = turn.voice
    for marking in open where people.isEmpty || people.contains(marking.person) {
      let stay = RollCallWords.stay(turn.situation.attendance(of: marking.person), turn.situation)
      let mark = "\(word(marking.mark)) \(voice.clock(marking.at))"
      turn.say("\(voice.name(marking.person)) \(mark) · \(stay)")
    }
  }

  /// Who was marked and gained minutes all the same.
  static func words(_ markings: [OpenMarking], _ voice: DisplayFormat) -> String {
    DisplayFormat.list(
      markings.map {
        "\(voice.full($0.person)), \(word($0.mark)) \(voice.clock($0.at)), gained "
          + "\($0.seconds / 60) min after it"
      }, "and")
  }

  private static func word(_ mark: Presence.Mark) -> String {
    switch mark {
    case .absent: "absent"
    case .excused: "excused"
    }
  }
}
