import Plans
import Wording
import Workshop

/// What `groups` answers: the proof, who fills in, what moving costs, what else could be chosen.
struct GroupsWords {
  private let activity: Activity
  private let grouping: Grouping
  private let order: GroupsOrder
  private let turn: Turn
  private var roles: [RolePlay.Role] { activity.rolePlay?.roles ?? [] }
  private var people: Int { turn.situation.players.count }

  init(_ activity: Activity, _ grouping: Grouping, _ order: GroupsOrder, _ turn: Turn) {
    self.activity = activity
    self.grouping = grouping
    self.order = order
    self.turn = turn
  }

  /// Says it.
  ///
  /// - Parameters:
  ///   - before: The rooms there were.
  ///   - earlier: What the cohort played in earlier sessions.
  func say(before: [Rotation.RoundKey: [Room]], earlier: EarlierDays) {
    let (situation, voice) = (turn.situation, turn.voice)
    let proof = situation.proof(activity, earlier: earlier)
    let observers = situation.observersOnly
    let days = earlier.count(activity, in: situation)
    let count = days + grouping.firstRound - 1 + grouping.rounds.count
    turn.say(
      RoundWords.proof(proof, rounds: count, roles: roles, observers: observers, voice))
    if days > 0 {
      let rounds = DisplayFormat.count(days, "round")
      turn.say("Goes on: \(rounds) of it on earlier days \(days == 1 ? "counts" : "count").")
    }
    for line in RoundWords.standIns(proof, from: grouping.firstRound, roles: roles, voice) {
      turn.say(line)
    }
    for line in DutyWords(turn).plan(grouping) { turn.sayAll(line) }
    rules()
    if order.stays { turn.say("Everybody keeps their \(voice.noun): the same two partners.") }
    if proof.repeats > 0, !order.stays, order.sizes == .standIns,
      RoomWishes.small.contains(people), situation.session.rules.seating.isEmpty
    {
      turn.say("\(people) people cannot avoid meeting again; no filling spreads it thinner.")
    }
    avoidance()
    self.days(earlier)
    scenarios(earlier)
    changes(before)
    moving(proof)
    alternative()
  }

  /// Whether everybody is kept apart and together who must be.
  private func rules() {
    let voice = turn.voice
    let met = turn.situation.pairsOfAllRounds
    let filled = Set(grouping.rounds.flatMap(\.pairs))
    let apart = turn.situation.rulePairs(.apart)
    if !apart.isEmpty {
      let broken = apart.intersection(filled).sorted()
      turn.sayAll(
        broken.isEmpty
          ? "Kept apart: \(DisplayFormat.count(apart.count, "pair"))."
          : "Not kept apart: \(voice.pairs(broken)).")
    }
    let together = turn.situation.rulePairs(.together)
    if !together.isEmpty {
      let missed = together.subtracting(met).sorted()
      turn.sayAll(
        missed.isEmpty
          ? "Together: \(DisplayFormat.count(together.count, "pair"))."
          : "Not together: \(voice.pairs(missed)).")
    }
    let watching = turn.situation.players.count(where: turn.situation.observersOnly.contains)
    if watching > 0 { turn.say("\(watching) only \(watching == 1 ? "observes" : "observe").") }
  }

  private func avoidance() {
    guard let avoided = order.avoided else { return }
    let met = turn.situation.pairsMet(in: avoided.id)
    let again = met.intersection(grouping.rounds.flatMap(\.pairs)).sorted()
    let title = turn.voice.activity(avoided.id)
    turn.sayAll(
      again.isEmpty
        ? "No pair of \(title) meets again."
        : "Of \(title) meet again: \(turn.voice.pairs(again)).")
  }

  /// Who meets again whom they met in an earlier session.
  private func days(_ earlier: EarlierDays) {
    for name in earlier.unread {
      turn.say("\(name) cannot be read: its rounds do not count. lectern check says why.")
    }
    if !earlier.rounds.isEmpty {
      let met = Set(earlier.rounds.flatMap(\.rooms.pairs))
      let again = met.intersection(grouping.rounds.flatMap(\.pairs)).sorted()
      turn.sayAll(
        again.isEmpty
          ? "No pair of earlier sessions meets again."
          : "Of earlier sessions meet again: \(turn.voice.pairs(again)).")
    }
  }

  /// Other scenarios than usual, and what could not be kept: heat, scenarios, the hostile customer.
  private func scenarios(_ earlier: EarlierDays) {
    if !grouping.scenarios.isEmpty {
      let titles = grouping.scenarios.enumerated().map { offset, id in
        "R\(grouping.firstRound + offset) "
          + (turn.situation.plan.scenario(id)?.title ?? id)
      }
      turn.sayAll("Scenarios: \(titles.joined(separator: " · ")).")
    }
    let proof = turn.situation.scenarioProof(grouping, activity, earlier: earlier)
    if !proof.again.isEmpty {
      let rounds = proof.again.map { "R\($0.round) for \($0.people)" }
      turn.sayAll("Scenario had before: \(rounds.joined(separator: ", ")) of \(people).")
    }
    for jump in proof.jumps { turn.say(ScenarioWords.jump(jump, activity) + "; none is milder.") }
    if let excess = turn.situation.hostileExcess(grouping, activity, earlier: earlier) {
      turn.sayAll(ScenarioWords.excess(excess, turn.voice))
    }
  }

  /// The rooms of rounds that were shown which are others now.
  private func changes(_ before: [Rotation.RoundKey: [Room]]) {
    let changed = grouping.rounds.enumerated().compactMap { offset, rooms -> String? in
      let round = grouping.firstRound + offset
      guard let old = before[.init(activity.id, round)] else { return nil }
      let numbers = rooms.indices.filter { !old.indices.contains($0) || old[$0] != rooms[$0] }
      if numbers.isEmpty { return nil }
      return numbers.count > 4
        ? "R\(round) \(numbers.count) \(turn.voice.noun)s"
        : "R\(round) \(turn.voice.noun) " + DisplayFormat.list(numbers.map { "\($0 + 1)" }, "and")
    }
    if !changed.isEmpty { turn.sayAll("Changed: \(changed.joined(separator: ", ")).") }
  }

  /// How many people change rooms between rounds.
  private func moving(_ proof: RotationProof) {
    guard !proof.moves.isEmpty, proof.rooms > 1 else { return }
    let moves = proof.moves.map(String.init).joined(separator: ", then ")
    let rest = order.stays ? "" : " (groups stay: nobody)"
    turn.say(
      "Change \(turn.voice.noun)s: \(order.stays ? "nobody" : "\(moves) of \(people)")\(rest)")
  }

  /// What groups of four would cost, or do.
  private func alternative() {
    let playing =
      people - turn.situation.players.count(where: turn.situation.observersOnly.contains)
    guard [.standIns, .fours, .quads].contains(order.sizes), playing > 5 else { return }
    let (rest, rounds) = (playing % 3, grouping.rounds.count)
    let scored = roles.first(where: \.scored)?.title ?? ""
    let sizes = order.sizes == .standIns ? RoomSizes.fours : order.sizes
    let turns = sizes.sizes(playing).count * rounds
    let words = "\(DisplayFormat.count(turns, "\(scored) turn")) for \(playing)"
    if order.sizes == .standIns, rest != 0, rounds >= roles.count {
      turn.say("With fours instead: \(words).")
    } else if order.sizes != .standIns, turns < playing, rounds >= roles.count {
      turn.say("Fours: \(words); \(playing - turns) go without. groups 3 gives everybody one.")
    }
  }
}
