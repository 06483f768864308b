import Desk
import Names
import Plans
import Wording
import Workshop

extension Verb {
  static let groups = Verb(
    "groups", group: .practice,
    usage: "[2|3|4] [fours|pairs|chairs|stay] [rounds=N] [avoid=A] [ACTIVITY]",
    moments: [.before, .live], effects: .writesActs,
    hours: [.rolePlay: 1],
    summary: "fill rooms for every round of a role play, with the proof",
    examples: ["groups", "groups 3 rounds=3", "groups 3 fours", "groups stay"],
    details: [
      "Takes everybody who is here. It keeps apart whom a rule keeps apart, repeats as few pairs as "
        + "possible, and gives everybody every role equally often. Pairs of earlier role plays and "
        + "days count. A role play that continues from an earlier day keeps its roles, and rooms that "
        + "you showed then and did not open come back.",
      "groups 3: threes; the team takes what is left over (with=\"Bo, Faye\"), or empty chairs "
        + "(chairs). fours: who is left over observes too (policy=C). pairs: they sit in twos "
        + "(policy=B). groups 2, groups 4: rooms of that size.",
      "stay: everybody keeps their room, and the roles go round.",
      "Trainers get two rooms a round to watch (visits=1: one). They see many learners; two of them "
        + "see one performance in five (double=10: one in ten). trainers=\"Faye, Bo\" names the "
        + "trainers; cohort.yaml can, too.",
      "Opened rounds stay as they are; rounds that you only showed change as little as possible. "
        + "anyway fills rooms that break apart or together.",
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
      throw Refusal.practice(.noRolePlay)
    }
    try fill(activity, order, turn)
  }

  private static func fill(_ activity: Activity, _ order: GroupsOrder, _ turn: Turn) throws {
    let before = turn.situation.session.rotation.rounds
    let earlier = turn.desk.earlierDays()
    let team = order.team ?? turn.team
    var visits = activity.rolePlay?.roomVisits
    if let rooms = order.visits { visits?.rooms = rooms }
    if let double = order.double { visits?.double = double }
    let act = try turn.situation.groups(
      activity, people: turn.situation.players, rounds: order.rounds,
      standIns: order.standIns ?? GroupsOrder.usual(turn, team), sizes: order.sizes,
      stays: order.stays, insisting: order.insists, earlier: earlier, team: team, visits: visits)
    try turn.record(act)
    guard case .practice(.grouped(let grouping)) = act else { return }
    GroupsWords(activity, grouping, order, turn).say(before: before, earlier: earlier)
    if let shortfall = turn.situation.shortfall(of: activity) {
      turn.say(RoundWords.shortfall(shortfall, turn.voice))
    }
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
  /// Who scores, when that was said.
  var team: [String]?
  /// How many rooms trainers watch in a round and what share two of them see, when that was said.
  var visits: Int?
  var double: Int?
  /// The role play whose pairs must not meet again, as it was typed, and found.
  var avoids: String?
  var avoided: Activity?

  /// Takes what it knows out of a line; an activity's name is left.
  init(_ turn: Turn) throws {
    let pairs = turn.request.takePairs([
      "rounds", "avoid", "with", "policy", "trainers", "visits", "double",
    ])
    rounds = try Self.number(pairs["rounds"], 1...GroupsOrder.mostRounds, "number of rounds")
    visits = try Self.number(pairs["visits"], 0...9, "number of rooms")
    double = try Self.number(pairs["double"]?.replacing("%", with: ""), 0...100, "share in percent")
    avoids = pairs["avoid"]
    standIns = pairs["with"].map(Self.names)
    team = pairs["trainers"].map(Self.names)
    stays = turn.take("stay")
    insists = turn.take("anyway")
    if turn.take("chairs") { standIns = [] }
    _ = turn.take("ghosts")
    try takeSize(turn)
    try takePolicy(pairs["policy"], turn)
  }

  private static func names(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }

  private static func number(
    _ text: String?, _ range: ClosedRange<Int>, _ what: String
  ) throws -> Int? {
    guard let text else { return nil }
    guard let number = Int(typed: text), range.contains(number) else {
      let allowed = "from \(range.lowerBound) to \(range.upperBound)"
      throw CommandProblem.number(text, what: "\(what) \(allowed)")
    }
    return number
  }

  private mutating func takeSize(_ turn: Turn) throws {
    guard let word = turn.words.first, let size = Int(typed: word) else { return }
    turn.request.words.removeFirst()
    switch size {
    case 2: sizes = .twos
    case 3: sizes = .standIns
    case 4: sizes = .quads
    default: throw CommandProblem.number(word, what: "\(turn.voice.noun)'s size: 2, 3 or 4")
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

  /// Who takes seats that are left over unless it is said: co-trainers, and online a co-trainer
  /// without a name and the trainer, too.
  static func usual(_ turn: Turn, _ team: [String]) -> [String] {
    let others = team.count > 2 ? Array(team.dropFirst()) : []
    let isOnline = turn.voice.noun != "table"
    let coTrainer = others.isEmpty && (isOnline || team.count > 1) ? [Situation.coTrainer] : []
    return others + coTrainer + (isOnline ? [Situation.trainer] : [])
  }
}
