import Glibc
import Journal

/// A session that could not be made to the end, as on a full disk, and what is there of it.
public struct UnfinishedSession: Error {
  /// What stood in the way.
  public let cause: any Error
  /// The name of what is begun and can be completed; `nil` when nothing was left behind.
  public let begun: String?

  /// Creates it for what went wrong while something was being written; `nil` for any other error.
  init?(_ error: any Error, begun: String?) {
    switch error {
    case let problem as FileProblem where problem.isAboutWriting: break
    case Problem.unwritable, Problem.unsaved: break
    default: return nil
    }
    cause = error
    self.begun = begun
  }
}

extension FileProblem {
  fileprivate var isAboutWriting: Bool {
    if case .refused(let verb, _) = kind { verb != "read" } else { false }
  }
}

extension Files {
  /// Removes a folder that was just made, unless somebody has written a line of a journal in it.
  ///
  /// - Returns: Whether it is gone.
  static func removeUnused(_ folder: String) -> Bool {
    if !hasLines(below: folder) { removeAll(folder) }
    return !exists(folder)
  }

  private static func hasLines(below folder: String) -> Bool {
    names(in: folder).map { Path.join(folder, $0) }.contains { path in
      if isFolder(path) { return hasLines(below: path) }
      var status = stat()
      return path.hasSuffix(".jsonl") && stat(path, &status) == 0 && status.st_size > 0
    }
  }

  private static func removeAll(_ folder: String) {
    for name in names(in: folder, hidden: true) {
      let path = Path.join(folder, name)
      if unlink(path) != 0, isFolder(path) { removeAll(path) }
    }
    rmdir(folder)
  }
}
