public import Plans

/// What a minute costs that the plan loses: the order in which time is won back.
///
/// Buffers cost nothing and are used first. Then theory, then what is talked about or watched,
/// breaks and organization; drills last. A role play's rounds, tests and surveys are not for sale. A
/// minute of a whole item that is left out costs more than any that is taken off, and more again
/// when the item should be kept.
public enum ReplanPrices {
  /// What prices are multiplied by, so that what breaks ties never outweighs a price.
  public static let unit = 1_000_000

  /// What a minute taken off costs, or `nil` when the item keeps all of them.
  static func minute(of item: AgendaItem, in plan: Plan) -> Int? {
    switch item.kind {
    case .test, .survey: return nil
    case .buffer: return 0
    case .theory: return 1
    case .discussion, .break, .admin: return 2
    case .practice:
      let contents = item.activities.compactMap { plan.activity($0)?.content }
      let isTalk = contents.allSatisfy {
        switch $0 {
        case .clip, .case, .discussion: true
        case .rolePlay, .drill, .project: false
        }
      }
      return isTalk && !contents.isEmpty ? 2 : 3
    }
  }

  /// Whether items of a kind may be left out whole where the plan allows it: what a re-plan lists as
  /// protected stays, and buffers give their minutes by themselves.
  static func isForSale(_ kind: AgendaItem.Kind) -> Bool {
    switch kind {
    case .theory, .practice, .discussion, .admin: true
    case .break, .test, .survey, .buffer: false
    }
  }

  /// What a minute of an item costs that is left out whole, or `nil` when it must be kept.
  static func dropped(_ keep: AgendaItem.Keep) -> Int? {
    switch keep {
    case .must: nil
    case .should: 50
    case .could: 10
    }
  }

  /// The fewest minutes an item can have: its minimum, and never less than its rounds take.
  static func fewest(_ item: AgendaItem, planned: Int, in plan: Plan) -> Int {
    let rounds = item.activities.compactMap { plan.activity($0)?.rolePlay }
      .reduce(0) { $0 + $1.rounds * $1.roundMinutes }
    return min(planned, max(item.minimum, rounds))
  }
}

extension Situation {
  /// The objectives of an item that nothing else serves which was run or is still to come.
  ///
  /// Tests ask about every objective and teach none.
  ///
  /// - Parameter dropped: Ids of items that would be left out, the item among them.
  public func objectivesLost(without dropped: [String], by item: AgendaItem) -> [Objective] {
    let kept = forecast.rows.filter { $0.state != .skipped && !dropped.contains($0.id) }
      .compactMap { plan.item($0.id) }
      .filter { $0.kind != .test && $0.kind != .survey }
    let served = Set(kept.flatMap(\.objectives))
    return plan.objectives.filter { item.objectives.contains($0.id) && !served.contains($0.id) }
  }
}
