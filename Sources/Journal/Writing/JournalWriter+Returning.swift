import Glibc

extension JournalWriter {
  /// Opens the journal on trial while acts go to the fallback folder.
  func tryAgain() -> [Notice] {
    guard journal == nil, trial == nil, mayReturn, !isFolderGone else { return [] }
    do throws(FileFailure) {
      let (file, notices) = try openJournal()
      trial = file
      return notices
    } catch {
      return fallBack(error)
    }
  }

  /// Notices that the journal's folder is not the one that was there: nothing is written into
  /// another, where nobody would look for it.
  func checkFolder() -> [Notice] {
    guard let home else { return [] }
    let isHere =
      FileIdentity.following(folder.path).map(home.isSameFile) ?? false
      || (journal ?? trial)?.isStillThere ?? false
    isFolderGone = !isHere
    return isHere || journal ?? trial == nil ? [] : fallBack(.folderGone(path: folder.path))
  }

  /// Opens the journal again after something has replaced, cut short, overwritten or removed it;
  /// gives the old one, whose lines may be nowhere else.
  func reopen() -> (old: WriterFile?, notices: [Notice]) {
    guard let old = journal ?? trial, !old.isInPlace else { return (nil, []) }
    do throws(FileFailure) {
      let (file, notices) = try openJournal()
      (journal, trial) = journal == nil ? (nil, file) : (file, nil)
      return (old, notices)
    } catch {
      return (old, fallBack(error))
    }
  }

  /// Leaves a segment in the fallback folder that was replaced, overwritten or removed; gives it.
  func leaveLostSegment() -> WriterFile? {
    guard let lost = segment, !lost.isInPlace else { return nil }
    segment = nil
    return lost
  }

  /// Adds lines of this writer that the files have lost.
  func giveBack(_ lines: [UInt8]) -> [Notice] {
    let count = lines.count { $0 == Ascii.newline }
    let isNaming = joiningLine.map(lines.starts) ?? false
    var notices: [Notice] = []
    if let file = journal ?? trial {
      do throws(FileFailure) {
        try file.append(lines, after: joiningLine, isNaming: isNaming)
        return [.restored(file: file.path, lines: count)]
      } catch {
        notices = fallBack(error)
      }
    }
    var mayLinger = false
    guard let path = try? saveInSegment(lines, isNaming: isNaming, &mayLinger) else {
      return notices
    }
    return notices + [.putBack(writer: writer, lines: count, file: path)]
  }

  /// Puts lines of another writer that the files have lost into a file of their own.
  func giveBack(_ lines: [UInt8], of other: Writer, joining: [UInt8]?) -> [Notice] {
    let count = lines.count { $0 == Ascii.newline }
    for place in [journal ?? trial == nil ? nil : folder, fallback].compactMap(\.self) {
      guard
        let path = try? place.write(lines, as: .kept, of: other, joining: joining)
      else { continue }
      return [.putBack(writer: other, lines: count, file: path)]
    }
    return []
  }
}

extension Folder {
  /// Writes lines of a writer as a file beside theirs, behind the line that says where they belong.
  func write(
    _ lines: [UInt8], as kind: Aside, of writer: Writer, joining: [UInt8]?
  ) throws(FileFailure) -> String {
    let isFirst = joining.map(lines.starts) ?? true
    let bytes = isFirst ? lines : (joining ?? []) + lines
    let target = aside(kind, of: writer, crc: bytes.withUnsafeBytes { Checksum.of($0) })
    try FileCopy.write(to: target, in: self, by: getpid()) { (file) throws(FileFailure) in
      try file.write(bytes)
    }
    return target
  }
}
