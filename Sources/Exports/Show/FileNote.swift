import Text

/// Something about a session's files that a reader of a view must know, with its place.
public struct FileNote: Hashable, Sendable {
  /// The file's path.
  public let file: String
  /// The line from 1; `nil` when it is about the file as a whole.
  public let line: Int?
  /// Where that line begins, in bytes from the start of the file; `nil` without a line.
  public let byte: Int?
  /// What was found and what to do, in sentences.
  public let what: String

  /// Creates a note about a line, or about a whole file.
  public init(file: String, line: Int? = nil, byte: Int? = nil, what: String) {
    self.file = file
    self.line = line
    self.byte = byte
    self.what = what
  }
}

extension FileNote: CustomStringConvertible {
  /// Place and finding in one line.
  public var description: String {
    guard let line else { return "\(file): \(what)" }
    return "\(file):\(line): " + (byte.map { "byte \($0): " } ?? "") + what
  }
}

extension JSONWriter {
  /// Writes notes as a list of objects.
  mutating func member(_ key: String, _ notes: [FileNote]) {
    member(key, array: notes) { writer, note in
      writer.object { writer in
        writer.member("file", note.file)
        writer.member("line", note.line)
        writer.member("byte", note.byte)
        writer.member("what", note.what)
      }
    }
  }
}
