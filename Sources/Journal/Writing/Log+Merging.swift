extension Log {
  /// Adds the lines of another folder that this one does not have, byte for byte.
  ///
  /// They come as files of their own beside the writers' files, so that a writer who is at work
  /// need not be asked, and begin with the line that says where their writer belongs. Merging is a
  /// union: in any order, any number of times, the lines are the same. Of a line that was rewritten
  /// or withheld somewhere, the version that outranks the others stays or is added. What belongs
  /// elsewhere is left where it is. The next `read` hands the new lines over.
  ///
  /// - Throws: `Problem.readOnly` when either side has lines of a later format, `.unreadable`,
  ///   `.unwritable`.
  public func merge(from other: String) throws(Problem) -> [Notice] {
    if let readOnly { throw .readOnly(readOnly) }
    let mine = try contents(of: folder)
    let theirs = try contents(of: other)
    let joinings = mine.joinings.adding(theirs.joinings)
    let foreign = theirs.foreign.map { Notice.foreignLeft(file: $0.file, uuid: $0.uuid) }
    let missing = try lines(of: other, theirs.seen, without: mine.seen)
    do throws(FileFailure) {
      let folder = Folder(path: folder)
      try folder.create()
      var notices: [Notice] = []
      for (writer, lines) in missing.sorted(by: { $0.key < $1.key }) {
        let path = try folder.write(
          lines, as: .merged, of: writer, joining: joinings[writer]?.bytes)
        let count = lines.count { $0 == Ascii.newline }
        notices.append(.merged(writer: writer, lines: count, file: path))
      }
      return notices + foreign
    } catch {
      throw .unwritable(journal: error.reason, fallback: nil)
    }
  }

  /// What a folder holds, read apart from what this log has read.
  private struct Contents {
    var seen = SeenLines()
    var joinings = JoiningLines()
    var foreign: [(file: String, uuid: String)] = []
  }

  private func contents(of path: String) throws(Problem) -> Contents {
    var found = Contents()
    let foreign = try each(of: path) { line in
      found.seen.insert(line)
      if let uuid = belonging.names(line) {
        found.joinings.note(belonging.joining(line, naming: uuid))
      }
    }
    found.foreign = foreign
    return found
  }

  /// The lines of a folder that another lacks, each once and only the winner of its number.
  private func lines(
    of path: String, _ theirs: SeenLines, without mine: SeenLines
  ) throws(Problem) -> [Writer: [UInt8]] {
    var taken = SeenLines()
    var missing: [Writer: [UInt8]] = [:]
    _ = try each(of: path) { line in
      guard mine.lacks(line), theirs.contains(line), mayReturn(line), taken.insert(line) == .new
      else { return }
      missing[line.stamp.writer, default: []] += Array(line.bytes) + [Ascii.newline]
    }
    return missing
  }

  /// Visits the lines that count of each file in a folder; gives the foreign ones.
  private func each(
    of path: String, _ visit: (Line) -> Void
  ) throws(Problem) -> [(file: String, uuid: String)] {
    let folder = Folder(path: path)
    var foreign: [(file: String, uuid: String)] = []
    do throws(FileFailure) {
      for file in try folder.journals().map(folder.file) {
        let lines = FileLines(path: file, scanner: scanner)
        if let uuid = try lines.eachThatCounts(in: belonging, visit) {
          foreign.append((file, uuid))
        }
      }
      return foreign
    } catch .newer(let reason) {
      throw .readOnly(reason)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }
}
