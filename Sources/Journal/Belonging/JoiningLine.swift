/// The line with which a writer says where they belong, as it stands in their file.
struct JoiningLine {
  let writer: Writer
  let seq: Int
  let rank: Int32
  /// What it names.
  let uuid: String
  /// Whether it is there for that alone, and not a session's or cohort's opening.
  let isJoining: Bool
  /// With its newline.
  let bytes: [UInt8]

  init(_ line: Line, naming uuid: String, isJoining: Bool) {
    self.uuid = uuid
    writer = line.stamp.writer
    seq = line.stamp.seq
    rank = line.rank
    self.isJoining = isJoining
    bytes = Array(line.bytes) + [Ascii.newline]
  }

  /// Whether it is the better one to repeat: the first of a writer's, as it was last rewritten.
  func precedes(_ other: JoiningLine) -> Bool {
    seq == other.seq ? rank > other.rank : seq < other.seq
  }
}

/// The joining line of each writer: the first of theirs, as it was last rewritten.
struct JoiningLines {
  private var lines: [Writer: JoiningLine] = [:]
  /// From which of their numbers on a writer's files say where they belong.
  private var since: [Writer: Int] = [:]

  subscript(writer: Writer) -> JoiningLine? { lines[writer] }

  mutating func note(_ line: JoiningLine) {
    if line.isJoining { since[line.writer] = min(since[line.writer] ?? .max, line.seq) }
    guard let known = lines[line.writer] else {
      lines[line.writer] = line
      return
    }
    if line.precedes(known) { lines[line.writer] = line }
  }

  func adding(_ others: JoiningLines) -> JoiningLines {
    var all = self
    for line in others.lines.values { all.note(line) }
    return all
  }

  /// Whether a writer had joined before they wrote a number.
  ///
  /// A session's opening does not tell: programs that do not join wrote it, too.
  func had(_ writer: Writer, joinedBefore seq: Int) -> Bool {
    since[writer].map { $0 < seq } ?? false
  }
}
