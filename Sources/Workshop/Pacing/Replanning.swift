public import Calendar

/// Several changes of the agenda made as one: what one digit of `replan` does and one undo takes back.
public struct Replanning: Equatable, Sendable {
  /// Items whose planned minutes change.
  public var minutes: [Retiming]
  /// Ids of items that will be left out.
  public var dropped: [String]
  /// Ids of items that will not be left out after all.
  public var restored: [String]
  /// Until when items may run past their hard stops, agreed with everybody, by id.
  public var until: [String: Instant]

  /// Creates changes; those that are not given are none.
  public init(
    minutes: [Retiming] = [], dropped: [String] = [], restored: [String] = [],
    until: [String: Instant] = [:]
  ) {
    self.minutes = minutes
    self.dropped = dropped
    self.restored = restored
    self.until = until
  }

  /// Whether nothing changes.
  public var isEmpty: Bool {
    minutes.isEmpty && dropped.isEmpty && restored.isEmpty && until.isEmpty
  }
}
