import Glibc

/// The copy of a file that only grows, as far as its last whole line.
///
/// Nothing that lies in the place of the copy is lost: what is not the beginning of the original gets
/// another name, under which its lines count as before.
struct GrowingCopy {
  private static let chunk = 1 << 18
  /// Up to so many bytes the copy is compared as a whole each time that something has come; of a longer
  /// one only so many at its end.
  private static let compared = 1 << 22

  /// The original and the copy as they were left.
  private var original: FileMark?
  private var copy: FileMark?
  /// How far the copy is known to be the same.
  private var done = 0

  /// What lay in the place of the copy.
  enum Finding: Equatable {
    /// Something else, which has another name now.
    case other(keptAs: String)
    /// Lines that the original lacks.
    case more
  }

  /// Copies what has come since.
  ///
  /// - Returns: What lay in the place of the copy, when that was not what had been left there.
  mutating func goOn(from source: String, to target: String) throws(FileProblem) -> Finding? {
    guard case .file(let now) = try FileMark.at(source) else { return nil }
    let there = try FileMark.at(target)
    if now == original, let copy, there == .file(copy) { return nil }
    let from = try File(source, O_RDONLY, "read")
    let end = try from.lastLineEnd()
    let isKnown =
      original.map(now.isSameFile) ?? false && copy.map { there == .file($0) } ?? false
    let finding = try compare(from, upTo: end, target, there, isKnown: isKnown)
    if done < end { try append(from, upTo: end, to: target) }
    original = from.mark
    if case .file(let left) = try FileMark.at(target) { copy = left } else { copy = nil }
    return finding
  }

  /// Finds out how far the copy is the same.
  private mutating func compare(
    _ from: File, upTo end: Int, _ target: String, _ there: FileMark.Found, isKnown: Bool
  ) throws(FileProblem) -> Finding? {
    let known = done
    done = 0
    switch there {
    case .nothing: return nil
    case .other:
      // Under a name that nobody reads: it is no journal.
      return .other(keptAs: try Files.setAside(target, behind: true))
    case .file(let mark):
      let to = try File(target, O_RDONLY, "read")
      let length = min(mark.size, end)
      let start = isKnown && known <= length ? max(0, known - Self.compared) : 0
      guard try from.isSame(as: to, from: start, to: length) else {
        return .other(keptAs: try Files.setAside(target, behind: false))
      }
      done = length
      return mark.size > end ? .more : nil
    }
  }

  private mutating func append(
    _ from: File, upTo end: Int, to target: String
  ) throws(FileProblem) {
    try Files.makeFolder(Path.folder(of: target))
    let isNew = !Files.exists(target)
    let to = try File(target, O_WRONLY | O_CREAT, "write")
    while done < end {
      let bytes = try from.read(at: done, min(Self.chunk, end - done))
      if bytes.isEmpty { break }
      try to.write(bytes, at: done)
      done += bytes.count
    }
    try to.sync()
    if isNew { Files.sync(folder: Path.folder(of: target)) }
  }

  /// An open plain file.
  private final class File {
    let path: String
    let mark: FileMark
    private let descriptor: Int32

    init(_ path: String, _ flags: Int32, _ verb: String) throws(FileProblem) {
      descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
      self.path = path
      guard descriptor >= 0 else {
        mark = FileMark(stat())
        throw FileProblem(path, verb, errno)
      }
      var status = stat()
      let code = fstat(descriptor, &status)
      mark = FileMark(status)
      if code != 0 { throw FileProblem(path, verb, errno) }
      if status.st_mode & S_IFMT != S_IFREG { throw FileProblem(path, .notPlain("no plain file")) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func read(at offset: Int, _ count: Int) throws(FileProblem) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: count)
      let got = pread(descriptor, &bytes, count, off_t(offset))
      guard got >= 0 else { throw FileProblem(path, "read", errno) }
      return Array(bytes.prefix(got))
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(FileProblem) {
      var done = 0
      while done < bytes.count {
        let count = bytes[done...].withUnsafeBytes {
          pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset + done))
        }
        if count > 0 {
          done += count
        } else if errno != EINTR {
          throw FileProblem(path, "write", errno)
        }
      }
    }

    func sync() throws(FileProblem) {
      if fsync(descriptor) != 0 { throw FileProblem(path, "write", errno) }
    }

    /// Where the last whole line ends: one that is still being written comes whole another time.
    func lastLineEnd() throws(FileProblem) -> Int {
      var end = mark.size
      while end > 0 {
        let start = max(0, end - GrowingCopy.chunk)
        let bytes = try read(at: start, end - start)
        if let newline = bytes.lastIndex(of: 0x0A) { return start + newline + 1 }
        end = start
      }
      return 0
    }

    func isSame(as other: File, from start: Int, to end: Int) throws(FileProblem) -> Bool {
      var offset = start
      while offset < end {
        let count = min(GrowingCopy.chunk, end - offset)
        let (left, right) = (try read(at: offset, count), try other.read(at: offset, count))
        if left.isEmpty || left != right { return false }
        offset += left.count
      }
      return true
    }
  }
}
