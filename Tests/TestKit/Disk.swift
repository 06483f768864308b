import Glibc

/// Plain file access that shares nothing with what is tested.
public enum Disk {
  /// What the system says against reading or writing a file.
  public struct Failure: Error {
    /// The file.
    public let path: String
    /// The error's number.
    public let code: Int32
  }

  /// Writes a file whole; its owner alone may read it, whatever the umask.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(path: path, code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes a file of text.
  public static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// The bytes of a file.
  public static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { throw Failure(path: path, code: errno) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// The text of a file.
  public static func text(_ path: String) throws -> String {
    String(decoding: try read(path), as: UTF8.self)
  }

  /// All names in a folder, sorted, hidden ones as well.
  public static func names(_ path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Each file and folder below a path, with its permissions.
  public static func modes(_ path: String) -> [(path: String, isFolder: Bool, mode: UInt32)] {
    guard let mode = mode(of: path) else { return [] }
    let isFolder = mode & S_IFMT == S_IFDIR
    let below = isFolder ? names(path).flatMap { modes("\(path)/\($0)") } : []
    return [(path, isFolder, mode & 0o7777)] + below
  }

  /// Copies a file, or a folder with all that is in it; the copies are the test's own.
  public static func copy(_ path: String, to target: String) throws {
    guard let mode = mode(of: path), mode & S_IFMT == S_IFDIR else {
      return try write(try read(path), to: target)
    }
    guard mkdir(target, 0o700) == 0 else { throw Failure(path: target, code: errno) }
    for name in names(path) { try copy("\(path)/\(name)", to: "\(target)/\(name)") }
  }

  /// Removes a file, or a folder with all that is in it; what a link leads to stays.
  public static func remove(_ path: String) {
    guard let mode = mode(of: path), mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    for name in names(path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  private static func mode(of path: String) -> UInt32? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode : nil
  }
}
