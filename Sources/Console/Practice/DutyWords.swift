import Desk
import Plans
import Wording
import Workshop

/// Which rooms trainers are to watch.
struct DutyWords {
  private let turn: Turn
  private var voice: DisplayFormat { turn.voice }

  init(_ turn: Turn) { self.turn = turn }

  /// What `groups` says of rounds that were filled: how many turns trainers see, how many of them
  /// two see, and where each of them goes.
  func plan(_ grouping: Grouping) -> [String] {
    guard !grouping.duties.isEmpty else { return [] }
    let situation = turn.situation
    let keys = grouping.rounds.indices.map {
      Rotation.RoundKey(grouping.activity, grouping.firstRound + $0)
    }
    let views = keys.flatMap(situation.plannedViews)
    let scored = situation.plan.activity(grouping.activity)?.rolePlay?.scoredRole ?? 0
    let turns = grouping.rounds.joined().count {
      $0.indices.contains(scored) && $0[scored].learner != nil
    }
    let twice = views.count { $0.trainers.count > 1 }
    let isAlone = grouping.duties.count == 1
    let alone = name(grouping.duties[0].trainer)
    let who = !isAlone ? "Trainers see" : alone == "you" ? "You see" : "\(alone) sees"
    let head =
      "\(who) \(views.count) of \(turns) turns"
      + (isAlone ? "" : ", \(twice == 0 ? "none" : "\(twice)") of them twice")
    let routes = grouping.duties.map { duty in
      let rounds = keys.compactMap { key in
        route(situation.duty(of: duty.trainer, in: key)).map { "R\(key.round) \($0)" }
      }
      return (isAlone ? "" : "\(name(duty.trainer)) ") + rounds.joined(separator: ", ")
    }
    return ["\(head): \(routes.joined(separator: " · "))"]
  }

  private func route(_ rooms: [Int]) -> String? {
    rooms.isEmpty ? nil : rooms.map(String.init).joined(separator: " then ")
  }

  /// The rooms of a round that are watched: `Watched: room 8 you and co-trainer, room 1 you`.
  func rooms(_ key: Rotation.RoundKey) -> String? {
    let views = turn.situation.plannedViews(in: key)
    guard !views.isEmpty else { return nil }
    let rooms = views.map { view in
      "\(voice.noun) \(view.room) \(DisplayFormat.list(view.trainers.map(name), "and"))"
    }
    return "Watched: \(rooms.joined(separator: ", "))"
  }

  /// Where the user is to go in a round: `You watch room 8 (Uma, with co-trainer), then …`.
  func own(_ key: Rotation.RoundKey) -> String? {
    let rooms = turn.situation.duty(of: voice.rater, in: key)
    let views = turn.situation.plannedViews(in: key)
    let places = rooms.map { room in
      let view = views.first { $0.room == room }
      let others = (view?.trainers ?? []).map(name).filter { $0 != "you" }
      let words =
        [view.map { voice.name($0.learner) }].compactMap { $0 }
        + (others.isEmpty ? [] : ["with \(DisplayFormat.list(others, "and"))"])
      return "\(voice.noun) \(room)" + (words.isEmpty ? "" : " (\(words.joined(separator: ", ")))")
    }
    return places.isEmpty ? nil : "You watch \(places.joined(separator: ", then "))"
  }

  /// What two trainers are still to score: `To be scored by two: Viktor R1 room 8 (co-trainer has
  /// not), Ben R3 room 7 (to come)`.
  var doubles: String? {
    let views = turn.situation.viewsToDouble
    guard !views.isEmpty else { return nil }
    let places = views.map { view in
      let isOpened = turn.situation.session.rotation.isOpened(view.key)
      let who = DisplayFormat.list(view.trainers.map(name), "and")
      let have = view.trainers.count > 1 || view.trainers.first.map(name) == "you" ? "have" : "has"
      return "\(voice.name(view.learner)) R\(view.key.round) \(voice.noun) \(view.room) "
        + (isOpened ? "(\(who) \(have) not)" : "(to come)")
    }
    return "To be scored by two: \(places.joined(separator: ", "))"
  }

  /// A trainer's label; the user is meant by a co-trainer's without a name, too.
  private func name(_ trainer: String) -> String {
    let situation = turn.situation
    if trainer == voice.rater { return "you" }
    let isMine =
      trainer == Situation.coTrainer
      && situation.session.lead.map(Session.label(ofWriter:)) != voice.rater
    return isMine ? "you" : trainer
  }
}

extension Turn {
  /// Who scores and fills seats, as far as it is known, the lead first.
  var team: [String] {
    situation.team(own: voice.rater, named: desk.cohort.settings.trainers)
  }

  /// Who the trainers are in lines that come from elsewhere: those who are planned, score, watch or
  /// stand in, and the user.
  var trainers: TrainerNames {
    let writers = desk.history.lines.map { Session.label(ofWriter: $0.id.writer) }
    let labels = situation.trainerLabels + desk.cohort.settings.trainers + [desk.rater] + writers
    return TrainerNames(Set(labels).sorted())
  }
}
