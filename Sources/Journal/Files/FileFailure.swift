import Glibc

/// Why something could not be done to a file.
enum FileFailure: Error, Hashable {
  /// A system call said no.
  case call(String, path: String, code: Int32)
  /// There is something other than a plain file: a symbolic link, a folder, a device.
  case notPlain(path: String)
  /// The file system takes appended bytes and puts them over the old ones.
  case appendIgnored(path: String)
  /// Another process holds the writer's lock.
  case held(Holder)
  /// The file holds lines of a later format.
  case newer(ReadOnly)
  /// The folder that was there is not where it was.
  case folderGone(path: String)
  /// There is no fallback folder.
  case noFallback

  /// The failure of the system call that was made just before.
  static func last(_ call: String, _ path: String) -> FileFailure {
    .call(call, path: path, code: errno)
  }

  /// The reason in the system's own words, such as "No space left on device (28)".
  var reason: String {
    switch self {
    case .call(_, _, let code): "\(String(cString: strerror(code))) (\(code))"
    case .notPlain: "it is a symbolic link or no plain file"
    case .appendIgnored: "this file system does not honour appending"
    case .held(let holder): "it is held by \(holder)"
    case .newer(let reason): "\(reason)"
    case .folderGone(let path): "\(path) was moved, removed or replaced"
    case .noFallback: "there is no fallback folder"
    }
  }
}
