public import Calendar
import Plans

/// Something that is left open when a session is closed.
public enum LooseEnd: Equatable, Sendable {
  /// Scores without a place: how many.
  case unplaced(Int)
  /// Turns that nobody scored, out of how many of which a score is asked for or exists.
  case unscored(Int, of: Int)
  /// Sheets on which levels are missing: how many.
  case halfScored(Int)
  /// A test that people who were there did not take.
  case test(String, [PersonID])
  /// A test that so many people took who must pass it and did not.
  case notPassed(String, Int)
  /// A survey that people who were there did not answer.
  case survey(String, [PersonID])
}

extension Situation {
  /// Closes the session; while something must still happen only when insisted on.
  public func close(insisting: Bool, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    let ahead = itemsAhead
    let round = runningRound.flatMap { $0.isLastPhase ? nil : $0.key.round }
    if !insisting, round != nil || !ahead.isEmpty {
      throw .session(.unfinished(round: round, items: ahead))
    }
    return .session(.closed)
  }

  /// The items that must be kept and have not begun, in order.
  private var itemsAhead: [String] {
    if session.agenda.hasEnded { return [] }
    return forecast.rows.filter { $0.state == .next && plan.item($0.id)?.keep == .must }.map(\.id)
  }

  /// Those who were only expected, and whom closing makes absent.
  public var neverCame: [PersonID] {
    attendees.map(\.id).filter { session.presence.status($0, closed: false) == .expected }
  }

  /// What is left open.
  public var looseEnds: [LooseEnd] {
    var ends: [LooseEnd] = []
    let waiting = session.scores.inbox.open.count
    if waiting > 0 { ends.append(.unplaced(waiting)) }
    let turns = scoreCoverage.turns.map(\.performance)
    let raters = session.scores.raters
    let unscored = turns.count { raters[$0] == nil }
    if unscored > 0 { ends.append(.unscored(unscored, of: turns.count)) }
    let partial = partialSheets.count
    if partial > 0 { ends.append(.halfScored(partial)) }
    for id in plan.completion.requires {
      let missing = owing(id)
      if missing.isEmpty { continue }
      ends.append(plan.survey(id) == nil ? .test(id, missing) : .survey(id, missing))
    }
    for id in plan.completion.passes {
      let failed = respondents(of: id).notPassed.count
      if failed > 0 { ends.append(.notPassed(id, failed)) }
    }
    return ends
  }

  /// Those who were there at all and have not taken a test or answered a survey, in roster order.
  public func owing(_ id: String) -> [PersonID] {
    attendances.filter { $0.wasThere && !session.results.hasTaken(id, $0.person) }.map(\.person)
  }
}
