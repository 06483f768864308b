/// What a consumer says about a line it was handed.
public enum Recognition: Sendable {
  /// It knows the act.
  case understood
  /// It does not know the act's name.
  case unknown
}

/// Sorts the pieces of one file into new lines, duplicates and findings.
struct LineSorter {
  private let file: FollowedFile
  private let belonging: Belonging
  /// The latest reading of a clock that is not ahead of this computer's.
  private let present: Int64
  /// Whether lines are only looked at: everything will be read again.
  private let isMuted: Bool
  /// Where lines are kept in case their file loses them.
  private let kept: KeptLines?
  private var isForeign = false
  private var hasBegun = false
  private var parser = LineParser()
  private var writer: Writer?
  private var lane = 0
  private var run = Run()

  private(set) var delivered = 0
  private var taken = 0
  /// Whether something that was handed over must be taken back.
  private(set) var mustStartOver = false
  private(set) var latest: ClockReading?
  private(set) var unknown: [String: (count: Int, line: Int, offset: Int)] = [:]
  private(set) var readOnly: ReadOnly?
  /// By how many milliseconds a writer's clock is ahead.
  private(set) var offsets: [Writer: Int64] = [:]
  private(set) var joinings: [JoiningLine] = []

  /// Lines of one writer in a row.
  private struct Run {
    var lines = 0
    var highest = 0
    /// The latest reading that shows a wall clock, beyond the present.
    var ahead: Int64?
  }

  init(
    _ file: FollowedFile, belonging: Belonging, present: Int64, isMuted: Bool, kept: KeptLines?
  ) {
    self.kept = kept
    self.file = file
    self.belonging = belonging
    self.present = present
    self.isMuted = isMuted
  }

  mutating func take(
    _ piece: LineScanner.Piece, number: Int, seen: inout SeenLines, _ each: (Line) -> Recognition
  ) {
    if !hasBegun {
      // Not earlier: until its first line the file does not know whether it was replaced.
      isForeign = file.isForeign(to: belonging)
      hasBegun = true
    }
    switch parser.parse(piece) {
    case .line(let line, let isPadded):
      if isPadded { file.note(.padded, line: number, offset: piece.offset) }
      take(line, number, piece, &seen, each)
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
    }
  }

  private mutating func take(
    _ line: Line, _ number: Int, _ piece: LineScanner.Piece, _ seen: inout SeenLines,
    _ each: (Line) -> Recognition
  ) {
    if line.stamp.writer != writer { change(to: line.stamp.writer, &seen) }
    run.lines += piece.isTerminated ? 1 : 0
    run.highest = max(run.highest, line.stamp.seq)
    if let uuid = belonging.names(line) { note(uuid, in: line) }
    if isForeign { return }
    switch seen.insert(lane: lane, line) {
    case .known, .outranked: return
    case .outranks:
      mustStartOver = true
      return
    case .new: taken += 1
    }
    note(line.stamp.clock)
    kept?.keep(line.bytes)
    if isMuted || mustStartOver || line.isWithheld { return }
    delivered += 1
    if case .unknown = each(line) { noteUnknown(line, number, offset: piece.offset) }
  }

  /// Closes what is counted for the writer at hand.
  mutating func finish() {
    guard let writer else { return }
    file.count(run.lines, of: writer, reaching: run.highest)
    if let ahead = run.ahead { offsets[writer] = max(offsets[writer] ?? 0, ahead - present) }
    run = Run()
  }

  private mutating func change(to writer: Writer, _ seen: inout SeenLines) {
    finish()
    self.writer = writer
    lane = seen.lane(of: writer)
  }

  /// A file that names another session is set aside as a whole, also what came before the name.
  private mutating func note(_ uuid: String, in line: Line) {
    file.name(uuid)
    if belonging.isForeign(uuid) {
      if !isForeign, taken > 0 || file.intact > 0 { mustStartOver = true }
      isForeign = true
    } else {
      joinings.append(belonging.joining(line, naming: uuid))
    }
  }

  private mutating func note(_ clock: ClockReading) {
    if latest.map({ clock > $0 }) ?? true { latest = clock }
    if clock.milliseconds > present, clock.counter == 0 {
      run.ahead = max(run.ahead ?? 0, clock.milliseconds)
    }
  }

  private mutating func noteUnknown(_ line: Line, _ number: Int, offset: Int) {
    let name = String(decoding: line.act, as: UTF8.self)
    unknown[name, default: (0, number, offset)].count += 1
    if line.isCritical, readOnly == nil {
      readOnly = .unknownAct(name: name, file: file.path, line: number)
    }
  }
}
