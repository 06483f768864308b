import Glibc

extension JournalWriter {
  /// Brings the own segment back into the journal's folder.
  func bringBackOwn() throws(FileFailure) -> [Notice] {
    guard let fallback, FileIdentity.at(fallback.path) != nil else { return [] }
    try lockSegment(fallback)
    segment = nil
    return try bringBack(writer, from: fallback)
  }

  /// Brings back the segments of other writers that no running process holds.
  ///
  /// What cannot be brought back stays where it is, and is read there.
  func bringBackOthers() -> [Notice] {
    guard let fallback, let names = try? fallback.journals() else { return [] }
    let owners = Set(
      names.compactMap { $0.split(separator: ".").first.flatMap { Writer(String($0)) } })
    var notices: [Notice] = []
    for owner in owners.sorted() where owner != writer {
      guard let lock = try? WriterLock(owner, in: fallback) else { continue }
      notices += withExtendedLifetime(lock) { (try? bringBack(owner, from: fallback)) ?? [] }
    }
    return notices
  }

  private func bringBack(_ owner: Writer, from fallback: Folder) throws(FileFailure) -> [Notice] {
    guard try !fallback.journals(of: owner).isEmpty else { return [] }
    var notices: [Notice] = []
    if FileIdentity.at(fallback.journal(of: owner)) != nil {
      // Opening it mends its end.
      notices += try WriterFile(fallback, of: owner, belonging: belonging, with: scanner).notices
    }
    for path in try fallback.journals(of: owner) {
      if let notice = try bringBack(path, of: owner) { notices.append(notice) }
    }
    try? fallback.sync()
    return notices
  }

  /// Copies one segment as a whole under a name made of its content, and removes it only then.
  ///
  /// A copy rather than single lines: a line of the segment may be in the journal already and yet
  /// not be on the disk, since it is here because a sync has failed.
  ///
  /// One that belongs elsewhere stays: reading the log names it.
  private func bringBack(_ path: String, of owner: Writer) throws(FileFailure) -> Notice? {
    let lines = FileLines(path: path, scanner: scanner)
    if try lines.foreignUUID(to: belonging) != nil { return nil }
    let segment = try OpenFile(path, O_RDONLY)
    guard try segment.identity().isPlain else { throw .notPlain(path: path) }
    let summary = try FileCopy.summary(of: segment)
    guard summary.bytes > 0 else {
      unlink(path)
      return nil
    }
    if let bytes = try withoutErased(segment) {
      let target = try folder.write(bytes, as: .fallback, of: owner, joining: nil)
      unlink(path)
      return .adopted(lines: summary.newlines, from: path, as: target)
    }
    let target = folder.aside(.fallback, of: owner, crc: summary.crc.value)
    if FileIdentity.at(target)?.size == summary.bytes {
      try folder.sync()
    } else {
      try FileCopy.copy(segment, to: target, in: folder)
    }
    unlink(path)
    return .adopted(lines: summary.newlines, from: path, as: target)
  }

  /// The bytes of a segment without what it tells of people who were erased meanwhile; `nil` when it tells
  /// nothing of them.
  ///
  /// Their lines are withheld and not left out: nothing is missing that could be put back.
  private func withoutErased(_ segment: OpenFile) throws(FileFailure) -> [UInt8]? {
    guard let isErased else { return nil }
    var (bytes, hasErased, isCut) = ([UInt8](), false, false)
    var parser = LineParser()
    try scanner.scan(segment) { piece in
      if case .line(let line, _) = parser.parse(piece), isErased(line) {
        bytes += line.withheld
        hasErased = true
      } else {
        bytes += piece.bytes
        isCut = isCut || piece.length > piece.bytes.count
        if piece.isTerminated { bytes.append(Ascii.newline) }
      }
    }
    // A line that is too long to be one of ours is not in memory as a whole.
    return hasErased && !isCut ? bytes : nil
  }
}
