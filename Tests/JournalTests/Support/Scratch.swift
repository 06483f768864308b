import Glibc

/// A folder that exists as long as somebody holds it.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/journal-tests-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    precondition(made != nil, "no folder for tests can be made under /tmp")
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    _ = try? Child(["/bin/rm", "-rf", path]).wait()
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}

/// Plain file access that shares nothing with what is tested.
enum Disk {
  struct Failure: Error {
    let path: String
    let code: Int32
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Failure(path: path, code: errno)
    }
  }

  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count == bytes.count else { throw Failure(path: path, code: errno) }
    return bytes
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try read(path), as: UTF8.self)
  }

  /// All names in a folder, sorted, hidden ones as well.
  static func names(_ path: String) -> [String] {
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
  static func modes(_ path: String) -> [(path: String, isFolder: Bool, mode: UInt32)] {
    var status = stat()
    guard lstat(path, &status) == 0 else { return [] }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let below = isFolder ? names(path).flatMap { modes("\(path)/\($0)") } : []
    return [(path, isFolder, status.st_mode & 0o7777)] + below
  }
}
