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

/// The value in the middle.
package enum Median {
  /// Returns the median; of an even number of values the mean of the two in the middle, of none
  /// `nil`.
  package static func of(_ values: [Int]) -> Double? {
    if values.isEmpty { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
  }
}
