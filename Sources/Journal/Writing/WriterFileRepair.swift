import Glibc

/// Brings a writer's file into a state that can be appended to, without losing a byte of it.
struct WriterFileRepair {
  let folder: Folder
  let writer: Writer

  /// Opens the file, or makes it and puts its name on the disk.
  func openOrCreate() throws(FileFailure) -> OpenFile {
    let path = folder.journal(of: writer)
    do throws(FileFailure) {
      let file = try OpenFile(path, O_RDWR | O_APPEND)
      guard try file.identity().isPlain else { throw .notPlain(path: path) }
      return file
    } catch .call(_, _, ENOENT) {
      let file = try OpenFile(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL)
      try folder.sync()
      return file
    }
  }

  /// Gives a file with bad lines another name.
  ///
  /// It is still read: its good lines count.
  func setAside(_ file: OpenFile, _ inspection: Inspection) throws(FileFailure) -> Notice {
    let crc = try FileCopy.summary(of: file).crc.value
    let target = folder.aside(.damaged, of: writer, crc: crc)
    guard rename(file.path, target) == 0 else { throw .last("rename", file.path) }
    try folder.sync()
    return .setAside(
      file: file.path, badLines: inspection.badLines, firstBad: inspection.firstBad,
      keptAs: target)
  }

  /// Gives a file that belongs elsewhere another name; it is not counted under either.
  func setAsideForeign(_ file: OpenFile, naming uuid: String) throws(FileFailure) -> Notice {
    let crc = try FileCopy.summary(of: file).crc.value
    let target = folder.aside(.foreign, of: writer, crc: crc)
    guard rename(file.path, target) == 0 else { throw .last("rename", file.path) }
    try folder.sync()
    return .foreignAside(file: file.path, uuid: uuid, keptAs: target)
  }

  /// Makes the file end with a newline.
  func mend(_ file: OpenFile, _ end: Inspection.End) throws(FileFailure) -> Notice? {
    switch end {
    case .whole: return nil
    case .unterminated:
      try file.write([Ascii.newline])
      return .lineEnded(file: file.path)
    case .broken(let offset, let needsNewline):
      let notice = try cut(file, from: offset)
      if needsNewline { try file.write([Ascii.newline]) }
      return notice
    }
  }

  /// Keeps the bytes from `offset` on in a file of their own, and only then cuts them off.
  private func cut(_ file: OpenFile, from offset: Int) throws(FileFailure) -> Notice {
    let summary = try FileCopy.summary(of: file, from: offset)
    let target = folder.broken(of: writer, crc: summary.crc.value)
    try FileCopy.copy(file, from: offset, to: target, in: folder)
    try file.truncate(to: offset)
    return .endCut(file: file.path, bytes: summary.bytes, keptIn: target)
  }
}
