extension Log {
  /// Makes this process the one that writes as `writer`, and the folder fit to be written to.
  ///
  /// It takes the writer's lock, mends the end of their file or sets a damaged file aside, finds
  /// out whether the file system can append, and brings back acts from the fallback folder. When
  /// the journal cannot be written but the fallback folder can, writing starts there, and a notice
  /// says so. New lines that come to light are handed over by the next `read`.
  ///
  /// - Throws: `Problem.held` with the holder's pid and host, `.readOnly`, `.notPlain`,
  ///   `.unwritable`.
  public func startWriting(as writer: Writer) throws(Problem) -> [Notice] {
    guard pen == nil else { throw .wrongState("This log is already open for writing.") }
    if let readOnly { throw .readOnly(readOnly) }
    let pen = JournalWriter(
      writer, folder: Folder(path: folder), fallback: fallback.map(Folder.init(path:)),
      scanner: scanner, after: seen.highest(writer))
    let notices = try pen.open()
    if let latest = pen.latest { clock.observe(latest) }
    self.pen = pen
    return notices
  }

  /// Closes the writer's file and gives the lock back.
  public func stopWriting() {
    pen = nil
  }

  /// Writes one act, and returns when it is on the disk.
  ///
  /// - Parameters:
  ///   - at: When it happened, RFC 3339 with offset.
  ///   - act: The name of the act.
  ///   - facts: Its JSON members, such as `"who":"p7","room":6`, without a comma around them.
  ///   - critical: Whether an older program must not go on without understanding it.
  ///   - audience: Who may see it.
  /// - Throws: `Problem.unsaved` with the line when no place took it, `.refused` when it is no
  ///   line, `.readOnly` when a newer program has written here in the meantime.
  public func append(
    at: String, act: String, facts: [UInt8] = [], critical: Bool = false,
    audience: LineAudience = .everyone
  ) throws(Problem) -> Receipt {
    guard let pen else { throw .wrongState("This log is not open for writing.") }
    if let readOnly { throw .readOnly(readOnly) }
    let (text, prepared) = try prepare(
      pen, at: at, act: act, facts: facts, critical: critical, audience: audience)
    let (place, notices) = try pen.save(text.bytes)
    seen.insert(text)
    return Receipt(stamp: text.stamp, place: place, notices: prepared + notices)
  }

  private func prepare(
    _ pen: JournalWriter, at: String, act: String, facts: [UInt8], critical: Bool,
    audience: LineAudience
  ) throws(Problem) -> (SealedLine, [Notice]) {
    do throws(LineRefusal) {
      let line = try NewLine(
        at: at, act: act, facts: facts, isCritical: critical, audience: audience)
      let notices = pen.prepare()
      return (try line.sealed(writer: pen.writer, seq: pen.next, clock: clock.tick()), notices)
    } catch {
      throw .refused(error)
    }
  }
}
