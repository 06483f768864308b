import Glibc

/// What a writer must know about one of their files before adding to it.
struct Inspection {
  /// How a file ends.
  enum End: Equatable {
    /// With a newline, or it is empty.
    case whole
    /// With a line that is intact but for its newline.
    case unterminated
    /// From this offset on with bytes that are no line; before them `needsNewline` says whether
    /// the last line is one without a newline.
    case broken(from: Int, needsNewline: Bool)
  }

  /// The highest number used.
  ///
  /// Bad lines behind the last good one each count as a number: they were acts, and giving their
  /// number to another act would be a fork with any copy of them.
  private(set) var reach = 0
  private(set) var latest: ClockReading?
  private(set) var badLines = 0
  private(set) var firstBad = 0
  private(set) var newer: ReadOnly?
  private(set) var end = End.whole
  /// Lines of the writer that say where they belong.
  private(set) var joinings: [JoiningLine] = []
  /// A UUID of somewhere else that a line names, when none names this session or cohort.
  var foreignUUID: String? { belonging.isForeign(named) ? named.min() : nil }
  private var named: Set<String> = []
  private var isElsewhere = false

  private var writer: Writer
  private var belonging: Belonging
  private var number = 0

  /// Looks through a file.
  init(
    _ file: OpenFile, of writer: Writer, belonging: Belonging, with scanner: LineScanner
  ) throws(FileFailure) {
    self.writer = writer
    self.belonging = belonging
    var found = self
    var parser = LineParser()
    try scanner.scan(file) { piece in
      found.number += 1
      switch parser.parse(piece) {
      case .line(let line, let isPadded):
        found.take(line, piece, isPadded)
      case .newer(let version): found.takeNewer(version, piece, file.path)
      case .flawed: found.takeBad(piece)
      }
    }
    self = found
  }

  private mutating func take(_ line: Line, _ piece: LineScanner.Piece, _ isPadded: Bool) {
    if let uuid = belonging.names(line) { note(uuid, in: line) }
    if isElsewhere, belonging.uuid.map({ named.contains($0) }) ?? false { countBad() }
    if line.stamp.writer == writer, !isElsewhere {
      reach = max(reach, min(line.stamp.seq, LineBounds.highestReach))
      latest = max(latest ?? line.stamp.clock, line.stamp.clock)
    }
    guard isPadded else {
      if !piece.isTerminated { end = .unterminated }
      return
    }
    let isInFront = line.bytes.baseAddress == piece.bytes.baseAddress
    if piece.isTerminated || !isInFront {
      countBad()
    } else {
      end = .broken(from: piece.offset + line.bytes.count, needsNewline: true)
    }
  }

  private mutating func note(_ uuid: String, in line: Line) {
    named.insert(uuid)
    isElsewhere = belonging.isForeign(uuid)
    if !isElsewhere, line.stamp.writer == writer {
      joinings.append(belonging.joining(line, naming: uuid))
    }
  }

  private mutating func takeNewer(_ version: Int, _ piece: LineScanner.Piece, _ path: String) {
    newer =
      newer
      ?? .newerFormat(found: version, known: LineParser.version, file: path, line: number)
    if !piece.isTerminated { end = .unterminated }
  }

  private mutating func takeBad(_ piece: LineScanner.Piece) {
    if piece.isTerminated {
      countBad()
      reach += 1
    } else {
      end = .broken(from: piece.offset, needsNewline: false)
    }
  }

  private mutating func countBad() {
    badLines += 1
    if firstBad == 0 { firstBad = number }
  }
}
