/// A gradebook that a learning system writes and reads as one table.
public struct Gradebook: Equatable, Sendable {
  /// The columns about a learner, in the importer's order; grade items follow.
  public var header: [String]
  /// Headers that only this table has, in small letters: any of them tells what a file is.
  public var signs: [String]
  /// What stands for a name in rows without a learner, in small letters.
  public var otherRows: [String]
  /// Parts of titles that the importer takes for columns of its own and ignores, in small letters.
  public var reserved: [String]

  /// Whether the importer would ignore a grade item of this title.
  public func isReserved(_ title: String) -> Bool {
    let title = title.lowercased()
    return reserved.contains { title.contains($0) }
  }
}
