extension Log {
  /// Makes this process the one that writes as `writer`, and the folder fit to be written to.
  ///
  /// It takes the writer's lock, mends the end of their file or sets a damaged file aside, finds
  /// out whether the file system can append, and brings back acts from the fallback folder. When
  /// the journal cannot be written but the fallback folder can, writing starts there, and a notice
  /// says so. New lines that come to light are handed over by the next `read`.
  ///
  /// From then on the lines that were read are kept in memory, up to 32 MiB, in case something
  /// overwrites their files.
  ///
  /// - Throws: `Problem.held` with the holder's pid and host, `.readOnly`, `.notPlain`,
  ///   `.unwritable`; `.restoredBackup` when this installation wrote more lines as this writer here
  ///   than there are: it must go on under another name.
  public func startWriting(as writer: Writer) throws(Problem) -> [Notice] {
    guard pen == nil else { throw .wrongState("This log is already open for writing.") }
    if let readOnly { throw .readOnly(readOnly) }
    let pen = JournalWriter(
      writer, folder: Folder(path: folder), fallback: fallback.map(Folder.init(path:)),
      belonging: belonging, scanner: scanner, after: seen.highest(writer))
    pen.isErased = isErased
    if let joining = joinings[writer] { pen.join(joining) }
    let notices = try pen.open()
    let wrote = memory?.numbers()[writer] ?? 0
    if pen.next <= wrote {
      pen.journal?.removeIfEmpty()
      throw .restoredBackup(writer: writer, missing: pen.next...wrote)
    }
    if let latest = pen.latest { clock.observe(latest) }
    self.pen = pen
    keepFiles()
    return notices
  }

  /// Closes the writer's file and gives the lock back.
  public func stopWriting() {
    pen = nil
    kept = nil
  }

  /// Writes one act, and returns when it is on the disk.
  ///
  /// Before a writer's first act in a folder goes the line with which they join, when the folder's
  /// belonging has one.
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
    let line: NewLine
    do throws(LineRefusal) {
      line = try NewLine(at: at, act: act, facts: facts, isCritical: critical, audience: audience)
      _ = try line.sealed(writer: pen.writer, seq: LineBounds.highestNumber, clock: .last)
    } catch {
      throw .refused(error)
    }
    var notices = holdOn() + pen.tryAgain()
    let joined = belonging.naming[act] == nil ? join(pen, at: at, &notices) : nil
    let (stamp, place) = try save(line, pen, &notices)
    return Receipt(stamp: stamp, place: place, notices: notices, joined: joined)
  }

  /// Says where the writer's lines belong, unless that is said already.
  ///
  /// When that cannot be saved, the act behind it cannot either, and says so.
  private func join(_ pen: JournalWriter, at: String, _ notices: inout [Notice]) -> LineStamp? {
    guard let (act, facts) = belonging.joining, pen.joiningLine == nil,
      let line = try? NewLine(
        at: at, act: act, facts: facts, isCritical: false, audience: belonging.audience)
    else { return nil }
    return try? save(line, pen, &notices).stamp
  }

  private func save(
    _ line: NewLine, _ pen: JournalWriter, _ notices: inout [Notice]
  ) throws(Problem) -> (stamp: LineStamp, place: Receipt.Place) {
    let text: SealedLine
    do throws(LineRefusal) {
      text = try line.sealed(writer: pen.writer, seq: pen.next, clock: clock.tick())
    } catch {
      throw .refused(error)
    }
    let naming = belonging.naming[line.act] == nil ? nil : self.naming(in: text)
    let (place, more) = try pen.save(text.bytes, naming: naming)
    notices += more
    seen.insert(text)
    if let naming { joinings.note(naming) }
    memory?.note([pen.writer: text.stamp.seq])
    text.bytes.withUnsafeBufferPointer { kept?.keep(Bytes(rebasing: $0.dropLast())) }
    return (text.stamp, place)
  }

  private func naming(in text: SealedLine) -> JoiningLine? {
    var parser = LineParser()
    return text.bytes.withUnsafeBufferPointer { bytes in
      guard case .line(let line, _) = parser.parse(Bytes(rebasing: bytes.dropLast())),
        let uuid = belonging.names(line)
      else { return nil }
      return belonging.joining(line, naming: uuid)
    }
  }
}

extension ClockReading {
  /// The longest one to write.
  fileprivate static var last: ClockReading {
    ClockReading(
      milliseconds: LineBounds.lastMillisecond, counter: LineBounds.highestCounter)
  }
}
