extension Int {
  /// Creates a whole number as somebody types it, or `nil` when it is none or has more digits than
  /// anything here is counted in, so that no sum of a few of them can overflow.
  public init?(typed text: some StringProtocol) {
    guard let number = Int(text), number.magnitude < 1_000_000_000 else { return nil }
    self = number
  }
}
