import Workshop

extension Verb {
  static let roll = Verb(
    "roll", group: .rollCall, usage: "[NAME…]",
    summary: "who is here, since when, how much",
    examples: ["roll", "roll tess wei   two of them"],
    completes: .people, writes: false
  ) { turn in
    let situation = turn.situation
    let chosen = turn.people(turn.request.words, all: situation.attendees.map(\.id)) {
      "roll \($0)"
    }
    if !turn.request.words.isEmpty, chosen.isEmpty { return try turn.needNames() }
    var table = Table([.right, .left, .left, .left, .left, .right])
    for attendance in situation.attendances
    where chosen.isEmpty || chosen.contains(attendance.person) {
      table.row(row(attendance, turn.voice, situation))
    }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
    if chosen.isEmpty { turn.say(total(situation)) }
  }

  private static func row(_ attendance: Attendance, _ voice: Voice, _ situation: Situation)
    -> [String]
  {
    let number = situation.roster.number(attendance.person).map(String.init) ?? ""
    let name = voice.full(attendance.person) + (attendance.isWalkin ? " (walk-in)" : "")
    let out =
      [.left, .lost].contains(attendance.status) ? attendance.lastOut.map(voice.clock) : nil
    return [
      number, name, attendance.status.rawValue, attendance.firstIn.map(voice.clock) ?? "",
      out.map { "–\($0)" } ?? "", share(attendance),
    ]
  }

  private static func share(_ attendance: Attendance) -> String {
    attendance.spans.isEmpty ? "" : "\(Voice.decimal(tenths: attendance.tenths)) %"
  }

  private static func total(_ situation: Situation) -> String {
    let counts = Dictionary(
      grouping: situation.attendees.map {
        situation.session.presence.status($0.id, closed: situation.session.closed != nil)
      }, by: { $0 }
    ).mapValues(\.count)
    let parts = Status.allCases.compactMap { status in
      counts[status].map { "\($0) \(status.rawValue)" }
    }
    return parts.joined(separator: " · ")
  }
}
