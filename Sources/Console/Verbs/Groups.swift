import Workshop

extension Verb {
  static let groups = Verb(
    "groups", group: .practice, usage: "[3] [rounds=N] [ACTIVITY]",
    summary: "fill rooms of three for every round of a role play",
    examples: ["groups", "groups 3 rounds=3"],
    details: [
      "Takes everybody who is here. From 7 people on nobody meets the same partner twice and "
        + "everybody has every role once; for fewer it finds the filling that repeats least.",
      "Rounds that were opened stay as they are; the ones to come are filled anew.",
    ], completes: .activities
  ) { turn in
    let rounds = try roundsMeant(turn)
    try sizeMeant(turn)
    let plays = turn.situation.plan.activities.filter { $0.rolePlay != nil }
    let named = try turn.activity(turn.words, among: plays, what: "role play") { "groups 3 \($0)" }
    if named == nil, !turn.words.isEmpty { return }
    guard let activity = named ?? turn.situation.rolePlay else { throw Refusal.noRolePlay }
    try fill(activity, rounds, turn)
  }

  private static func roundsMeant(_ turn: Turn) throws -> Int? {
    guard let text = turn.request.takePairs(["rounds"])["rounds"] else { return nil }
    guard let rounds = Int(text), (1...12).contains(rounds) else {
      throw CommandProblem.number(text, what: "number of rounds from 1 to 12")
    }
    return rounds
  }

  private static func sizeMeant(_ turn: Turn) throws {
    guard let word = turn.words.first, let size = Int(word) else { return }
    turn.request.words.removeFirst()
    if size == 3 { return }
    throw CommandProblem.plain(
      "Rooms are of three: one plays, one is the customer, one observes. groups 3 fills them; "
        + "the team takes the seats that are left over.")
  }

  private static func fill(_ activity: Activity, _ rounds: Int?, _ turn: Turn) throws {
    let act = try turn.situation.groups(
      activity, people: turn.situation.players, rounds: rounds,
      standIns: ["co-trainer", "trainer"])
    try turn.record(act)
    guard case .grouped(let grouping) = act else { return }
    let roles = activity.rolePlay?.roles ?? []
    let proof = turn.situation.proof(activity)
    let count = grouping.firstRound - 1 + grouping.rounds.count
    turn.say(RoundWords.proof(proof, rounds: count, roles: roles, turn.voice))
    for line in RoundWords.standIns(proof, from: grouping.firstRound, roles: roles) {
      turn.say(line)
    }
    let people = turn.situation.players.count
    if proof.repeats > 0, SmallRooms.people.contains(people) {
      turn.say("\(people) people cannot avoid meeting again; no filling spreads it thinner.")
    }
  }
}
