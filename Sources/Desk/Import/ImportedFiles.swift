public import Imports
import Text

extension RosterFile {
  /// Reads a file.
  public static func read(_ path: String) throws -> RosterFile {
    let bytes = try Files.readTable(path)
    let sheet = try RosterReader.read(bytes)
    return RosterFile(name: Path.name(of: path), hash: SHA256.hex(bytes), sheet: sheet)
  }
}

extension ResultFile {
  /// Reads a file.
  public static func read(_ path: String) throws(FileProblem) -> ResultFile {
    ResultFile(name: Path.name(of: path), bytes: try Files.readTable(path))
  }
}

extension Files {
  /// Reads a file that should hold a table or a list of people.
  public static func readTable(_ path: String) throws(FileProblem) -> [UInt8] {
    let bytes = try read(path, atMost: TableLimit.bytes)
    let lines = TableLimit.lines(in: bytes)
    if lines > TableLimit.lines {
      throw FileProblem(path, .tooLong(lines: lines, most: TableLimit.lines))
    }
    return bytes
  }
}
