import Glibc

/// Which file lies at a path, and in what state: two equal marks mean that nothing has happened to it.
struct FileMark: Equatable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The mark of an open file.
  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    (seconds, nanoseconds) = (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
  }

  /// What lies at a path, links not followed.
  enum Found: Equatable {
    case nothing
    case file(FileMark)
    /// A link, a pipe, a folder, a device.
    case other
  }

  static func at(_ path: String) throws(FileProblem) -> Found {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      let code = errno
      if code == ENOENT { return .nothing }
      throw FileProblem(path, "read", code)
    }
    return status.st_mode & S_IFMT == S_IFREG ? .file(FileMark(status)) : .other
  }

  /// The mark of a folder; `nil` when there is none.
  static func folder(_ path: String) -> FileMark? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return FileMark(status)
  }

  func isSameFile(as other: FileMark) -> Bool { device == other.device && inode == other.inode }
}
