extension Log {
  /// Whether a line says something about somebody who was erased.
  ///
  /// Such a line is neither put back nor merged.
  func mayReturn(_ line: Line) -> Bool { !(isErased?(line) ?? false) }

  /// Keeps what the files hold that were read before writing began, the writer's own first.
  func keepFiles() {
    let kept = KeptLines(limit: keptLimit)
    let own = pen?.journal?.path ?? ""
    let others = files.values.filter { $0.path != own }.sorted { $0.path < $1.path }
    for file in [files[own]].compactMap(\.self) + others where !file.isForeign(to: belonging) {
      kept.keep(file)
    }
    self.kept = kept
  }

  /// Makes sure that the folder and the own file are still those that were left, before anything is
  /// read or written.
  ///
  /// Comes before a line is given its number, since it may bring numbers to light.
  func holdOn() -> [Notice] {
    guard let pen else { return [] }
    var notices = pen.checkFolder()
    let segment = pen.leaveLostSegment()
    let (journal, more) = pen.reopen()
    notices += more
    let old = journal ?? segment
    return old == nil && notices.isEmpty ? [] : notices + putBack(from: old)
  }

  /// Saves what was read or written here and no file has any more; what cannot be is named.
  func putBack(from old: WriterFile? = nil) -> [Notice] {
    guard let pen else { return [] }
    let disk = onDisk()
    var lost = SeenLines()
    var lines: [Writer: [UInt8]] = [:]
    let consider = { (line: Line) in
      guard self.seen.contains(line), disk.lacks(line), self.mayReturn(line),
        lost.insert(line) == .new
      else { return }
      lines[line.stamp.writer, default: []] += Array(line.bytes) + [Ascii.newline]
    }
    kept?.each(consider)
    old?.each(with: scanner, consider)
    var notices: [Notice] = []
    for (writer, lines) in lines.sorted(by: { $0.key < $1.key }) {
      notices +=
        writer == pen.writer
        ? pen.giveBack(lines) : pen.giveBack(lines, of: writer, joining: joinings[writer]?.bytes)
    }
    return notices + nameLost(lines.isEmpty ? disk : onDisk())
  }

  /// Names what has gone from the files since and could not be put back.
  private func nameLost(_ disk: SeenLines) -> [Notice] {
    let before = lost
    lost = seen.missing(in: disk)
    return lost.filter { gap in !before.contains { $0 == gap } }
      .map { .lost(writer: $0.writer, missing: $0.missing) }
  }

  /// What the files hold now, foreign ones left out.
  ///
  /// What cannot be read is not there; what is newer is not looked at.
  private func onDisk() -> SeenLines {
    var disk = SeenLines()
    for place in places {
      for name in (try? place.journals()) ?? [] {
        let file = FileLines(path: place.file(name), scanner: scanner)
        _ = try? file.eachThatCounts(in: belonging) { line in disk.insert(line) }
      }
    }
    return disk
  }
}
