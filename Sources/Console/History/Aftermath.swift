import Desk
import Workshop

/// What is true now of the things an act was about, for after it was undone or redone.
struct Aftermath {
  private let voice: Voice
  private let situation: Situation
  private var session: Session { situation.session }

  /// Creates words for what is true now.
  ///
  /// - Parameters:
  ///   - situation: What is true now.
  ///   - voice: Who knows everybody's name: somebody made known by what was undone is not any more.
  init(_ situation: Situation, voice: Voice) {
    self.situation = situation
    self.voice = voice
  }

  /// The state now; levels, points and texts are not in it.
  func words(_ deed: History.Deed) -> String {
    switch deed {
    case .session(let act): words(act)
    case .people(.person(let facts)): person(facts)
    case .people(.learned): "e-learning \(LearningWords.total(situation.roster))"
    case .people: "\(Voice.count(situation.roster.learners.count, "learner")) enrolled"
    }
  }

  private func person(_ facts: PersonFacts) -> String {
    let name = voice.name(facts.id)
    guard let person = situation.roster[facts.id] else { return "\(name) is not known" }
    let isAlso = facts.aliases.allSatisfy(person.aliases.contains)
    guard !facts.aliases.isEmpty else { return "\(name) is known" }
    let alias = "\"\(facts.aliases.joined(separator: ", ").harmless)\""
    return isAlso ? "\(alias) is \(name)" : "\(alias) is nobody"
  }

  private func words(_ act: Act) -> String {
    switch act {
    case .rollCall(.here(let people)), .rollCall(.lost(let people)),
      .rollCall(.left(let people, _)), .rollCall(.absent(let people)),
      .rollCall(.excused(let people, _)):
      statuses(people)
    case .rollCall(.walkin(let person)):
      "\(voice.full(person)) "
        + (session.presence.walkins.contains(person) ? "takes part" : "does not take part")
    case .rollCall(.attended): reports
    case .rollCall(.identified(let seen, let person)): identified(seen, person)
    case .session(.lead): "\(voice.label(ofWriter: session.lead ?? "")) moves the agenda"
    case .agenda(.moved), .agenda(.retimed), .agenda(.skipped), .agenda(.replanned), .agenda(.held),
      .agenda(.resumed):
      agenda(act)
    case .clips(.launched), .clips(.cued), .practice(.grouped), .practice(.round),
      .practice(.watching):
      activities(act)
    case .practice(.bonded), .practice(.optedOut), .practice(.reseated), .practice(.froze),
      .practice(.thawed):
      seats(act)
    case .scoring(.scored(let score)): scored(score)
    case .scoring(.unplaced), .scoring(.delivered), .scoring(.placed), .scoring(.dropped),
      .scoring(.reconciled), .scoring(.calibrated):
      inbox(act)
    case .results(.tested(let results)): taken(results.test)
    case .results(.surveyed(let responses)): taken(responses.survey)
    case .notes(.noted(let note)): noted(note.kind)
    case .clips(.spotted(let spotting)):
      "\(situation.spots(of: spotting.activity).count) spotted"
    case .notes(.bookmarked): Voice.count(session.bookmarks.count, "moment")
    case .session(.closed): session.closed == nil ? "the session is open" : "the session is closed"
    case .session(.opened), .undo, .redo, .unknown: "done"
    }
  }

  private var reports: String {
    let count = session.presence.evidence.current.count
    return count == 0
      ? "no report counts" : "\(Voice.count(count, "report")) count\(count == 1 ? "s" : "")"
  }

  private func identified(_ seen: PersonID, _ person: PersonID) -> String {
    if seen == person {
      return "\(voice.full(person)) "
        + (session.presence.walkins.contains(person) ? "takes part" : "does not take part")
    }
    let isOne = session.presence.evidence.identity(seen) == person
    let title = situation.roster.strangers[seen]?.title ?? seen.text
    return "\"\(title.harmless)\" is " + (isOne ? voice.name(person) : "nobody")
  }

  private func statuses(_ people: [PersonID]) -> String {
    let closed = session.closed != nil
    let groups = Dictionary(grouping: people) { session.presence.status($0, closed: closed) }
    return Status.allCases.compactMap { status in
      groups[status].map {
        ($0.count > 6 ? "\($0.count) people" : voice.names($0)) + " \(status.rawValue)"
      }
    }.joined(separator: ", ")
  }

  private func agenda(_ act: Act) -> String {
    switch act {
    case .agenda(.retimed(let retiming)):
      let minutes =
        session.agenda.minutes[retiming.item] ?? situation.plan.item(retiming.item)?.minutes ?? 0
      return "\(voice.item(retiming.item)) \(minutes) min"
    case .agenda(.skipped(let item, _)):
      return voice.item(item)
        + (session.agenda.skipped.contains(item) ? " is left out" : " is kept")
    case .agenda(.replanned): return ItemWords.end(situation, voice)
    case .agenda(.held), .agenda(.resumed):
      return session.agenda.isHeld ? "everything stands still" : "the clock runs"
    default:
      if let item = session.agenda.current { return "\(voice.item(item)) runs" }
      return session.agenda.hasBegun ? "the agenda has ended" : "the agenda has not begun"
    }
  }

  private func activities(_ act: Act) -> String {
    switch act {
    case .clips(.launched(let launch)):
      let isLaunched = session.launches.contains { $0.launch.activity == launch.activity }
      return "\(launch.activity.harmless) " + (isLaunched ? "is launched" : "is not launched")
    case .practice(.grouped(let grouping)):
      let count = session.rotation.rounds.keys.count { $0.activity == grouping.activity }
      return count == 0 ? "no \(voice.noun)s" : "\(voice.noun)s for \(Voice.count(count, "round"))"
    case .practice(.round):
      return session.rotation.latest.map { "round \($0.opening.round) is the latest" }
        ?? "no round was opened"
    case .practice(.watching(let watch)):
      return session.rotation.watching[watch.rater].map {
        "\(voice.inside(voice.place($0.room))), round \($0.round)"
      } ?? voice.inside("no \(voice.noun)")
    default: return "done"
    }
  }

  private func seats(_ act: Act) -> String {
    switch act {
    case .practice(.bonded(let bond)):
      return Voice.count(
        session.rules.bonds.count { $0.kind == bond.kind }, "rule") + " \(bond.kind.rawValue)"
    case .practice(.optedOut(let people, _)):
      let observing = people.filter(session.rules.optedOut.contains)
      return observing.isEmpty
        ? "\(voice.names(people)) plays" : "\(voice.names(observing)) observes"
    case .practice(.reseated(let reseating)):
      let key = Rotation.RoundKey(reseating.activity, reseating.round)
      let lines = RoundWords.rooms(key, marks: false, situation, voice)
      return reseating.rooms.keys.sorted().filter { lines.indices.contains($0 - 1) }
        .map { lines[$0 - 1] }.joined(separator: ", ")
    case .practice(.froze), .practice(.thawed):
      let lines = FreezeWords.standing(situation, voice)
      return lines.isEmpty ? "no \(voice.noun) stands still" : lines.joined(separator: ", ")
    default: return "done"
    }
  }

  private func scored(_ score: Score) -> String {
    let name = voice.name(score.performance.learner)
    let from = ScoreWords(voice).rater(score.rater)
    return session.scores.sheets[score.performance]?[score.rater] == nil
      ? "no score of \(name) from \(from)" : "the other score of \(name) from \(from) stands"
  }

  private func inbox(_ act: Act) -> String {
    let waiting = "\(session.scores.inbox.open.count) in the inbox"
    switch act {
    case .scoring(.delivered(let delivery)):
      let count = delivery.scores.count
      let standing = delivery.scores.count(where: session.scores.knows)
      return "\(standing) of its \(Voice.count(count, "score")) stand, \(waiting)"
    case .scoring(.placed(let placement)): return "\(scored(placement.score)), \(waiting)"
    case .scoring(.reconciled(let outcome)):
      let name = voice.name(outcome.performance.learner)
      let isSettled = session.scores.reconciled[outcome.performance]?[outcome.key] != nil
      return "\(name) \(outcome.key.harmless) is \(isSettled ? "settled" : "open")"
    case .scoring(.calibrated(let calibration)):
      let count = session.calibrations[calibration.number]?.ratings.count ?? 0
      return "\(Voice.count(count, "rating"))"
    default: return waiting
    }
  }

  private func taken(_ id: String) -> String {
    let title = situation.plan.test(id)?.title ?? situation.plan.survey(id)?.title ?? id
    return "\(title.harmless) \(situation.takers(of: id).taken.count)/\(situation.attendees.count)"
  }

  private func noted(_ kind: Note.Kind) -> String {
    let count = session.notes.count { $0.note.kind == kind }
    let noun =
      switch kind {
      case .park: "question"
      default: kind.rawValue
      }
    if kind == .welfare { return "done" }
    return Voice.count(count, noun)
  }
}
