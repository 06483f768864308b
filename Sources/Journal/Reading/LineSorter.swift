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
  private let horizon: Int64
  private var parser = LineParser()
  private var writer: Writer?
  private var lane = 0
  /// The furthest reading beyond the horizon of the writer at hand, and of those before.
  private var aheadNow: ClockReading?
  private var aheadBefore: [Writer: ClockReading] = [:]

  private(set) var delivered = 0
  /// The latest clock reading that is believed.
  private(set) var latest: ClockReading?
  private(set) var unknown: [String: (count: Int, line: Int, offset: Int)] = [:]
  private(set) var readOnly: ReadOnly?

  init(_ file: FollowedFile, horizon: Int64) {
    self.file = file
    self.horizon = horizon
  }

  /// For each writer whose clock is not believed, how far it got.
  var ahead: [Writer: ClockReading] {
    guard let writer, let aheadNow else { return aheadBefore }
    return aheadBefore.merging([writer: aheadNow]) { max($0, $1) }
  }

  mutating func take(
    _ piece: LineScanner.Piece, number: Int, seen: inout SeenLines, _ each: (Line) -> Recognition
  ) {
    switch parser.parse(piece) {
    case .line(let line, let isPadded):
      if isPadded { file.note(.padded, line: number, offset: piece.offset) }
      take(line, number, offset: piece.offset, &seen, each)
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
    _ line: Line, _ number: Int, offset: Int, _ seen: inout SeenLines, _ each: (Line) -> Recognition
  ) {
    if line.stamp.writer != writer {
      aheadBefore = ahead
      aheadNow = nil
      writer = line.stamp.writer
      lane = seen.lane(of: line.stamp.writer)
    }
    guard seen.insert(lane: lane, seq: line.stamp.seq, digest: line.digest) else { return }
    note(line.stamp.clock)
    delivered += 1
    if case .unknown = each(line) { noteUnknown(line, number, offset: offset) }
  }

  private mutating func note(_ clock: ClockReading) {
    if clock.milliseconds > horizon {
      aheadNow = max(aheadNow ?? clock, clock)
    } else if latest.map({ clock > $0 }) ?? true {
      latest = clock
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
