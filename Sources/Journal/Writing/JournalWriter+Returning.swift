extension JournalWriter {
  /// Opens the journal on trial while acts go to the fallback folder.
  func tryAgain() -> [Notice] {
    guard journal == nil, mayReturn else { return [] }
    do throws(FileFailure) {
      let (file, notices) = try openJournal()
      trial = file
      return notices
    } catch {
      return fallBack(error)
    }
  }

  /// Notices that something has replaced, cut short or removed the journal under the pen, and
  /// puts back what this process saved in it and what the old file still has.
  ///
  /// When that fails, what was saved goes to the fallback folder.
  func keepHold() -> [Notice] {
    guard let old = journal, !old.isInPlace else { return [] }
    do throws(FileFailure) {
      let (file, notices) = try openJournal(insteadOf: old)
      journal = file
      return notices
    } catch {
      let notices = fallBack(error)
      var mayLinger = false
      _ = try? saveInSegment(saved.flatMap(\.self), &mayLinger)
      return notices
    }
  }

  /// Adds lines that were saved and are not in the file.
  ///
  /// Lines, not numbers, decide: when the file came back with another line under the same number,
  /// both must stay.
  func restore(
    to file: WriterFile, besides present: Set<LineKey>, from old: WriterFile?
  ) throws(FileFailure) -> [Notice] {
    var present = present
    var missing: [UInt8] = []
    var count = 0
    var parser = LineParser()
    func keep(_ bytes: Bytes) {
      guard case .line(let line, _) = parser.parse(bytes),
        present.insert(LineKey(line)).inserted
      else { return }
      missing += Array(line.bytes) + [Ascii.newline]
      count += 1
    }
    if let old, !old.isSameFile(as: file) {
      try scanner.scan(old.file) { piece in keep(piece.bytes) }
    }
    for line in saved {
      line.withUnsafeBufferPointer { keep(Bytes(rebasing: $0.dropLast())) }
    }
    guard count > 0 else { return [] }
    try file.append(missing)
    return [.restored(file: file.path, lines: count)]
  }
}

/// A line's number and content.
struct LineKey: Hashable {
  let writer: Writer
  let seq: Int
  let digest: UInt64

  init(_ line: Line) {
    writer = line.stamp.writer
    seq = line.stamp.seq
    digest = line.digest
  }
}
