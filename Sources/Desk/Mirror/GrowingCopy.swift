import Glibc

/// The copy of a file that only grows, as far as its last whole line.
struct GrowingCopy {
  private static let chunk = 1 << 18

  private let source: String
  private let target: String
  /// How far the copy is known to be the same, and of which file.
  private var done = 0
  private var inode: UInt64 = 0
  private var isKnown = false

  init(of source: String, at target: String) {
    self.source = source
    self.target = target
  }

  /// Copies what has come since.
  mutating func goOn() throws(FileProblem) {
    let from = try open(source, O_RDONLY, "read")
    defer { close(from) }
    let original = try facts(from, source)
    let there = Files.isFile(target) ? try size(target) : nil
    let isSame = isKnown && there == done && inode == UInt64(original.st_ino)
    if isSame, Int(original.st_size) == done { return }
    if !isSame { try compare(from, original, there) }
    // A file that was put in the place of the copy may hold more: that stays.
    if done > Int(original.st_size) { return }
    try append(from, upTo: Int(original.st_size))
  }

  /// Finds out how far the copy is the same; another file in its place gets another name.
  private mutating func compare(_ from: Int32, _ original: stat, _ there: Int?) throws(FileProblem)
  {
    (inode, isKnown, done) = (UInt64(original.st_ino), true, 0)
    guard let there else {
      guard Files.exists(target) else { return }
      _ = try Files.setAside(target)
      return
    }
    let copy = try open(target, O_RDONLY, "read")
    defer { close(copy) }
    let length = min(there, Int(original.st_size))
    var offset = 0
    while offset < length {
      let count = min(Self.chunk, length - offset)
      let (left, right) = (
        try read(from, source, offset, count), try read(copy, target, offset, count)
      )
      if left.isEmpty || left != right { break }
      offset += left.count
    }
    if offset == length { done = there } else { _ = try Files.setAside(target) }
  }

  private mutating func append(_ from: Int32, upTo end: Int) throws(FileProblem) {
    try Files.makeFolder(Path.folder(of: target))
    let to = try open(target, O_WRONLY | O_CREAT, "write")
    defer { close(to) }
    var offset = done
    while offset < end {
      let bytes = try read(from, source, offset, min(Self.chunk, end - offset))
      if bytes.isEmpty { break }
      try write(bytes, to, offset)
      offset += bytes.count
      if let newline = bytes.lastIndex(of: 0x0A) { done = offset - bytes.count + newline + 1 }
    }
    // A line that is still being written comes whole with the next pass.
    if offset != done { ftruncate(to, off_t(done)) }
    if fsync(to) != 0 { throw FileProblem(target, "write", errno) }
  }

  private func size(_ path: String) throws(FileProblem) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileProblem(path, "read", errno) }
    return Int(status.st_size)
  }

  private func facts(_ descriptor: Int32, _ path: String) throws(FileProblem) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(path, "read", errno) }
    return status
  }

  private func open(_ path: String, _ flags: Int32, _ verb: String) throws(FileProblem) -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw FileProblem(path, verb, errno) }
    return descriptor
  }

  private func read(
    _ descriptor: Int32, _ path: String, _ offset: Int, _ count: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = pread(descriptor, &bytes, count, off_t(offset))
    guard got >= 0 else { throw FileProblem(path, "read", errno) }
    return Array(bytes.prefix(got))
  }

  private func write(_ bytes: [UInt8], _ descriptor: Int32, _ offset: Int) throws(FileProblem) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset + done))
      }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw FileProblem(target, "write", errno)
      }
    }
  }
}
