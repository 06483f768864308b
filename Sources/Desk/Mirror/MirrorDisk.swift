import Glibc

/// The disk on which a mirror lies, and whether it is there.
///
/// Where a stick was mounted an empty folder remains, on another disk: what is written there is no second
/// copy, and hides what is on the stick when it is back. So a mirror that once lay on a disk mounted at
/// some folder is only written while one is mounted there or below.
struct MirrorDisk {
  /// Where it is remembered at which folder the mirror's disk was mounted.
  private let memory: String
  private let mountPoint: (String) -> String?

  /// - Parameters:
  ///   - state: The state folder.
  ///   - cohort: The UUID of the cohort, or its path while nobody knows that.
  ///   - mirror: The mirror's folder, as the settings name it.
  ///   - mountPoint: At which folder the disk is mounted that a path lies on.
  init(
    state: String, cohort: String, mirror: String,
    mountPoint: @escaping (String) -> String? = MirrorDisk.mountPoint
  ) {
    memory = Path.join(state, "mirrors/\(StateFolder.key(cohort, mirror))")
    self.mountPoint = mountPoint
  }

  /// What a look at the mirror's folder told.
  enum Look: Equatable {
    /// It may be written; `isFirst` when it never was before, `isOwn` when it lies on another disk than
    /// the cohort.
    case there(isFirst: Bool, isOwn: Bool)
    /// The disk that was mounted at a folder is not.
    case unmounted(at: String)
    /// The folder itself is gone.
    case gone
  }

  /// Looks where the mirror lies, and remembers it.
  func look(at mirror: String, of cohort: String) -> Look {
    guard let now = mountPoint(mirror) else { return .gone }
    let known = remembered
    if let known, !Self.isBelow(known, now) { return .unmounted(at: known) }
    if now != known {
      try? Files.makeFolder(Path.folder(of: memory))
      try? Files.write(Array((now + "\n").utf8), to: memory)
    }
    return .there(isFirst: known == nil, isOwn: now != mountPoint(cohort))
  }

  private var remembered: String? {
    guard let bytes = try? Files.read(memory) else { return nil }
    let path = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    return path.hasPrefix("/") ? path : nil
  }

  private static func isBelow(_ folder: String, _ path: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  /// The uppermost folder above a path that lies on the same disk; `nil` when the path leads nowhere.
  ///
  /// What the path leads to tells the disk, not what lies by now where it led to: an open folder stays
  /// the same when another one is mounted over it.
  static func mountPoint(of path: String) -> String? {
    guard let device = device(path), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    var folder = String(cString: resolved)
    while folder != "/" {
      let above = Path.folder(of: folder)
      guard Self.device(above) == device else { return folder }
      folder = above
    }
    return folder
  }

  private static func device(_ path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_dev) : nil
  }
}
