/// Why a test or a survey cannot have that result.
public enum ResultsRefusal: Equatable, Sendable {
  /// The points are outside the test.
  case points(String, maximum: Int)
  /// The answer is outside the item's scale.
  case answer(item: String, value: String, allowed: ClosedRange<Int>)
  /// The survey has no such item.
  case noItem(String, among: [String])
}
