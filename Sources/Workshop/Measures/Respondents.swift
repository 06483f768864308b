import Plans

/// Who has taken a test or answered a survey, and who has not.
public struct Respondents: Equatable, Sendable {
  /// Who has, in roster order.
  public let taken: [PersonID]
  /// Who took a test and did not reach its pass mark, in roster order.
  public let notPassed: [PersonID]
  /// Who has not although they are in the session, in roster order.
  public let missing: [PersonID]
  /// Who has not and is not in the session, in roster order.
  public let away: [PersonID]
}

extension Situation {
  /// Who has taken a test or answered a survey among learners and walk-ins.
  public func respondents(of id: String) -> Respondents {
    let attendees = attendees.map(\.id)
    let open = attendees.filter { !session.results.hasTaken(id, $0) }
    return Respondents(
      taken: attendees.filter { session.results.hasTaken(id, $0) },
      notPassed: attendees.filter { person in
        session.results.tests[id]?[person].map { plan.test(id)?.isPassed($0.points) == false }
          ?? false
      },
      missing: open.filter(session.presence.isPresent),
      away: open.filter { !session.presence.isPresent($0) })
  }
}
