import Glibc

/// Which file this is and in what state: two equal identities mean that nothing has happened.
struct FileIdentity: Hashable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  let modified: Int64
  let isPlain: Bool

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    isPlain = status.st_mode & S_IFMT == S_IFREG
  }

  /// What lies at a path, links not followed; nil when nothing does.
  static func at(_ path: String) -> FileIdentity? {
    var status = stat()
    return lstat(path, &status) == 0 ? FileIdentity(status) : nil
  }

  /// What a path leads to, links followed; nil when that is nothing.
  static func following(_ path: String) -> FileIdentity? {
    var status = stat()
    return stat(path, &status) == 0 ? FileIdentity(status) : nil
  }

  func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && inode == other.inode
  }
}
