/// Which lines have been seen, by writer and number: what makes reading a union.
struct SeenLines {
  private var lanes: [WriterLines] = []
  private var index: [Writer: Int] = [:]

  /// The place of a writer's numbers; looked up once for many lines.
  mutating func lane(of writer: Writer) -> Int {
    if let found = index[writer] { return found }
    lanes.append(WriterLines(writer: writer))
    index[writer] = lanes.count - 1
    return lanes.count - 1
  }

  /// Notes a line, and says what it is to those that were there before.
  @inline(__always)
  mutating func insert(lane: Int, _ line: Line) -> Novelty {
    lanes[lane].insert(seq: line.stamp.seq, digest: line.digest, rank: line.rank)
  }

  /// Notes a line; for many of one writer, look their lane up once.
  @discardableResult
  mutating func insert(_ line: Line) -> Novelty { insert(lane: lane(of: line.stamp.writer), line) }

  /// Notes a line that was just written.
  mutating func insert(_ line: SealedLine) {
    let lane = lane(of: line.stamp.writer)
    _ = lanes[lane].insert(seq: line.stamp.seq, digest: line.digest, rank: Int32(line.epoch))
  }

  /// Whether this very line is among them.
  func contains(_ line: Line) -> Bool {
    index[line.stamp.writer].map {
      lanes[$0].contains(seq: line.stamp.seq, digest: line.digest)
    } ?? false
  }

  /// Whether a line would add something: nothing of its number is there, or only what it outranks,
  /// or something else of its rank.
  func lacks(_ line: Line) -> Bool {
    index[line.stamp.writer].map { lanes[$0].lacks(line) } ?? true
  }

  /// The highest number of a writer, 0 when nothing of theirs was seen.
  func highest(_ writer: Writer) -> Int { index[writer].map { lanes[$0].highest } ?? 0 }

  /// For each writer the highest number.
  var highest: [Writer: Int] { numbers(\.highest) }

  /// For each writer the number up to which nothing is missing.
  var asOf: [Writer: Int] { numbers(\.contiguous) }

  /// How many lines are withheld and not here in full.
  var withheld: Int { lanes.reduce(0) { $0 + $1.withheld } }

  /// Numbers that stand for several different lines, with how many, in order.
  var forks: [(writer: Writer, seq: Int, copies: Int)] {
    sorted.flatMap { lane in
      lane.forks.sorted { $0.key < $1.key }.map { (lane.writer, $0.key, $0.value.count) }
    }
  }

  /// Numbers that are missing below a writer's highest, in order.
  var gaps: [Gap] {
    sorted.flatMap { lane in lane.gaps.map { Gap(writer: lane.writer, missing: $0) } }
  }

  /// Numbers whose lines are not all among others, in order.
  func missing(in others: SeenLines) -> [Gap] {
    sorted.flatMap { lane in
      let other = others.index[lane.writer].map { others.lanes[$0] }
      return lane.missing(in: other).map { Gap(writer: lane.writer, missing: $0) }
    }
  }

  /// Forgets every line, but not which numbers have a line that outranks others: reading them again
  /// then hands over no line that is outranked.
  mutating func forget() {
    for lane in lanes.indices { lanes[lane].forget() }
  }

  private func numbers(_ number: (WriterLines) -> Int) -> [Writer: Int] {
    index.filter { lanes[$0.value].highest > 0 }.mapValues { number(lanes[$0]) }
  }

  private var sorted: [WriterLines] {
    lanes.filter { $0.highest > 0 }.sorted { $0.writer < $1.writer }
  }
}

/// Numbers of a writer that are missing.
struct Gap: Hashable {
  let writer: Writer
  let missing: ClosedRange<Int>
}

/// What a line is to those that were seen before it.
enum Novelty {
  /// It was not there yet.
  case new
  /// It was.
  case known
  /// A line of its number that wins over it was there.
  case outranked
  /// It wins over one that was there and counted until now.
  case outranks
}
