import Glibc

/// Whether a folder takes a file, and how much room there is.
public enum FolderHealth {
  /// Writes a small file, forces it to the disk and removes it.
  ///
  /// - Returns: What went wrong, or `nil` when nothing did.
  public static func problem(writingTo folder: String) -> String? {
    let path = Path.join(folder, ".preflight-\(getpid())")
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { return words(errno) }
    defer {
      close(descriptor)
      unlink(path)
    }
    let bytes = Array("a test, to be removed\n".utf8)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written != bytes.count { return written < 0 ? words(errno) : "the disk is full" }
    return fsync(descriptor) == 0 ? nil : words(errno)
  }

  /// Bytes that somebody without privileges may still write, `nil` when that cannot be found out.
  public static func freeBytes(at folder: String) -> Int? {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else { return nil }
    return Int(
      clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize))
        .partialValue)
  }

  private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
