import Formats
import Plans
import Workshop

/// A cohort's results by learner: everybody once, however many sessions they took part in.
///
/// How sessions combine:
/// - seconds attended and possible are sums over the sessions that have begun;
/// - completion needs every session's own rule and every day of the programme, of walk-ins too; a
///   test or survey counts wherever it was taken among the sessions of the same workshop;
/// - the grade is that of the latest session that gives the learner one.
///
/// Learners stand in roster order, as the latest session knows the roster.
struct CohortRoll {
  /// What the roll is of.
  let results: CohortResults
  /// Learners and walk-ins in roster order.
  let learners: [CohortLearner]

  /// Works out everybody's results.
  init(_ results: CohortResults) {
    self.results = results
    let gathering = LearnerGathering(results: results)
    var order: [PersonID] = []
    var sittings: [PersonID: [(session: Int, result: LearnerResult)]] = [:]
    for (index, session) in results.sessions.enumerated() {
      for result in session.situation.learnerResults {
        let id = result.person.id
        if sittings[id] == nil { order.append(id) }
        sittings[id, default: []].append((index, result))
      }
    }
    let roster = results.sessions.last?.situation.roster
    let numbered = order.enumerated().map { ($1, roster?.number($1) ?? .max, $0) }
    learners = numbered.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map { id, _, _ in
      gathering.learner(sittings[id] ?? [])
    }
  }

  /// The sessions with their plans and people.
  var sessions: [CohortResults.SessionResults] { results.sessions }

  /// Whether only what attendance comes to may leave, without times, minutes or shares.
  var isStatusOnly: Bool { results.lms.statusOnly == true }

  /// The latest session's plan, which names the course where `lms:` does not.
  var plan: Plan? { sessions.last?.situation.plan }

  /// The exact course name in the learning system, or the workshop's title.
  var courseName: String {
    results.lms.course.isEmpty ? plan?.title ?? results.cohort : results.lms.course
  }

  /// The name of the grade item: what `lms:` says, else the grade's own title.
  var itemName: String {
    if !results.lms.item.isEmpty { return results.lms.item }
    if let title = learners.lazy.compactMap(\.grade?.title).first { return title }
    return plan?.title ?? results.cohort
  }

  /// Whether any session's workshop gives grades at all.
  var givesGrades: Bool { sessions.contains { $0.situation.plan.result.source != .none } }

  /// Whose grade is made of some of the steps only.
  var partialGrades: [ExportRemark] {
    let names = learners.compactMap { learner -> String? in
      guard let grade = learner.grade, !grade.unscored.isEmpty else { return nil }
      return "\(learner.name) (no \(grade.unscored.joined(separator: " ")))"
    }
    return names.isEmpty ? [] : [.partial(names)]
  }

  /// What there is to know of sessions that are not over, and of attendance that is not certain.
  var sessionRemarks: [ExportRemark] {
    let unsure = learners.filter { learner in
      learner.begun.contains { sitting in
        sitting.result.missing.contains(where: \.isAttendance)
          && sitting.result.attendance.mayReach(
            percent: sessions[sitting.session].situation.plan.completion.attendance)
      }
    }
    let remarks: [ExportRemark] = sessions.compactMap { session in
      switch session.situation.stage {
      case .ahead: .notBegun(session: session.name)
      case .running: .running(session: session.name)
      case .over: nil
      }
    }
    return remarks + (unsure.isEmpty ? [] : [.unsure(unsure.map(\.name))])
  }
}
