/// When something happened, as somebody types it: `09:02`, `09:02:30` or `-3` for three minutes ago.
public enum TypedMoment: Equatable, Sendable {
  /// A time of day: hour, minute, second.
  case clock(hour: Int, minute: Int, second: Int)
  /// So many minutes before now.
  case minutesAgo(Int)

  /// Reads a text; `nil` when it is no time.
  public init?(_ text: String) {
    if text.hasPrefix("-"), let minutes = Int(text.dropFirst()), (0...1440).contains(minutes) {
      self = .minutesAgo(minutes)
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count == 2 ? Int($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      (0...23).contains(numbers[0]), numbers[1...].allSatisfy((0...59).contains)
    else { return nil }
    self = .clock(
      hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
  }
}
