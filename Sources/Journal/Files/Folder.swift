import Glibc

/// A folder of journal files, and the names in it.
///
/// Every `*.jsonl` file counts, whatever its name: who wrote a line stands in the line. So copies
/// that sync tools leave behind lose nothing, and a file is set aside by renaming it.
struct Folder: Hashable {
  let path: String

  init(path: String) {
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    self.path = end.map { String(path[...$0]) } ?? path
  }

  /// What befell a file that lies beside a writer's own.
  enum Aside: String {
    /// It holds bad lines, and was left as it is.
    case damaged
    /// It was written where the journal could not be, and was brought back.
    case fallback
    /// It was copied from another folder.
    case merged
    /// It belongs to another session or cohort, and was left as it is.
    case foreign
    /// It holds lines that a running console had read and other files have lost.
    case kept
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func journal(of writer: Writer) -> String { file(writer.fileName) }

  /// Names what lies aside by its content: doing it twice gives one file.
  func aside(_ kind: Aside, of writer: Writer, crc: UInt32) -> String {
    let digits = String(decoding: Checksum.text(crc), as: UTF8.self)
    return file("\(writer).\(kind.rawValue)-\(digits).jsonl")
  }

  /// Where the end of a file is kept that had to be cut off.
  ///
  /// It is not read again.
  func broken(of writer: Writer, crc: UInt32) -> String {
    file(".broken-\(writer)-\(String(decoding: Checksum.text(crc), as: UTF8.self))")
  }

  /// The names of all journal files, sorted; none when there is no such folder.
  func journals() throws(FileFailure) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .last("opendir", path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".jsonl"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The files whose names say that they are this writer's.
  func journals(of writer: Writer) throws(FileFailure) -> [String] {
    try journals().filter { $0.hasPrefix("\(writer).") }.map(file)
  }

  /// Makes the folder and those above it, for the owner only.
  func create() throws(FileFailure) {
    if mkdir(path, 0o700) == 0 { return try parent.sync() }
    switch errno {
    case EEXIST: return
    case ENOENT where parent != self:
      try parent.create()
      guard mkdir(path, 0o700) == 0 else { throw .last("mkdir", path) }
      try parent.sync()
    default: throw .last("mkdir", path)
    }
  }

  /// Makes sure that the names in the folder are on the disk: a file's own sync does not.
  func sync() throws(FileFailure) {
    // By its own dot, since the path itself may be a link that somebody made on purpose.
    try OpenFile(file("."), O_RDONLY | O_DIRECTORY).sync()
  }

  private var parent: Folder {
    guard let slash = path.lastIndex(of: "/") else { return Folder(path: ".") }
    return Folder(path: slash == path.startIndex ? "/" : String(path[..<slash]))
  }
}
