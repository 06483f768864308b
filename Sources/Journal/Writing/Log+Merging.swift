import Glibc

extension Log {
  /// Adds the lines of another folder that this one does not have, byte for byte.
  ///
  /// They come as files of their own beside the writers' files, so that a writer who is at work
  /// need not be asked. Merging is a union: in any order, any number of times, the lines are the
  /// same. The next `read` hands the new ones over.
  ///
  /// - Throws: `Problem.readOnly` when either side has lines of a later format, `.unreadable`,
  ///   `.unwritable`.
  public func merge(from other: String) throws(Problem) -> [Notice] {
    let mine = try contents(of: folder) { _, _ in }
    var missing: [Writer: [UInt8]] = [:]
    _ = try contents(of: other) { line, isNew in
      guard isNew, mine.lacks(line) else { return }
      missing[line.stamp.writer, default: []] += Array(line.bytes) + [Ascii.newline]
    }
    do throws(FileFailure) {
      return try write(missing)
    } catch {
      throw .unwritable(journal: error.reason, fallback: nil)
    }
  }

  private func write(_ missing: [Writer: [UInt8]]) throws(FileFailure) -> [Notice] {
    let folder = Folder(path: folder)
    try folder.create()
    var notices: [Notice] = []
    for (writer, lines) in missing.sorted(by: { $0.key < $1.key }) {
      let crc = lines.withUnsafeBytes { Checksum.of($0) }
      let target = folder.aside(.merged, of: writer, crc: crc)
      try FileCopy.write(to: target, in: folder) { (file) throws(FileFailure) in
        try file.write(lines)
      }
      let count = lines.count { $0 == Ascii.newline }
      notices.append(.merged(writer: writer, lines: count, file: target))
    }
    return notices
  }

  /// Reads a folder apart from what this log has read.
  private func contents(
    of path: String, _ visit: (Line, _ isNew: Bool) -> Void
  ) throws(Problem) -> SeenLines {
    if let readOnly { throw .readOnly(readOnly) }
    var seen = SeenLines()
    let folder = Folder(path: path)
    do throws(FileFailure) {
      for name in try folder.journals() {
        try read(folder.file(name)) { line in
          let lane = seen.lane(of: line.stamp.writer)
          visit(line, seen.insert(lane: lane, line) == .new)
        }
      }
      return seen
    } catch .newer(let reason) {
      throw .readOnly(reason)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  private func read(_ path: String, _ visit: (Line) -> Void) throws(FileFailure) {
    let file = try OpenFile(path, O_RDONLY)
    guard try file.identity().isPlain else { throw .notPlain(path: path) }
    var parser = LineParser()
    var newer: ReadOnly?
    var number = 0
    try scanner.scan(file) { piece in
      number += 1
      switch parser.parse(piece) {
      case .line(let line, _): visit(line)
      case .newer(let version):
        newer = .newerFormat(found: version, known: LineParser.version, file: path, line: number)
      case .flawed: break
      }
    }
    if let newer { throw .newer(newer) }
  }
}
