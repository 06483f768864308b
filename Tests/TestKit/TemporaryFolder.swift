import Glibc

/// A folder of one test's own, which is gone when nobody holds it any more.
public final class TemporaryFolder {
  /// Why there is no folder.
  public struct Failure: Error {
    /// What the system says.
    public let code: Int32
  }

  /// Where the folder lies.
  public let path: String

  /// Makes an empty folder under `/tmp`, whatever `TMPDIR` says, so that its path is short.
  public init() throws {
    var template = Array("/tmp/lectern-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Disk.remove(path) }

  /// The path of a file in the folder.
  public func file(_ name: String) -> String { "\(path)/\(name)" }
}
