import Journal

/// What became of the acts that were typed at a desk since it was opened.
public struct SavedActs: Equatable, Sendable {
  /// How many lie in a file outside of the session's folder, by the file's path.
  public private(set) var elsewhere: [String: Int] = [:]
  /// How many no place took: they are not saved.
  public private(set) var lost = 0

  mutating func note(_ receipt: Receipt) {
    if case .fallback(let path, _) = receipt.place { elsewhere[path, default: 0] += 1 }
  }

  mutating func note(_ problem: Problem) {
    if case .unsaved = problem { lost += 1 }
  }
}
