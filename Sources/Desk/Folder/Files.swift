import Glibc

/// The few things a session folder needs of a file system: whole files in, whole files out.
///
/// Journals have their own, stricter way of writing.
public enum Files {
  /// The most bytes of a file that people write by hand: workshops, settings, templates.
  public static let handwritten = 1_048_576
  /// The most bytes of any other file that is read whole.
  public static let large = 16 * 1_048_576

  /// Reads a whole file.
  ///
  /// - Parameter most: The most bytes it may have; of a larger one nothing is read.
  /// - Throws: Also for pipes, devices and folders, which are opened without waiting for anybody.
  public static func read(
    _ path: String, atMost most: Int = large
  ) throws(FileProblem) -> [UInt8] {
    // A device may do something when it is opened; what lies here may be another file by then.
    if let mode = mode(path), let kind = kind(mode) { throw FileProblem(path, .notPlain(kind)) }
    let descriptor = try open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, "read")
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(path, "read", errno) }
    if let kind = kind(status.st_mode) { throw FileProblem(path, .notPlain(kind)) }
    let size = Int(status.st_size)
    if size > most { throw FileProblem(path, .tooLarge(bytes: size, most: most)) }
    var (bytes, code) = piece(of: descriptor, upTo: max(1, size))
    while code == 0 {
      // Mostly nothing: a file may grow, and what the kernel makes up has no size.
      let more: [UInt8]
      (more, code) = piece(of: descriptor, upTo: 1 << 16)
      if code == 0, more.isEmpty { return bytes }
      bytes += more
      if bytes.count > most { throw FileProblem(path, .tooLarge(bytes: bytes.count, most: most)) }
    }
    throw FileProblem(path, "read", code)
  }

  /// Reads some bytes, none at the end; with the system's error number, or 0.
  private static func piece(
    of descriptor: Int32, upTo count: Int
  ) -> (bytes: [UInt8], code: Int32) {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = Glibc.read(descriptor, buffer.baseAddress, count)
      while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, count) }
      code = got < 0 ? errno : 0
      filled = max(0, got)
    }
    return (bytes, code)
  }

  /// What a mode stands for, when it is no plain file.
  private static func kind(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }

  /// Writes a whole file so that a reader sees the old one or the new one, never half of one:
  /// into a temporary beside it, synced, renamed, folder synced.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let temporary = path + ".\(getpid()).tmp"
    let descriptor = try openTemporary(temporary)
    do throws(FileProblem) {
      defer { close(descriptor) }
      fchmod(descriptor, 0o600)
      try put(bytes, descriptor, path)
      if fsync(descriptor) != 0 { throw FileProblem(path, "write", errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    if rename(temporary, path) != 0 {
      let code = errno
      unlink(temporary)
      throw FileProblem(path, "write", code)
    }
    sync(folder: Path.folder(of: path))
  }

  /// Makes a temporary file and locks it, so that nobody takes it for one that was left behind.
  private static func openTemporary(_ path: String) throws(FileProblem) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
    for _ in 0..<8 {
      unlink(path)
      let descriptor = try open(path, flags, "write")
      // Where there are no locks, nobody who asks for one takes the file away.
      let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      if !isTaken, isOpen(path, as: descriptor) { return descriptor }
      close(descriptor)
    }
    unlink(path)
    return try open(path, flags, "write")
  }

  private static func isOpen(_ path: String, as descriptor: Int32) -> Bool {
    var (here, there) = (stat(), stat())
    return fstat(descriptor, &here) == 0 && lstat(path, &there) == 0
      && here.st_dev == there.st_dev && here.st_ino == there.st_ino
  }

  private static func put(
    _ bytes: [UInt8], _ descriptor: Int32, _ path: String
  ) throws(FileProblem) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw FileProblem(path, "write", errno)
      }
    }
  }

  private static func open(
    _ path: String, _ flags: Int32, _ verb: String
  ) throws(FileProblem) -> Int32 {
    if path.utf8.contains(0) { throw FileProblem(path, verb, EINVAL) }
    let descriptor = Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw FileProblem(path, verb, errno) }
    return descriptor
  }

  /// Makes sure that a new name in a folder survives a power failure; where a file system cannot,
  /// there is nothing better to do.
  static func sync(folder: String) {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Makes a private folder and those above it that do not exist.
  public static func makeFolder(_ path: String) throws(FileProblem) {
    if path.isEmpty || isFolder(path) { return }
    try makeFolder(Path.folder(of: path))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw FileProblem(path, "make", errno)
    }
    if isFolder(path) {
      sync(folder: Path.folder(of: path))
    } else {
      throw FileProblem(path, "make", ENOTDIR)
    }
  }

  /// Why this user cannot look into a folder; `nil` when they can, or there is none.
  public static func problem(entering folder: String) -> FileProblem? {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      let code = errno
      return [ENOENT, ENOTDIR].contains(code) ? nil : FileProblem(folder, "read", code)
    }
    guard status.st_mode & S_IFMT == S_IFDIR, access(folder, R_OK | X_OK) != 0 else { return nil }
    return FileProblem(folder, "read", errno)
  }

  /// Gives whatever lies at a path another name beside it, so that something else can take its place.
  ///
  /// - Returns: The new path; `nil` when there was nothing.
  static func setAside(_ path: String) throws(FileProblem) -> String? {
    exists(path) ? try setAside(path, behind: false) : nil
  }

  /// Gives what lies at a path another name beside it.
  ///
  /// - Parameter isBehind: Whether the new name loses the ending, so that nobody takes it for a file of
  ///   that kind.
  static func setAside(_ path: String, behind isBehind: Bool) throws(FileProblem) -> String {
    let name = Path.name(of: path)
    let end = isBehind ? name.endIndex : name.lastIndex(of: ".") ?? name.endIndex
    for number in 1...1000 {
      let aside = Path.join(
        Path.folder(of: path), "\(name[..<end]).aside-\(number)\(name[end...])")
      if exists(aside) { continue }
      guard rename(path, aside) == 0 else { throw FileProblem(path, "write", errno) }
      return aside
    }
    throw FileProblem(path, "write", EEXIST)
  }

  /// Whether there is anything at a path, a link that leads nowhere too.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether there is a folder at a path.
  public static func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }
  /// Whether there is a plain file at a path.
  public static func isFile(_ path: String) -> Bool { mode(path) == S_IFREG }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The names in a folder in order of their bytes; none when there is no such folder.
  ///
  /// - Parameter hidden: Whether those that begin with a full stop are among them.
  public static func names(in folder: String, hidden: Bool = false) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if hidden ? name != "." && name != ".." : !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads every handwritten file in a folder whose name has an ending, in order of their names.
  public static func read(
    folder: String, ending: String
  ) throws(FileProblem) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for name in names(in: folder) where name.hasSuffix(ending) {
      let path = Path.join(folder, name)
      files.append((path, try read(path, atMost: handwritten)))
    }
    return files
  }
}
