import Glibc

/// An open descriptor, closed when nobody holds it any more.
final class OpenFile {
  let path: String
  let descriptor: Int32

  /// Opens a file; links are refused and children never inherit the descriptor.
  init(_ path: String, _ flags: Int32) throws(FileFailure) {
    guard !path.utf8.contains(0) else { throw .call("open", path: path, code: EINVAL) }
    var found: Int32
    repeat {
      found = open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    } while found < 0 && errno == EINTR
    guard found >= 0 else {
      throw errno == ELOOP || errno == EISDIR ? .notPlain(path: path) : .last("open", path)
    }
    self.path = path
    descriptor = found
  }

  deinit {
    close(descriptor)
  }

  func identity() throws(FileFailure) -> FileIdentity {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last("fstat", path) }
    return FileIdentity(status)
  }

  /// Fills `buffer` from the file as far as one call does; 0 at the end.
  func read(
    into buffer: UnsafeMutableRawPointer, count: Int, at offset: Int
  ) throws(FileFailure) -> Int {
    while true {
      let got = pread(descriptor, buffer, count, off_t(offset))
      if got >= 0 { return got }
      guard errno == EINTR else { throw .last("read", path) }
    }
  }

  /// Hands all bytes to the system: one call, and more only where it took fewer than it was given.
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    var done = 0
    while done < bytes.count {
      let taken = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if taken > 0 {
        done += taken
      } else if taken == 0 {
        throw .call("write", path: path, code: EIO)
      } else if errno != EINTR {
        throw .last("write", path)
      }
    }
  }

  func write(_ bytes: [UInt8]) throws(FileFailure) {
    // A closure would lose the type of the error, so the outcome is carried out of it.
    let outcome = bytes.withUnsafeBytes { buffer -> FileFailure? in
      do throws(FileFailure) {
        try write(buffer)
        return nil
      } catch {
        return error
      }
    }
    if let outcome { throw outcome }
  }

  /// Waits until everything is on the disk.
  ///
  /// Never to be tried again after it has failed: the kernel may have marked the lost pages as
  /// clean, and would say yes.
  func sync() throws(FileFailure) {
    guard fsync(descriptor) == 0 else { throw .last("fsync", path) }
  }

  func truncate(to size: Int) throws(FileFailure) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw .last("ftruncate", path) }
  }
}
