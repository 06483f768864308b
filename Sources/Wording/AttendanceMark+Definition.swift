public import Workshop

extension AttendanceMark {
  /// What the marks mean, a sentence each.
  ///
  /// - Parameter percent: The share of the time that completion asks for.
  public static func definitions(percent: Int) -> [String] {
    [
      "present: attended at least \(percent) % of the time that counts",
      "late: the same, first there more than \(lateAfter) minutes after the start",
      "partial: attended less, or only reported minutes are known",
      "absent, excused: marked so by hand and not there for the share, or never there",
    ]
  }
}
