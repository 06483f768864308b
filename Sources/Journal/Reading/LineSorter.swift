/// What a consumer says about a line it was handed.
public enum Recognition: Sendable {
  /// It knows the act.
  case understood
  /// It does not know the act's name.
  case unknown
  /// It knows the act, but its facts do not fit, and why, such as `its "to" is 100000; 0 to 10000
  /// fits`.
  case misfit(reason: String)
}

/// Sorts the pieces of one file into new lines, duplicates and findings.
struct LineSorter {
  private let file: FollowedFile
  private let belonging: Belonging
  private let clock: HybridClock
  /// The latest reading of a clock that is not ahead of this computer's.
  private let present: Int64
  /// Whether lines are only looked at: everything will be read again.
  private let isMuted: Bool
  /// Where lines are kept in case their file loses them.
  private let kept: KeptLines?
  private var isForeign = false
  /// Where the lines belong behind one that names another session; `nil` when that is here.
  private var elsewhere: String?
  private var hasBegun = false
  private var parser = LineParser()
  private var writer: Writer?
  private var lane = 0
  private var run = Run()
  /// Whether the line before was intact.
  private var isBehindLine = false
  /// What the line before said of itself when it was flawed.
  private var lastClaimed: ClaimedNumber?

  private(set) var delivered = 0
  private var taken = 0
  /// Whether something that was handed over must be taken back.
  private(set) var mustStartOver = false
  /// Whether lines that belong elsewhere were taken for lines that count.
  private(set) var hasMisled = false
  private var newest = ClockReading(milliseconds: 0, counter: 0)
  private(set) var unknown: [String: (count: Int, line: Int, offset: Int)] = [:]
  /// Lines whose facts do not fit.
  private(set) var misfits = Misfits()
  private(set) var readOnly: ReadOnly?
  /// By how many milliseconds a writer's clock is ahead, or behind when it is less than nought.
  private(set) var offsets: [Writer: Int64] = [:]
  private(set) var joinings: [JoiningLine] = []

  /// Lines of one writer in a row.
  private struct Run {
    var lines = 0
    var highest = 0
    /// The number of the latest line.
    var last: Int?
    /// The latest reading that shows a wall clock, beyond the present.
    var ahead: Int64?
  }

  init(
    _ file: FollowedFile, belonging: Belonging, clock: HybridClock, isMuted: Bool, kept: KeptLines?
  ) {
    self.kept = kept
    self.file = file
    self.belonging = belonging
    self.clock = clock
    present = clock.wall()
    self.isMuted = isMuted
  }

  /// The latest clock reading among what was new.
  var latest: ClockReading? { taken == 0 ? nil : newest }

  mutating func take(
    _ piece: LineScanner.Piece, number: Int, seen: inout SeenLines, _ each: (Line) -> Recognition
  ) {
    if !hasBegun {
      // Not earlier: until its first line the file does not know whether it was replaced.
      isForeign = file.isForeign(to: belonging)
      (lastClaimed, elsewhere) = (file.latest, file.elsewhere)
      hasBegun = true
    }
    switch parser.parse(piece) {
    case .line(let line, let isPadded):
      if isPadded { file.note(.padded, line: number, offset: piece.offset) }
      take(line, number, piece, &seen, each)
      isBehindLine = true
    case .newer(let version):
      file.note(.newer(version: version), line: number, offset: piece.offset)
      readOnly =
        readOnly
        ?? .newerFormat(
          found: version, known: LineParser.version, file: file.path, line: number)
    case .flawed(let flaw):
      let kind: Finding.Kind =
        piece.isTerminated ? .flawed(flaw) : .torn(bytes: piece.length)
      file.note(kind, line: number, offset: piece.offset)
      if piece.isTerminated { claim(piece, number) }
    }
  }

  /// Says that the number of a flawed line is not missing besides, when the line before has the one
  /// before it.
  private mutating func claim(_ piece: LineScanner.Piece, _ number: Int) {
    let (before, claimed) = (lineBefore, ClaimedNumber(piece.bytes))
    (isBehindLine, lastClaimed) = (false, claimed)
    guard let claimed, claimed.seq == (before?.seq ?? 0) &+ 1 else { return }
    if before.map({ $0.writer == claimed.writer }) ?? (number == 1) { file.claim(claimed) }
  }

  /// What the line before says of itself.
  private var lineBefore: ClaimedNumber? {
    guard isBehindLine, let writer, let seq = run.last else { return lastClaimed }
    return ClaimedNumber(writer: writer, seq: seq)
  }

  @inline(__always)
  private mutating func take(
    _ line: Line, _ number: Int, _ piece: LineScanner.Piece, _ seen: inout SeenLines,
    _ each: (Line) -> Recognition
  ) {
    if line.stamp.writer != writer { change(to: line.stamp.writer, &seen) }
    if piece.isTerminated { run.lines += 1 }
    if line.stamp.seq > run.highest { run.highest = line.stamp.seq }
    run.last = line.stamp.seq
    if belonging.mayName(line) { noteName(in: line) }
    if isForeign { return }
    if let elsewhere { return file.noteStray(of: elsewhere, line: number, offset: piece.offset) }
    let novelty = seen.insert(lane: lane, line)
    if novelty == .outranks { mustStartOver = true }
    guard novelty == .new else { return }
    taken += 1
    noteClock(of: line)
    kept?.keep(line.bytes)
    if isMuted || mustStartOver || line.isWithheld { return }
    delivered += 1
    switch each(line) {
    case .understood: break
    case .unknown: noteUnknown(line, number, offset: piece.offset)
    case .misfit(let reason): noteMisfit(line, reason, number, offset: piece.offset)
    }
  }

  /// Closes what is counted for the writer at hand.
  mutating func finish() {
    if hasBegun { (file.latest, file.elsewhere) = (lineBefore, elsewhere) }
    guard let writer else { return }
    file.count(run.lines, of: writer, reaching: run.highest)
    if let ahead = run.ahead { note(ahead - present, of: writer) }
    run = Run()
  }

  private mutating func note(_ offset: Int64, of writer: Writer) {
    if offset.magnitude > offsets[writer, default: 0].magnitude { offsets[writer] = offset }
  }

  private mutating func change(to writer: Writer, _ seen: inout SeenLines) {
    finish()
    self.writer = writer
    lane = seen.lane(of: writer)
  }

  /// Finds out where the lines from here on belong.
  ///
  /// A file that names another session and never this one is set aside as a whole, also what came before
  /// the name. In one that names both, lines belong where the last line that names anything says.
  private mutating func noteName(in line: Line) {
    guard let uuid = belonging.names(line) else { return }
    file.name(uuid)
    let isElsewhere = belonging.isForeign(uuid)
    elsewhere = isElsewhere ? uuid : nil
    if !isElsewhere { joinings.append(belonging.joining(line, naming: uuid)) }
    let isForeign = file.isForeign(to: belonging)
    if isForeign, !self.isForeign, taken > 0 || file.intact > 0 {
      (mustStartOver, hasMisled) = (true, true)
    }
    // What came before was passed over.
    if !isForeign, self.isForeign { mustStartOver = true }
    self.isForeign = isForeign
  }

  @inline(__always)
  private mutating func noteClock(of line: Line) {
    let reading = line.stamp.clock
    if reading > newest { newest = reading }
    if reading.counter > 0 {
      noteFollower(line)
    } else if reading.milliseconds > present, reading.milliseconds % 1000 != 0 {
      // A clock that only moves when it is told to stands on whole seconds, and shows nothing.
      run.ahead = max(run.ahead ?? 0, reading.milliseconds)
    }
  }

  /// Who follows a reading of this computer wrote after it; what their own clock showed then was too
  /// early by at least the difference.
  private mutating func noteFollower(_ line: Line) {
    let reading = line.stamp.clock
    guard clock.hasShown(reading), let at = Timestamp.shownByAClock(line.at),
      at < reading.milliseconds
    else { return }
    note(at - reading.milliseconds, of: line.stamp.writer)
  }

  private mutating func noteUnknown(_ line: Line, _ number: Int, offset: Int) {
    let name = String(decoding: line.act, as: UTF8.self)
    unknown[name, default: (0, number, offset)].count += 1
    stopIfCritical(line, number)
  }

  private mutating func noteMisfit(_ line: Line, _ reason: String, _ number: Int, offset: Int) {
    let act = String(decoding: line.act, as: UTF8.self)
    misfits.note(
      Finding(
        file: file.path, line: number, offset: offset, kind: .misfit(act: act, reason: reason)))
    stopIfCritical(line, number)
  }

  private mutating func stopIfCritical(_ line: Line, _ number: Int) {
    guard line.isCritical, readOnly == nil else { return }
    let name = String(decoding: line.act, as: UTF8.self)
    readOnly = .unknownAct(name: name, file: file.path, line: number)
  }
}
