import Glibc

/// Paths as text.
public enum Path {
  /// Puts a name behind a folder.
  public static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || name.hasPrefix("/")
      ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder a path lies in; `.` when it says none.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether a text can be the name of a cohort or session folder: letters, digits, hyphen,
  /// underscore and full stop, beginning with a letter, a digit or an underscore, at most 64 bytes.
  public static func isName(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), let first = bytes.first,
      first != UInt8(ascii: "."), first != UInt8(ascii: "-")  // which would look like an option
    else { return false }
    return bytes.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
  }

  /// Whether a path ends below a folder once links are followed; one that does not exist has none.
  public static func isBelow(_ folder: String, _ path: String) -> Bool {
    guard let resolved = realpath(path, nil) else { return true }
    defer { free(resolved) }
    let root = absolute(folder)
    return String(cString: resolved).hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  /// The path from the root, links resolved as far as it exists.
  public static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
