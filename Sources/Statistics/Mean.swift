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
