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

  /// Notes a line, and says whether it is one that was not there yet.
  mutating func insert(lane: Int, seq: Int, digest: UInt64) -> Bool {
    lanes[lane].insert(seq: seq, digest: digest)
  }

  func contains(_ stamp: LineStamp, digest: UInt64) -> Bool {
    index[stamp.writer].map { lanes[$0].contains(seq: stamp.seq, digest: digest) } ?? false
  }

  /// The highest number of a writer, 0 when nothing of theirs was seen.
  func highest(_ writer: Writer) -> Int { index[writer].map { lanes[$0].highest } ?? 0 }

  /// For each writer the number up to which nothing is missing.
  var asOf: [Writer: Int] { index.mapValues { lanes[$0].contiguous } }

  /// Numbers that stand for several different lines, with how many, in order.
  var forks: [(writer: Writer, seq: Int, copies: Int)] {
    sorted.flatMap { lane in
      lane.forks.sorted { $0.key < $1.key }.map { (lane.writer, $0.key, $0.value.count) }
    }
  }

  /// Numbers that are missing below a writer's highest, in order.
  var gaps: [(writer: Writer, missing: ClosedRange<Int>)] {
    sorted.flatMap { lane in lane.gaps.map { (lane.writer, $0) } }
  }

  private var sorted: [WriterLines] { lanes.sorted { $0.writer < $1.writer } }
}

/// The numbers of one writer.
private struct WriterLines {
  /// How far beyond the end a number may be and still extend the array.
  private static let stretch = 1 << 16

  let writer: Writer
  /// The digest of line n at n - 1, 0 while it was not seen; a digest itself is never 0.
  private var dense: [UInt64] = []
  /// Numbers too far out for the array.
  private var sparse: [Int: UInt64] = [:]
  private(set) var forks: [Int: Set<UInt64>] = [:]
  private(set) var contiguous = 0
  private(set) var highest = 0

  init(writer: Writer) {
    self.writer = writer
  }

  mutating func insert(seq: Int, digest: UInt64) -> Bool {
    let known = digestKnown(seq)
    if known == 0 {
      store(seq, digest)
      return true
    }
    if known == digest { return false }
    return forks[seq, default: [known]].insert(digest).inserted
  }

  func contains(seq: Int, digest: UInt64) -> Bool {
    digestKnown(seq) == digest || forks[seq]?.contains(digest) == true
  }

  var gaps: [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    var start = contiguous + 1
    for seq in dense.indices.dropFirst(contiguous).map({ $0 + 1 }) where dense[seq - 1] != 0 {
      if seq > start { found.append(start...seq - 1) }
      start = seq + 1
    }
    for seq in sparse.keys.sorted() {
      if seq > start { found.append(start...seq - 1) }
      start = seq + 1
    }
    return found
  }

  private func digestKnown(_ seq: Int) -> UInt64 {
    if seq <= dense.count { return dense[seq - 1] }
    return sparse.isEmpty ? 0 : sparse[seq] ?? 0
  }

  private mutating func store(_ seq: Int, _ digest: UInt64) {
    highest = max(highest, seq)
    if seq == dense.count + 1 {
      dense.append(digest)
    } else if seq <= dense.count {
      dense[seq - 1] = digest
    } else if seq - dense.count <= WriterLines.stretch, sparse.isEmpty {
      dense += Array(repeating: 0, count: seq - 1 - dense.count)
      dense.append(digest)
    } else {
      sparse[seq] = digest
    }
    while digestKnown(contiguous + 1) != 0 { contiguous += 1 }
  }
}
