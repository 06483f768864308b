import Glibc

/// A file or folder that cannot be used, and why.
public struct FileProblem: Error, Equatable, CustomStringConvertible {
  /// The path as it was given.
  public let path: String
  /// Why it cannot be used.
  public let kind: Kind

  /// Why a file or folder cannot be used.
  public enum Kind: Equatable, Sendable {
    /// The system refused `read`, `write`, `make`, `change` or `remove`, with its error number.
    case refused(verb: String, code: Int32)
    /// It is something else than a file, such as "a folder".
    case notPlain(String)
    /// It has more bytes than are read.
    case tooLarge(bytes: Int, most: Int)
    /// It has more lines than are read.
    case tooLong(lines: Int, most: Int)
    /// The disk that it lay on, mounted at a folder, is not there.
    case unmounted(at: String)
    /// A cohort of the same name and another UUID lies there.
    case otherCohort
  }

  /// Creates a problem.
  public init(_ path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// Creates the problem that the system names with an error number.
  ///
  /// - Parameter verb: What was tried: `read`, `write`, `make`, `change` or `remove`.
  public init(_ path: String, _ verb: String, _ code: Int32) {
    self.init(path, .refused(verb: verb, code: code))
  }

  /// Whether it is only for want of rights.
  public var needsRights: Bool {
    if case .refused(_, let code) = kind { code == EACCES || code == EPERM } else { false }
  }

  /// Why, in a few words.
  public var reason: String {
    switch kind {
    case .refused(_, let code): String(cString: strerror(code))
    case .notPlain(let kind): "it is \(kind)"
    case .tooLarge(let bytes, _): "it has \(Self.megabytes(bytes))"
    case .tooLong(let lines, _): "it has \(lines) lines"
    case .unmounted(let place): "the disk that was mounted at \(place) is not there"
    case .otherCohort: "another cohort of this name lies there"
    }
  }

  /// What cannot be done, and why, as a sentence.
  public var description: String {
    switch kind {
    case .refused(let verb, let code): Self.words(path, verb, code)
    case .notPlain(let what):
      what == "a folder"
        ? "\(path) is a folder, not a file."
        : "\(path) is \(what), not a file. Save what it gives as a file first."
    case .tooLarge(let bytes, let most):
      "\(path) has \(Self.megabytes(bytes)); at most \(Self.megabytes(most)) are read. Is it another "
        + "file, such as a recording?"
    case .tooLong(let lines, let most):
      "\(path) has \(lines) lines; at most \(most) are read. Cut it into several files."
    case .unmounted, .otherCohort: "\(path) cannot be written: \(reason)."
    }
  }

  private static func words(_ path: String, _ verb: String, _ code: Int32) -> String {
    switch code {
    case ENOENT: "\(path) is not there."
    case EISDIR: "\(path) is a folder, not a file."
    // Nobody reads at the other end, or it is a socket.
    case ENXIO: "\(path) is no file."
    case EACCES, EPERM: "\(path): no permission to \(verb) it."
    case ENOSPC, EDQUOT: "\(path) cannot be written: the disk is full."
    default: "\(path): cannot \(verb) it (\(String(cString: strerror(code))))."
    }
  }

  /// Bytes in megabytes, rounded up to a tenth, so that what is too large never reads like what fits.
  private static func megabytes(_ bytes: Int) -> String {
    // Rounded up, so that what is too much never reads as what fits.
    let whole = max(1, Int((Double(bytes) * 10 / 1_048_576).rounded(.up)))
    return whole % 10 == 0 ? "\(whole / 10) MB" : "\(whole / 10).\(whole % 10) MB"
  }
}
