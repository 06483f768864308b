import LineEditor
import Plans
import Workshop

extension Verb {
  static let rooms = Verb(
    "rooms", group: .practice, usage: "[ROUND] [text|read|cards|zoom] [out=FILE]",
    moments: [.anyTime, .shell], effects: .mayWriteFiles,
    hours: [.rolePlay: 3],
    summary: "who sits where in this round, the next or a given one",
    examples: ["rooms", "rooms 2", "rooms text   for people who choose their room themselves"],
    details: [
      "Who is not here now stands in brackets.",
      "text is to paste, read to read out; cards is a file with a card for each table and all "
        + "rounds; zoom a CSV for pre-assigning rooms in Zoom's web portal, which takes it only "
        + "before the meeting starts. out=FILE says where.",
    ]
  ) { turn in
    let situation = turn.situation
    let out = turn.request.takePairs(["out"])["out"]
    let kind = RoomLists.Kind.allCases.first { turn.take($0.rawValue) }
    guard let key = try roundMeant(turn) else {
      throw Refusal.practice(.noRooms(activity: situation.rolePlay?.id ?? ""))
    }
    if let kind { return try RoomLists(key: key, turn: turn).hand(out: kind, to: out) }
    turn.say(RoundWords.title(key, situation, turn.voice))
    let lines = RoundWords.rooms(key, marks: true, situation, turn.voice)
    for line in columns(lines, turn.surroundings.columns) { turn.say(line) }
    if let missing = RoundWords.missing(key, situation, turn.voice) { turn.say(missing) }
    if let watched = DutyWords(turn).rooms(key) { turn.sayAll(watched) }
  }

  private static func roundMeant(_ turn: Turn) throws -> Rotation.RoundKey? {
    let situation = turn.situation
    guard let atHand = situation.roundAtHand else { return nil }
    guard let word = turn.words.first else { return atHand }
    guard let round = Int(typed: word), turn.words.count == 1 else {
      throw CommandProblem.number(turn.request.text, what: "round's number")
    }
    let key = Rotation.RoundKey(atHand.activity, round)
    let rounds = situation.rounds(of: atHand.activity)
    guard rounds.contains(key) else {
      throw CommandProblem.plain("There is no round \(round); there are \(rounds.count).")
    }
    return key
  }

  /// Lines side by side where there are more than ten and two fit beside each other.
  private static func columns(_ lines: [String], _ columns: Int) -> [String] {
    let width = (lines.map { ColumnWidth.of($0) }.max() ?? 0) + 2
    guard lines.count > 10, width * 2 <= columns else { return lines }
    let half = (lines.count + 1) / 2
    return (0..<half).map { row in
      let right = row + half < lines.count ? lines[row + half] : ""
      return right.isEmpty ? lines[row] : lines[row].padded(toColumns: width) + right
    }
  }
}
