import Calendar

/// What a session comes to, in counts and names, without anybody's scores.
public struct Summary: Equatable, Sendable {
  /// How many learners are enrolled.
  public let enrolled: Int
  /// How many of them were there at all.
  public let attended: Int
  /// How many walk-ins there are.
  public let walkins: Int
  /// How many learners and walk-ins have all that completion asks for.
  public let completed: Int
  /// Those who have not, with what is missing, in roster order.
  public let incomplete: [LearnerResult]
  /// The items that ran, with the minutes they had and took.
  public let items: [Ran]

  /// An item that ran.
  public struct Ran: Equatable, Sendable {
    /// The item's id.
    public let id: String
    /// The minutes it has in the workshop.
    public let original: Int
    /// The minutes it had at the end.
    public let planned: Int
    /// The minutes it took, rounded half up.
    public let actual: Int
  }
}

extension Situation {
  /// What the session comes to so far.
  public var summary: Summary {
    let results = learnerResults
    let learners = results.filter { !$0.attendance.isWalkin }
    return Summary(
      enrolled: roster.learners.count,
      attended: learners.count(where: \.attendance.wasThere),
      walkins: results.count - learners.count,
      completed: results.count(where: \.isComplete),
      incomplete: results.filter { !$0.isComplete }, items: ran)
  }

  private var ran: [Summary.Ran] {
    forecast.rows.compactMap { row in
      switch row.state {
      case .done: ran(row)
      case .running: session.closed.map { _ in ran(row) }
      case .next, .skipped: nil
      }
    }
  }

  private func ran(_ row: Forecast.Row) -> Summary.Ran {
    Summary.Ran(
      id: row.id, original: row.original, planned: row.planned,
      actual: row.spentMinutes)
  }
}
