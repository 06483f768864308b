import Desk
import Workshop

extension Verb {
  static let groups = Verb(
    "groups", group: .practice,
    usage: "[2|3|4] [fours|pairs|chairs|stay] [rounds=N] [avoid=A] [ACTIVITY]",
    summary: "fill rooms for every round of a role play, with the proof",
    examples: ["groups", "groups 3 rounds=3", "groups 3 fours", "groups stay"],
    details: [
      "Takes everybody who is here: nobody beside whom they are kept apart from, pairs meeting as "
        + "rarely as possible, everybody in every role equally often. Pairs of earlier role plays "
        + "and days count; so do roles when a role play goes on from an earlier day, whose rooms "
        + "that were shown and not opened come back.",
      "groups 3: threes; the team takes what is left over (with=\"Bo, Faye\"), or empty chairs "
        + "(chairs). fours: who is left over observes too (policy=C). pairs: they sit in twos "
        + "(policy=B). groups 2, groups 4: rooms of that size.",
      "stay: everybody keeps their room, and the roles go round.",
      "Rounds that were opened stay as they are; of those that were shown as little changes as "
        + "possible. anyway fills rooms that break apart or together.",
    ], completes: .activities
  ) { turn in
    var order = try GroupsOrder(turn)
    let plays = turn.situation.plan.activities.filter { $0.rolePlay != nil }
    let named = try turn.activity(turn.words, among: plays, what: "role play") { "groups 3 \($0)" }
    if named == nil, !turn.words.isEmpty { return }
    if let word = order.avoids { order.avoided = try order.activity(word, among: plays) }
    let usual = turn.situation.rolePlay
    let other = plays.first { $0.id != order.avoided?.id }
    guard let activity = named ?? (usual?.id == order.avoided?.id ? other : usual) else {
      throw Refusal.noRolePlay
    }
    try fill(activity, order, turn)
  }

  private static func fill(_ activity: Activity, _ order: GroupsOrder, _ turn: Turn) throws {
    let before = turn.situation.session.rotation.rounds
    let earlier = turn.desk.earlierDays()
    let act = try turn.situation.groups(
      activity, people: turn.situation.players, rounds: order.rounds,
      standIns: order.standIns ?? GroupsOrder.usual(turn), sizes: order.sizes, stays: order.stays,
      insisting: order.insists, earlier: earlier)
    try turn.record(act)
    guard case .grouped(let grouping) = act else { return }
    GroupsWords(activity, grouping, order, turn).say(before: before, earlier: earlier)
  }
}

/// What was asked of `groups`.
struct GroupsOrder {
  /// More rounds than any day has, few enough to be filled at once.
  static let mostRounds = 40
  /// How many sit in a room.
  var sizes = RoomSizes.standIns
  /// Whether everybody keeps their room.
  var stays = false
  /// Whether rules may be broken.
  var insists = false
  /// How many rounds.
  var rounds: Int?
  /// Who takes seats that are left over, when that was said.
  var standIns: [String]?
  /// The role play whose pairs must not meet again, as it was typed, and found.
  var avoids: String?
  var avoided: Activity?

  /// Takes what it knows out of a line; an activity's name is left.
  init(_ turn: Turn) throws {
    let pairs = turn.request.takePairs(["rounds", "avoid", "with", "policy"])
    if let text = pairs["rounds"] {
      guard let number = Int(text), (1...GroupsOrder.mostRounds).contains(number) else {
        throw CommandProblem.number(
          text, what: "number of rounds from 1 to \(GroupsOrder.mostRounds)")
      }
      rounds = number
    }
    avoids = pairs["avoid"]
    standIns = pairs["with"].map { names in
      names.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }
    stays = turn.take("stay")
    insists = turn.take("anyway")
    if turn.take("chairs") { standIns = [] }
    _ = turn.take("ghosts")
    try takeSize(turn)
    try takePolicy(pairs["policy"], turn)
  }

  private mutating func takeSize(_ turn: Turn) throws {
    guard let word = turn.words.first, let size = Int(word) else { return }
    turn.request.words.removeFirst()
    switch size {
    case 2: sizes = .twos
    case 3: sizes = .standIns
    case 4: sizes = .quads
    default: throw CommandProblem.number(word, what: "room's size: 2, 3 or 4")
    }
  }

  private mutating func takePolicy(_ policy: String?, _ turn: Turn) throws {
    if let policy, !["b", "c"].contains(policy.lowercased()) {
      throw CommandProblem.word(policy, what: "policy", nearest: nil, allowed: ["B", "C"])
    }
    let fours = turn.take("fours") || policy?.lowercased() == "c"
    let pairs = turn.take("pairs") || policy?.lowercased() == "b"
    if !fours && !pairs { return }
    if sizes != .standIns || fours == pairs {
      throw CommandProblem.plain(
        "fours and pairs say what becomes of those whom threes leave over: groups 3 fours, or "
          + "groups 3 pairs.")
    }
    sizes = fours ? .fours : .pairs
  }

  /// A role play by its id, a part of its title, or the letter it ends with.
  func activity(_ word: String, among plays: [Activity]) throws -> Activity {
    let wanted = NameFolding.fold(word)
    let ending = plays.filter { NameFolding.fold($0.title).hasSuffix(" \(wanted)") }
    if ending.count == 1 { return ending[0] }
    return try Choice.of(word, among: plays, what: "role play", id: \.id)
  }

  /// Who takes seats that are left over unless it is said: the team online, nobody at tables.
  static func usual(_ turn: Turn) -> [String] {
    turn.voice.noun == "table" ? [] : ["co-trainer", "trainer"]
  }
}
