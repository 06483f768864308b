import Glibc

/// The right to write as one writer in one folder, held until the process ends.
///
/// The lock lies on a file of its own, `.<writer>.lock`, not on the journal: a sync tool that
/// replaces the journal would take the lock away with the old file, and the holder's pid and host
/// need a place where they change no byte of the journal. The kernel frees it whatever way the
/// process ends. The file itself stays: removing it would let two processes lock two files.
final class WriterLock {
  private let file: OpenFile

  /// Takes the lock, or tells who has it.
  init(_ writer: Writer, in folder: Folder) throws(FileFailure) {
    let path = folder.file(".\(writer).lock")
    do throws(FileFailure) {
      file = try WriterLock.open(path)
    } catch .call("flock", _, EWOULDBLOCK) {
      throw .held(WriterLock.holder(path))
    }
    sign()
  }

  /// Unlocking, not only closing: a program that is being started may still share the descriptor.
  deinit { flock(file.descriptor, LOCK_UN) }

  private static func open(_ path: String) throws(FileFailure) -> OpenFile {
    while true {
      let file = try OpenFile(path, O_RDWR | O_CREAT)
      guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .last("flock", path) }
      // The path may lead to another file by now, and the lock be on one that nobody will find.
      if let now = FileIdentity.at(path), now.isSameFile(as: try file.identity()) { return file }
    }
  }

  /// Says who holds the lock.
  ///
  /// That this fails, on a full disk, takes nothing from the lock.
  private func sign() {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let text = Array("\(getpid()) \(host)\n".utf8)
    let written = pwrite(file.descriptor, text, text.count, 0)
    if written >= 0 { ftruncate(file.descriptor, off_t(written)) }
  }

  private static func holder(_ path: String) -> Holder {
    var buffer = [UInt8](repeating: 0, count: 512)
    guard let file = try? OpenFile(path, O_RDONLY),
      let count = try? file.read(into: &buffer, count: buffer.count, at: 0)
    else { return Holder(pid: nil, host: nil) }
    let words = buffer.prefix(count).split { $0 <= Ascii.space }
      .map { String(decoding: $0, as: UTF8.self) }
    return Holder(pid: words.first.flatMap(Int.init), host: words.dropFirst().first)
  }
}
