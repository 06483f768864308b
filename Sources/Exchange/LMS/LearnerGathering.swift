import Workshop

/// Puts one learner's sessions together by the rules of ``CohortRoll``.
struct LearnerGathering {
  /// What they are sessions of.
  let results: CohortResults

  /// Returns the learner of some standings; there is at least one.
  func learner(_ standings: [(session: Int, standing: Standing)]) -> CohortLearner {
    let sittings = standings.map { sitting($0.session, $0.standing) }
    let person = standings.last?.standing.person ?? Person(id: PersonID(""))
    let gaps = sittings.flatMap { self.gaps($0, person.id) } + missingDays
    return CohortLearner(
      person: person, sittings: sittings, gaps: gaps,
      grade: standings.reversed().lazy.compactMap(\.standing.grade).first)
  }

  private func sitting(_ index: Int, _ standing: Standing) -> CohortLearner.Sitting {
    let situation = results.sessions[index].situation
    return CohortLearner.Sitting(
      session: index, stage: situation.stage, standing: standing,
      mark: AttendanceMark(standing.attendance, in: situation))
  }

  private func gaps(_ sitting: CohortLearner.Sitting, _ person: PersonID) -> [CompletionGap] {
    let session = results.sessions[sitting.session]
    let name = results.sessions.count == 1 ? nil : session.name
    if sitting.stage == .ahead { return [.notHeld(session: session.name)] }
    return sitting.standing.missing.filter { !isMadeUp($0, session.situation.plan, person) }
      .map { CompletionGap($0, of: session.situation.plan, session: name) }
  }

  /// Whether another session of the same workshop has what one session lacks.
  private func isMadeUp(_ missing: Standing.Missing, _ plan: Plan, _ person: PersonID) -> Bool {
    let books = results.sessions.filter { $0.situation.plan.id == plan.id }
      .map(\.situation.session.results)
    return switch missing {
    case .attendance: false
    case .test(let id), .survey(let id): books.contains { $0.hasTaken(id, person) }
    case .pass(let id, _, let mark):
      books.contains { ($0.tests[id]?[person]?.points ?? -1) >= Double(mark) }
    }
  }

  /// The days of the programme that no session here is of.
  private var missingDays: [CompletionGap] {
    let openings = results.sessions.map(\.situation.opening)
    let days = openings.map(\.days).max() ?? 1
    guard days > 1 else { return [] }
    let held = Set(openings.map(\.day))
    return (1...days).filter { !held.contains($0) }.map { .noSession(day: $0, of: days) }
  }
}
