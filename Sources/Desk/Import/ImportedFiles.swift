public import Imports
import Text

extension RosterFile {
  /// Reads a file.
  public static func read(_ path: String) throws -> RosterFile {
    let bytes = try Files.read(path)
    let sheet = try RosterReader.read(bytes)
    return RosterFile(name: Path.name(of: path), hash: SHA256.hex(bytes), sheet: sheet)
  }
}

extension ResultFile {
  /// Reads a file.
  public static func read(_ path: String) throws(FileProblem) -> ResultFile {
    ResultFile(name: Path.name(of: path), bytes: try Files.read(path))
  }
}
