/// The numbers of one writer that have been seen.
struct WriterLines {
  /// How far beyond the end a number may be and still extend the array.
  private static let stretch = 1 << 16

  let writer: Writer
  /// The digest of line n at n - 1, 0 while it was not seen; a digest itself is never 0.
  private var dense: [UInt64] = []
  /// Numbers too far out for the array.
  private var sparse: [Int: UInt64] = [:]
  /// The highest rank that was met, for numbers that have lines of another rank than 0.
  private var ranks: [Int: Int32] = [:]
  private(set) var forks: [Int: Set<UInt64>] = [:]
  private(set) var contiguous = 0
  private(set) var highest = 0

  init(writer: Writer) {
    self.writer = writer
  }

  @inline(__always)
  mutating func insert(seq: Int, digest: UInt64, rank: Int32) -> Novelty {
    if rank != 0 || !ranks.isEmpty, let novelty = compare(seq, digest, rank) { return novelty }
    let known = digestKnown(seq)
    if known == 0 {
      store(seq, digest)
      return .new
    }
    if known == digest { return .known }
    return forks[seq, default: [known]].insert(digest).inserted ? .new : .known
  }

  func contains(seq: Int, digest: UInt64) -> Bool {
    digestKnown(seq) == digest || forks[seq]?.contains(digest) == true
  }

  func lacks(_ line: Line) -> Bool {
    let seq = line.stamp.seq
    guard let best = rank(of: seq) else { return true }
    return line.rank == best ? !contains(seq: seq, digest: line.digest) : line.rank > best
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

  /// Numbers of which something is not among another's lines, nor outranked by one of those.
  func missing(in other: WriterLines?) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    for seq in dense.indices.map({ $0 + 1 }) + sparse.keys.sorted() where !isCovered(seq, by: other)
    {
      if let last = found.last, last.upperBound == seq - 1 {
        found[found.count - 1] = last.lowerBound...seq
      } else {
        found.append(seq...seq)
      }
    }
    return found
  }

  private func isCovered(_ seq: Int, by other: WriterLines?) -> Bool {
    guard let rank = rank(of: seq), digestKnown(seq) != 0 else { return true }
    guard let best = other?.rank(of: seq), best <= rank else { return other?.rank(of: seq) != nil }
    return (forks[seq] ?? [digestKnown(seq)]).allSatisfy {
      other?.contains(seq: seq, digest: $0) ?? false
    }
  }

  var withheld: Int { ranks.count { $0.value < 0 && digestKnown($0.key) != 0 } }

  mutating func forget() {
    dense.removeAll(keepingCapacity: true)
    sparse = [:]
    forks = [:]
    (contiguous, highest) = (0, 0)
  }

  /// The highest rank that a number was met with, `nil` when it was not met.
  private func rank(of seq: Int) -> Int32? {
    if !ranks.isEmpty, let met = ranks[seq] { return met }
    return digestKnown(seq) == 0 ? nil : 0
  }

  /// Decides by rank; `nil` when that leaves it to the digest.
  private mutating func compare(_ seq: Int, _ digest: UInt64, _ rank: Int32) -> Novelty? {
    let best = self.rank(of: seq)
    if best == rank { return nil }
    if let best, rank < best { return .outranked }
    if rank != 0 || best != nil { ranks[seq] = rank }
    guard let best, digestKnown(seq) != 0 else { return nil }
    forks[seq] = nil
    store(seq, digest)
    // What was withheld was never handed over, so nothing needs to be taken back.
    return best < 0 ? .new : .outranks
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
