import Glibc

/// Files below a folder that a stopped program left behind, and files that others may read.
///
/// Neither is damage: nothing is missing. But names and addresses lie in both.
public struct Leftovers: Equatable {
  /// Temporary files of programs that were stopped in the middle of writing, in order.
  public private(set) var temporary: [String] = []
  /// Files and folders that somebody else on this computer may read or write, in order.
  public private(set) var open: [String] = []

  /// Looks through a folder with all that is below it; links are not followed.
  public init(below folder: String) { look(at: folder) }

  /// Looks through a cohort or one of its sessions.
  ///
  /// The people of cohorts that come with the program are invented, and their files lie in git, which
  /// keeps no rights: who may read those is left out.
  public init(ofCohort folder: String) {
    look(at: folder)
    if Path.absolute(folder).split(separator: "/").suffix(2).contains(where: Self.isExample) {
      open = []
    }
  }

  private static func isExample(_ name: Substring) -> Bool { name.hasPrefix("example-") }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { temporary.isEmpty && open.isEmpty }

  /// Leaves what others may read as it is.
  public func onlyTemporary() -> Leftovers {
    var rest = self
    rest.open = []
    return rest
  }

  /// Removes the temporary files and takes everybody else's rights to the rest away.
  ///
  /// - Returns: What could not be done, with the path.
  public func mend() -> [FileProblem] {
    var problems: [FileProblem] = []
    for path in temporary where unlink(path) != 0 && errno != ENOENT {
      problems.append(FileProblem(path, "remove", errno))
    }
    for path in open where !temporary.contains(path) {
      guard let status = Self.status(path) else { continue }
      if chmod(path, status.st_mode & 0o700) != 0 {
        problems.append(FileProblem(path, "change", errno))
      }
    }
    return problems
  }

  private mutating func look(at path: String) {
    guard let status = Self.status(path) else { return }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFDIR else { return }
    if status.st_mode & 0o077 != 0 { open.append(path) }
    if kind == S_IFREG, Self.isTemporary(Path.name(of: path)) { temporary.append(path) }
    if kind == S_IFDIR {
      for name in Files.names(in: path, hidden: true) { look(at: Path.join(path, name)) }
    }
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  /// Whether this program gives such a name to a file only while it is writing it.
  static func isTemporary(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if name.hasPrefix(".preflight-") { return isNumber(name.dropFirst(11)) }
    if name.hasPrefix(".") { return name.hasSuffix(".probe") || name.hasSuffix(".partial") }
    return parts.count > 2 && parts.last == "tmp" && isNumber(parts[parts.count - 2])
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension Leftovers {
  /// Removes what stopped programs left in a folder when they were writing a file whole; what a running
  /// program is writing is locked.
  ///
  /// - Parameters:
  ///   - endings: Of which files; `nil` where nobody else keeps anything.
  ///   - depth: How many levels of folders below are looked into.
  static func sweep(_ folder: String, endings: [String]? = nil, depth: Int) {
    for name in Files.names(in: folder, hidden: true) {
      let path = Path.join(folder, name)
      if name.hasSuffix(".tmp"), isTemporary(name) {
        let written = name.split(separator: ".").dropLast(2).last.map(String.init) ?? ""
        if endings?.contains(written) ?? true { removeAbandoned(path) }
      } else if depth > 0, Files.isFolder(path) {
        sweep(path, endings: endings, depth: depth - 1)
      }
    }
  }

  private static func removeAbandoned(_ path: String) {
    let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
  }

  /// Removes what stopped programs left of the files that are written whole in a cohort's folder.
  static func sweep(cohort: String) { sweep(cohort, endings: ["json", "yaml"], depth: 1) }
}

extension Home {
  /// Removes what stopped programs of this installation left behind in its state folder and in the
  /// folder of a cohort, by its id or its path, in which the one that was stopped may have been writing.
  public func sweep(cohort: String) {
    Leftovers.sweep(state, depth: 2)
    Leftovers.sweep(cohort: cohort.contains("/") ? cohort : Path.join(sessions, cohort))
  }
}
