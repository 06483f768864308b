public import Calendar

/// Why the agenda cannot be changed in that way.
public enum AgendaRefusal: Equatable, Sendable {
  /// The agenda has no such item.
  case noAgendaItem(String)
  /// The agenda has not begun.
  case notBegun
  /// The agenda has begun already, with this item running.
  case alreadyBegun(item: String?)
  /// The agenda has ended.
  case ended
  /// The item already runs.
  case alreadyRunning(item: String)
  /// The item is over.
  case over(item: String)
  /// The moment lies before the running item began.
  case beforeItem(at: Instant, item: String, start: Instant)
  /// The minutes would leave what the item allows.
  case minutes(item: String, wanted: Int, allowed: ClosedRange<Int>)
  /// The item must be kept.
  case mustKeep(item: String)
  /// What was wished is so already.
  case nothingToReplan
  /// The item has no hard stop that could be moved.
  case noHardStop(item: String)
  /// The time lies before the item's hard stop, so that nobody needs to agree to it.
  case beforeHardStop(item: String, wanted: Instant, due: Instant)
  /// There is no option of that number.
  case noOption(Int, options: Int)
  /// The item is left out already.
  case leftOut(item: String)
  /// Everything stands still already, or nothing does.
  case hold(isHeld: Bool)
  /// The moment lies before everything stood still.
  case beforeHold(at: Instant, start: Instant)
  /// The moment lies before what stood still went on.
  case beforeResume(at: Instant, end: Instant)
}
