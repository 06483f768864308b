/// Who has taken a test or answered a survey, and who has not.
public struct Takers: Equatable, Sendable {
  /// Who has, in roster order.
  public let taken: [PersonID]
  /// Who has not although they are in the session, in roster order.
  public let missing: [PersonID]
  /// Who has not and is not in the session, in roster order.
  public let away: [PersonID]
}

extension Situation {
  /// Who has taken a test or answered a survey among learners and walk-ins.
  public func takers(of id: String) -> Takers {
    let attendees = attendees.map(\.id)
    let open = attendees.filter { !session.results.hasTaken(id, $0) }
    return Takers(
      taken: attendees.filter { session.results.hasTaken(id, $0) },
      missing: open.filter(session.presence.isPresent),
      away: open.filter { !session.presence.isPresent($0) })
  }
}

/// A mean with the number of values it is of.
public struct Mean: Equatable, Sendable {
  /// How many values.
  public let count: Int
  /// Their mean.
  public let value: Double

  /// Creates the mean of some values, or `nil` when there are none.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    count = values.count
    value = values.reduce(0, +) / Double(values.count)
  }
}

extension ResultBook {
  /// The mean of a test's points.
  public func mean(ofTest id: String) -> Mean? {
    Mean((tests[id] ?? [:]).sorted { $0.key < $1.key }.map(\.value.points))
  }

  /// The mean of a survey question's numbers, anonymous answers among them.
  public func mean(of item: String, inSurvey id: String) -> Mean? {
    let named = (surveys[id] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    return Mean(
      (named + (anonymous[id] ?? [])).compactMap { response in
        if case .number(let number) = response.answers[item] { Double(number) } else { nil }
      })
  }
}
