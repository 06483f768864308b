import Glibc
import Text

/// A private folder of this installation, outside of any home: writers' names, acts that could not be
/// saved where they belong, what it remembers of folders, copies of workshops.
///
/// Nothing in it is needed to read a session. Where it cannot be used, a console goes on without.
public struct StateFolder: Equatable, Sendable {
  /// The folder's path.
  public let path: String

  /// Creates access to a folder, which need not exist yet.
  public init(_ path: String) { self.path = path }

  /// What keeps this installation from remembering anything here; the folder is made when it is
  /// missing.
  public var problem: FileProblem? {
    do throws(FileProblem) {
      try Files.makeFolder(path)
    } catch {
      return error
    }
    return access(path, R_OK | W_OK | X_OK) == 0 ? nil : FileProblem(path, "write", errno)
  }

  /// Where acts of the session or cohort with a UUID go that cannot be saved where they belong; `nil`
  /// when something lies there that cannot be looked into.
  func fallback(for uuid: String) -> String? {
    guard Self.isPlain(uuid) else { return nil }
    let folder = Path.join(path, "fallback/\(uuid)")
    var status = stat()
    if stat(folder, &status) == 0 { return access(folder, R_OK | X_OK) == 0 ? folder : nil }
    return errno == ENOENT ? folder : nil
  }

  /// The UUIDs of the sessions and cohorts whose acts wait here.
  var waiting: [String] { Files.names(in: Path.join(path, "fallback")) }

  /// A UUID stands in lines that anybody may have written: it must not lead to another folder.
  private static func isPlain(_ uuid: String) -> Bool {
    !uuid.isEmpty && uuid.utf8.count <= 64
      && uuid.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// A file's name for what is remembered of some words.
  static func key(_ words: String...) -> String {
    String(SHA256.hex(Array(words.joined(separator: "\n").utf8)).prefix(32))
  }
}

/// Copies of workshops as sessions were made with them, by their digests.
extension StateFolder {
  private func copy(_ digest: String) -> String { Path.join(path, "workshops/\(digest).json") }

  /// The path of the copy with a digest, when there is one that is whole.
  func workshop(_ digest: String) -> (path: String, bytes: [UInt8])? {
    guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit) else { return nil }
    let path = copy(digest)
    guard let bytes = try? Files.read(path), SHA256.hex(bytes) == digest else { return nil }
    return (path, bytes)
  }

  /// Keeps a copy; where that fails there is one place less to find it again, and nothing to do.
  func keep(workshop bytes: [UInt8]) {
    let path = copy(SHA256.hex(bytes))
    if Files.isFile(path) { return }
    try? Files.makeFolder(Path.folder(of: path))
    try? Files.write(bytes, to: path)
  }
}
