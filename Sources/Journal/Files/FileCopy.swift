import Glibc

/// Copies files so that either nothing is there or all of it is, on the disk.
enum FileCopy {
  private static let chunk = 1 << 18

  /// What a stretch of a file amounts to.
  struct Summary {
    var crc = Checksum()
    var bytes = 0
    var newlines = 0
  }

  /// Copies the bytes of `source` from `start` on to a new file at `target` in `folder`.
  static func copy(
    _ source: OpenFile, from start: Int = 0, to target: String, in folder: Folder
  ) throws(FileFailure) {
    try write(to: target, in: folder) { (file) throws(FileFailure) in
      _ = try each(of: source, from: start) { (bytes) throws(FileFailure) in
        try file.write(bytes)
      }
    }
  }

  /// Writes a new file under a temporary name, and gives it its own when it is complete.
  ///
  /// - Parameter process: The process that writes, when another one may write the same file at the
  ///   same time.
  static func write(
    to target: String, in folder: Folder, by process: pid_t? = nil,
    _ fill: (OpenFile) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    let name = target.split(separator: "/").last ?? "copy"
    let temporary = folder.file(".\(name)\(process.map { ".\($0)" } ?? "").partial")
    unlink(temporary)
    let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL)
    do throws(FileFailure) {
      try fill(file)
      try file.sync()
      guard rename(temporary, target) == 0 else { throw .last("rename", target) }
    } catch {
      unlink(temporary)
      throw error
    }
    try folder.sync()
  }

  static func summary(of file: OpenFile, from start: Int = 0) throws(FileFailure) -> Summary {
    var summary = Summary()
    summary.bytes = try each(of: file, from: start) { (bytes) throws(FileFailure) in
      summary.crc.take(bytes)
      summary.newlines += bytes.count { $0 == Ascii.newline }
    }
    return summary
  }

  private static func each(
    of file: OpenFile, from start: Int,
    _ visit: (UnsafeRawBufferPointer) throws(FileFailure) -> Void
  ) throws(FileFailure) -> Int {
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: chunk, alignment: 64)
    defer { buffer.deallocate() }
    var offset = start
    while true {
      let got = try file.read(into: buffer, count: chunk, at: offset)
      if got == 0 { return offset - start }
      try visit(UnsafeRawBufferPointer(start: buffer, count: got))
      offset += got
    }
  }
}
