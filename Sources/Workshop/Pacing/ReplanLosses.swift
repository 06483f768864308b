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
