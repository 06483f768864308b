import Plans
import Workshop

/// Puts one learner's sessions together by the rules of ``CohortRoll``.
struct LearnerGathering {
  /// What they are sessions of.
  let results: CohortResults

  /// Returns the learner of their results in one session or more.
  func learner(_ own: [(session: Int, result: LearnerResult)]) -> CohortLearner {
    let sittings = own.map { sitting($0.session, $0.result) }
    let person = own.last?.result.person ?? Person(id: PersonID(""))
    let attended = Set(sittings.map(\.session))
    let elsewhere = results.sessions.indices.filter { !attended.contains($0) }
    let gaps =
      sittings.flatMap { self.gaps($0, person.id) }
      + elsewhere.map { .notAttended(session: results.sessions[$0].name) } + missingDays
    return CohortLearner(
      person: person, sittings: sittings, gaps: gaps.uniqued,
      grade: own.reversed().lazy.compactMap(\.result.grade).first)
  }

  private func sitting(_ index: Int, _ result: LearnerResult) -> CohortLearner.Sitting {
    let situation = results.sessions[index].situation
    return CohortLearner.Sitting(
      session: index, stage: situation.stage, result: result,
      mark: AttendanceMark(result.attendance, in: situation))
  }

  private func gaps(_ sitting: CohortLearner.Sitting, _ person: PersonID) -> [CompletionGap] {
    let session = results.sessions[sitting.session]
    if sitting.stage == .ahead { return [.notHeld(session: session.name)] }
    let plan = session.situation.plan
    return sitting.result.missing.filter { !isMadeUp($0, plan, person) }.map {
      CompletionGap(
        $0, of: plan, session: isOfOneSession($0) ? session.name : nil)
    }
  }

  /// Whether it must be said which session lacks something: never of the only one, and not of what
  /// may be made up in any of them.
  private func isOfOneSession(_ missing: LearnerResult.Missing) -> Bool {
    guard results.sessions.count > 1 else { return false }
    if missing.isAttendance { return true }
    return Set(results.sessions.map(\.situation.plan.id)).count > 1
  }

  /// Whether another session of the same workshop has what one session lacks.
  private func isMadeUp(_ missing: LearnerResult.Missing, _ plan: Plan, _ person: PersonID) -> Bool
  {
    let books = results.sessions.filter { $0.situation.plan.id == plan.id }
      .map(\.situation.session.results)
    return switch missing {
    case .attendance, .attendanceAtMost: false
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

extension [CompletionGap] {
  /// The gaps in their order, each once.
  fileprivate var uniqued: [CompletionGap] {
    reduce(into: []) { found, gap in
      if !found.contains(gap) { found.append(gap) }
    }
  }
}
