extension Int {
  /// The number with at least two digits, as clocks and dates write it.
  package var twoDigits: String { (0...9).contains(self) ? "0\(self)" : "\(self)" }
}

extension CivilTime {
  /// The date, such as `2026-12-01`.
  package var dateText: String { "\(year)-\(month.twoDigits)-\(day.twoDigits)" }
  /// The time of day without its seconds, such as `09:02`.
  package var clockText: String { "\(hour.twoDigits):\(minute.twoDigits)" }
}
